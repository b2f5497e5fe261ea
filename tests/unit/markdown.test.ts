import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Block, type Inline, isSafeHref, parseMarkdown } from '@/lib/catalogue/shown/markdown'

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
