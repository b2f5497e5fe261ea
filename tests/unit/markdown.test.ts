import { expect, test } from 'vitest'
import {
  type Block,
  escapeMarkdown,
  type Inline,
  isSafeHref,
  parseMarkdown,
} from '@/lib/catalogue/shown/markdown'
import fc from '../support/properties'

const linksOf = (blocks: Block[]): string[] =>
  blocks.flatMap((block) => {
    if (block.type === 'list') return block.items.flatMap(linksOf)
    if (block.type === 'quote') return linksOf(block.children)
    return block.type === 'code' ? [] : inlineLinks(block.children)
  })
const inlineLinks = (parts: Inline[]): string[] =>
  parts.flatMap((part) => [
    ...(part.type === 'link' ? [part.href] : []),
    ...('children' in part ? inlineLinks(part.children) : []),
  ])

test('prose keeps its paragraphs, lists, emphasis, code and links', () => {
  expect(parseMarkdown('A **bold** word and `code`.\n\n- [one](https://example.org/)\n- two')).toEqual([
    {
      type: 'paragraph',
      children: [
        { type: 'text', text: 'A ' },
        { type: 'strong', children: [{ type: 'text', text: 'bold' }] },
        { type: 'text', text: ' word and ' },
        { type: 'code', text: 'code' },
        { type: 'text', text: '.' },
      ],
    },
    {
      type: 'list',
      ordered: false,
      items: [
        [
          {
            type: 'paragraph',
            children: [
              { type: 'link', href: 'https://example.org/', children: [{ type: 'text', text: 'one' }] },
            ],
          },
        ],
        [{ type: 'paragraph', children: [{ type: 'text', text: 'two' }] }],
      ],
    },
  ])
})

test('raw HTML comes back as the text that was typed', () => {
  const text = JSON.stringify(parseMarkdown('<script>alert(1)</script>\n\nsee <img src=x onerror=alert(1)>'))
  expect(text).toContain('<script>alert(1)</script>')
  expect(text).toContain('<img src=x onerror=alert(1)>')
  expect(text).not.toContain('"type":"html"')
})

test.each([
  ['https://kubernetes.io/', true],
  ['http://example.org/a?b=c', true],
  ['/tools/kubernetes', true],
  ['//evil.example/', false],
  ['/\\evil.example', false],
  ['javascript:alert(1)', false],
  ['JaVaScRiPt:alert(1)', false],
  ['data:text/html,x', false],
  ['vbscript:x', false],
  ['https://user:secret@example.org/', false],
  ['https:evil.example', false],
  ['', false],
])('the link %s is allowed: %s', (href, allowed) => {
  expect(isSafeHref(href)).toBe(allowed)
})

test('a link that is not allowed leaves its words behind', () => {
  expect(parseMarkdown('[click](javascript:alert(1))')).toEqual([
    { type: 'paragraph', children: [{ type: 'text', text: 'click' }] },
  ])
})

test('whatever is typed parses, and every link that comes out is allowed', () => {
  const pieces = fc.constantFrom(
    '[a](',
    'javascript:',
    'https://x.example',
    ')',
    '<a href=',
    '> ',
    '- ',
    '\n',
    '`',
    '**',
    '&#106;',
    '\\',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string({ maxLength: 4 })), { maxLength: 30 }), (parts) => {
      expect(linksOf(parseMarkdown(parts.join(''))).filter((href) => !isSafeHref(href))).toEqual([])
    }),
    { numRuns: 500 },
  )
})

test('quotes nested a hundred deep are printed, not followed down', () => {
  expect(parseMarkdown(`${'> '.repeat(100)}deep`)).toHaveLength(1)
})

/** How many quotes and lists lie within each other. */
const depthOf = (blocks: Block[]): number =>
  Math.max(
    0,
    ...blocks.map((block) => {
      if (block.type === 'quote') return 1 + depthOf(block.children)
      return block.type === 'list' ? 1 + Math.max(...block.items.map(depthOf)) : 0
    }),
  )

test.each([
  ['quotes', (levels: number) => `${'> '.repeat(levels)}deep`],
  ['lists', (levels: number) => `${'- '.repeat(levels)}deep`],
])('%s are followed seven levels down, and what lies deeper is printed as it was typed', (_kind, nest) => {
  expect(depthOf(parseMarkdown(nest(7)))).toBe(7)
  expect(JSON.stringify(parseMarkdown(nest(7)))).toContain('"text":"deep"')
  expect(depthOf(parseMarkdown(nest(8)))).toBe(7)
  expect(JSON.stringify(parseMarkdown(nest(100)))).toContain(`${nest(93)}"`)
})

const printed = (blocks: Block[]): string =>
  blocks
    .map((block) =>
      block.type === 'paragraph' ? block.children.map(printedPart).join('') : `[${block.type}]`,
    )
    .join('¶')
const printedPart = (part: Inline): string => {
  if (part.type === 'text') return part.text
  return part.type === 'link' ? part.children.map(printedPart).join('') : `[${part.type}]`
}

test.each([
  ['Runs <b>pods</b> & *more* at [x](https://x.example/) — see `y`, _z_ and ~~w~~ | v'],
  ['AT&amp;T &lt;keeps&gt; what &#106; stands for'],
  ['1. is no list, nor is'],
  ['- this'],
  ['# no heading'],
  ['--- and no rule'],
  ['Manual at https://docs.example/a_b*c*?x=1&y=2#part_1, or www.a.example/a_b and me_you@a.example.'],
])('“%s” stands in Markdown as it is', (text) => {
  expect(printed(parseMarkdown(escapeMarkdown(text)))).toBe(text)
})

test('an address in plain text stays one that can be followed, without the end of its sentence', () => {
  expect(linksOf(parseMarkdown(escapeMarkdown('(see https://docs.example/a_b_c?x=1&y=2).')))).toEqual([
    'https://docs.example/a_b_c?x=1&y=2',
  ])
})

test('whatever plain text says, Markdown prints it', () => {
  const pieces = fc.constantFrom(
    '<b>',
    '**',
    '_',
    '`',
    '[a]',
    '(https://x.example/a_b)',
    '&amp;',
    '&',
    '#',
    '1. ',
    '- ',
    '+ ',
    '> ',
    '|',
    '~~',
    '\\',
    '!',
    '=',
    'http:',
    'https://',
    'www.',
    'a@b.example',
    ' ',
    'word',
    '...',
    '"',
    "'",
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
      const text = parts.join('').replace(/\s+/g, ' ').trim()
      expect(printed(parseMarkdown(escapeMarkdown(text)))).toBe(text)
    }),
    { numRuns: 500 },
  )
})
