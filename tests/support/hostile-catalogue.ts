// A catalogue with a payload of hostile-payloads.ts in every text it has: as many tools as there are payloads, each
// with another one in each of its fields.

import { toolDocument } from '@/lib/catalogue/check/check-evidence'
import { faultOfName } from '@/lib/catalogue/check/check-text'
import type { ToolDocument } from '@/lib/catalogue/document/tool-document'
import { type Vocabulary, vocabularyDocument } from '@/lib/catalogue/document/vocabulary'
import { HOSTILE_TEXTS } from './hostile-payloads'

const COUNT = HOSTILE_TEXTS.length
const WORDS = 40
const SOURCE = 'https://source.example/page'

/** The payload at a place, counted round and round, that a field of so many characters can hold. */
export function payload(place: number, longest = 1000): string {
  for (let at = place; ; at++) {
    const text = (HOSTILE_TEXTS[((at % COUNT) + COUNT) % COUNT] ?? '').trim()
    if (text !== '' && text.length <= longest) return text
  }
}

/** The payload a field begins with, where the same word must not come twice. */
const named = (place: number, longest: number) => `${payload(place, longest - 5)} ${place}`

const slice = (word: number) => Array.from({ length: Math.ceil(COUNT / WORDS) }, (_, at) => word + at * WORDS)
const list = Array.from({ length: WORDS }, (_, word) => word)

/** 40 categories, aspects and text attributes, and an option for every payload. */
export function hostileVocabulary(): Vocabulary {
  const option = (_: unknown, at: number) => ({
    key: `option-${at}`,
    label: payload(at, 80),
    definition: payload(at, 400),
  })
  const choice = (key: string) => ({ key, group: 'group-0', kind: 'choice', filter: true, definition: 'x' })
  return vocabularyDocument.parse({
    categories: list.map((word) => ({
      slug: `category-${word}`,
      name: named(word * 7, 80),
      scope: payload(word * 7 + 1, 240),
      guide: slice(word)
        .map((at) => payload(at))
        .join('\n\n'),
    })),
    aspects: list.map((word) => ({
      key: `aspect-${word}`,
      name: named(word * 7 + 2, 60),
      definition: payload(word * 7 + 3, 280),
    })),
    attributeGroups: [0, 1, 2].map((word) => ({ key: `group-${word}`, name: named(word, 60) })),
    attributes: [
      ...[0, 1].map((half) => ({
        ...choice(`choice-${half}`),
        label: payload(half, 60),
        options: Array.from({ length: 160 }, (_, at) => option(_, half * 160 + at)),
      })),
      ...list.map((word) => ({
        ...{ key: `text-${word}`, group: `group-${word % 3}`, kind: 'text', filter: false },
        label: payload(word * 7 + 4, 60),
        definition: payload(word * 7 + 5, 400),
      })),
      {
        key: 'number',
        group: 'group-2',
        kind: 'number',
        filter: false,
        label: 'n',
        definition: 'n',
        unit: payload(9, 30),
      },
    ],
  })
}

/** The tool that another one leads to. */
const other = (place: number) => (place === 0 ? 'tool-1' : 'tool-0')

/** The tool at a place; every text of it is another payload, and place by place each field holds them all. */
export function hostileTool(place: number): ToolDocument {
  const at = (field: number, longest: number) => payload(place + field * 17, longest)
  const evidence = { sources: [SOURCE], unverified: false }
  const dated = { checkedOn: '2026-08-20', ...evidence }
  return toolDocument.parse({
    slug: `tool-${place}`,
    name: named(place, 80),
    aliases: [at(1, 80)],
    summary: at(2, 160),
    description: `${at(3, 500)}\n\nIn a line: ${at(4, 500)} and on.\n\n${at(5, 500)}`,
    descriptionSources: [SOURCE],
    kind: 'tool',
    categories: [`category-${place % WORDS}`, `category-${(place + 1) % WORDS}`],
    licence: { spdx: 'Apache-2.0', class: 'open-source', note: at(6, 280), ...evidence },
    homepage: 'https://home.example/',
    chooseWhen: [{ text: at(7, 400), unverified: true }],
    avoidWhen: [{ text: at(8, 400), unverified: true }],
    facts: [
      { attribute: `text-${place % WORDS}`, value: at(9, 500), note: at(10, 280), ...dated },
      { attribute: 'choice-0', value: `option-${place % 160}`, note: at(11, 280), ...dated },
      { attribute: 'choice-1', value: `option-${160 + (place % 160)}`, ...dated },
      { attribute: 'number', value: place, ...dated },
    ],
    tradeoffs: [
      { aspect: `aspect-${place % WORDS}`, kind: 'strength', text: at(12, 280), ...evidence },
      { aspect: `aspect-${(place + 1) % WORDS}`, kind: 'limitation', text: at(13, 280), ...evidence },
    ],
    moves: [{ to: other(place), text: at(18, 500), note: at(19, 280), ...dated }],
    mappings: [
      { to: other(place), here: at(20, 160), there: at(21, 160), note: at(22, 280), ...evidence },
      { to: other(place), here: at(23, 160), ...evidence },
    ],
    worksWith: [
      { with: other(place), line: '1.0', level: 'tested', from: '1.0', note: at(24, 280), ...dated },
    ],
    events: [
      {
        date: '2020-02',
        kind: 'release',
        version: '1.0',
        text: at(15, 280),
        status: 'active',
        ...evidence,
      },
    ],
    sources: [{ url: SOURCE, title: at(16, 200), publisher: at(17, 120), readOn: '2026-08-20' }],
  })
}

/** A tool whose names may be saved: what nobody sees all of is no name (check-text.test.ts has the table of that). */
export function soundNamed(tool: ToolDocument): ToolDocument {
  const sound = <Text extends string | null>(text: Text) =>
    text === null || faultOfName(text) === null ? text : 'Passed over'
  const sources = tool.sources.map((source) => ({
    ...source,
    title: sound(source.title),
    publisher: sound(source.publisher),
  }))
  return { ...tool, name: sound(tool.name), aliases: tool.aliases.map(sound), sources }
}
