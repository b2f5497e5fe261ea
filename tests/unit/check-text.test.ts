import { describe, expect, test } from 'vitest'
import { checkTexts, faultOfAddress, faultOfName, faultOfProse } from '@/lib/catalogue/check/check-text'
import { skeletonOf } from '@/lib/catalogue/check/look-alikes'
import { type Coded, sayProblem } from '@/lib/catalogue/document/problem'
import fc from '../support/properties'

const said = (fault: Coded | null) => fault && sayProblem(fault)

describe('A name holds nothing that nobody sees', () => {
  test.each([
    ['\u200b', 'holds a character that nobody sees (U+200B) at its beginning: take it out'],
    ['Pod\u200bman', 'holds a character that nobody sees (U+200B) after “Pod”: take it out'],
    ['Pod\u2060man', 'holds a character that nobody sees (U+2060) after “Pod”: take it out'],
    ['Pod\u00adman', 'holds a character that nobody sees (U+00AD) after “Pod”: take it out'],
    ['Podman\ufeff', 'holds a character that nobody sees (U+FEFF) after “Podman”: take it out'],
    ['Pod\u200dman', 'holds a character that nobody sees (U+200D) after “Pod”: take it out'],
    ['Pod\u200cman', 'holds a character that nobody sees (U+200C) after “Pod”: take it out'],
    ['Pod\u200fman', 'holds a character that nobody sees (U+200F) after “Pod”: take it out'],
    ['Pod\u2066man', 'holds a character that nobody sees (U+2066) after “Pod”: take it out'],
    ['Pod\u202enam', 'holds a character that nobody sees (U+202E) after “Pod”: take it out'],
    ['Pod\u0007', 'holds a character that nobody sees (U+0007) after “Pod”: take it out'],
    ['Pod\u2028man', 'holds a character that nobody sees (U+2028) after “Pod”: take it out'],
    ['Pod\nman', 'holds a character that nobody sees (U+000A) after “Pod”: take it out'],
    ['\u3164', 'holds a character that nobody sees (U+3164) at its beginning: take it out'],
    ['\u2800', 'holds a character that nobody sees (U+2800) at its beginning: take it out'],
    ['Podman\ufe0f', 'holds a character that nobody sees (U+FE0F) after “Podman”: take it out'],
    ['Pod\ud800', 'holds half a character: write it anew'],
    ['Pod\u0000', 'take out the NUL character'],
    ['\u0301', 'holds nothing that anybody sees: write something'],
  ])('%j', (name, told) => {
    expect(said(faultOfName(name))).toBe(told)
  })

  test.each([
    'Podman',
    'C++',
    '.NET',
    'Wasm / WASI',
    'Kubernetes® v2',
    'Ðocker',
    'Кубернетес',
    '容器',
    'コンテナ',
    '컨테이너',
    'می\u200cخواهم',
    'क्\u200dष',
    '🐳',
    '👩🏽\u200d💻 Dev',
    '❤\ufe0f',
    '1\ufe0f\u20e3',
    'e\u0301',
    '🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}',
  ])('%s will do', (name) => {
    expect(faultOfName(name)).toBeNull()
  })
})

test('Prose may be of several lines and of any direction, which it stands alone in', () => {
  expect(faultOfProse('One.\n\tTwo \u200fמילה\u200e, zero\u200bwidth.')).toBeNull()
  expect(faultOfProse('safe \u202etxt.exe')).toBeNull()
  expect(said(faultOfProse('bell \u0000'))).toBe('take out the NUL character')
})

test.each(['\u202e\u202d', '\u200b', ' \u3164\n\u2800', '\u0301', '\u{e0020}'])(
  'prose of nothing that anybody sees will not do: %j',
  (text) => {
    expect(said(faultOfProse(text))).toBe('holds nothing that anybody sees: write something')
    expect(checkTexts({ summary: text })).toHaveLength(1)
  },
)

test('whether a text may be left empty is for others to say', () => {
  expect(['', ' \n', '%', '…', '🐳'].map(faultOfProse)).toEqual([null, null, null, null, null])
})

describe('An address has no blank and no quotation mark in it', () => {
  test.each([
    ['https://x.example/a b', 'has a blank in it: write %20 where it belongs there'],
    ['https://x.example/a\u00a0b', 'has a blank in it: write %20 where it belongs there'],
    ['https://x.example/a\tb', 'has a blank in it: write %20 where it belongs there'],
    ['https://x.example/"a"', 'has a quotation mark in it, " : take it out'],
    ['https://x.example/”', 'has a quotation mark in it, ” : take it out'],
    ["https://x.example/a'", "has a quotation mark in it, ' : take it out"],
    [
      'https://x.example/\u200ba',
      'holds a character that nobody sees (U+200B) after “https://x.example/”: take it out',
    ],
    ['ftp://x.example/', 'use an address that starts with http:// or https://'],
    ["https://en.wikipedia.org/wiki/Moore's_law", null],
    ['https://x.example/a%20b?q=(1)#part', null],
  ])('%s', (address, told) => {
    expect(said(faultOfAddress(address))).toBe(told)
  })
})

test('Every text of a document is judged by the key that it stands under', () => {
  const unseen = 'a\u200bb'
  const document = {
    name: unseen,
    aliases: ['right', unseen],
    summary: unseen,
    homepage: 'https://x.example/a b',
    sources: [{ url: 'https://x.example/', title: unseen }],
    tradeoffs: [{ text: `${unseen}\u0000`, sources: ['https://x.example/"'] }],
    facts: [{ attribute: 'scale', value: 3, note: null }],
  }
  expect(checkTexts(document).map(({ path }) => path.join('.'))).toEqual([
    'name',
    'aliases.1',
    'homepage',
    'sources.0.title',
    'tradeoffs.0.text',
    'tradeoffs.0.sources.0',
  ])
})

describe('Names that look alike have one skeleton', () => {
  test.each([
    ['Podman', '\u0420odman'],
    ['Docker', 'D\u043ecker'],
    ['containerd', '\u0441ontainerd'],
    ['Podlift', 'PodIift'],
    ['Helm', 'He1m'],
    ['modern', 'modem'],
    ['Nomad', 'Ν\u043emad'],
    ['runc', 'ｒｕｎｃ'],
  ])('%s %s', (name, other) => {
    expect(name).not.toBe(other)
    expect(skeletonOf(other)).toBe(skeletonOf(name))
  })

  test('Others have their own', () => {
    const names = [
      'Podman',
      'Docker',
      'containerd',
      'CRI-O',
      'C',
      'C#',
      'C++',
      'Кубернетес',
      '容器',
      'Kata',
      'K3s',
      'K8s',
    ]
    expect(new Set(names.map(skeletonOf)).size).toBe(names.length)
  })

  test('A skeleton is its own skeleton', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(skeletonOf(skeletonOf(text))).toBe(skeletonOf(text))
      }),
    )
  })
})
