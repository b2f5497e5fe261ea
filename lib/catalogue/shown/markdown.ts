// Markdown as the catalogue allows it: prose, lists, code and links. Raw HTML and images stay plain text.
// The parser is `marked`; what may be drawn is decided here and drawn by components/facts/markdown.tsx.

import { lexer, type Token, type Tokens } from 'marked'
import { isHttpUrl } from '../document/text-schemas'

export type Inline =
  | { type: 'text'; text: string }
  | { type: 'code'; text: string }
  | { type: 'strong'; children: Inline[] }
  | { type: 'em'; children: Inline[] }
  | { type: 'link'; href: string; children: Inline[] }
  | { type: 'break' }

export type Block =
  | { type: 'paragraph'; children: Inline[] }
  | { type: 'heading'; children: Inline[] }
  | { type: 'code'; text: string }
  | { type: 'quote'; children: Block[] }
  | { type: 'list'; ordered: boolean; items: Block[][] }

// Nested quotes and lists deeper than this are printed as they were typed.
const MAX_DEPTH = 6

/** Parses Markdown into the blocks a page may show. Never throws; what is not allowed comes back as text. */
export function parseMarkdown(source: string): Block[] {
  return toBlocks(lexer(source, { gfm: true }), 0)
}

/** True for a link Markdown may carry: http(s), or an address of this site that starts with one slash. */
export function isSafeHref(href: string): boolean {
  return isHttpUrl(href) || /^\/(?![/\\])[^\\\s]*$/.test(href)
}

// What begins an address stands in angle brackets, for within them nothing else is mark-up; of its end, marks of the sentence are not part.
const ADDRESS = /(https?:\/\/[^\s<>|\\]*[^\s<>|\\.,;:!?)\]}'"”’])/i

/** Plain text on one line as Markdown that prints it as it is: `a <b> & *c*` → `a \<b\> \& \*c\*`. */
export function escapeMarkdown(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line
    .split(ADDRESS)
    .map((part, index) => (index % 2 === 1 ? `<${part}>` : escapeWords(part)))
    .join('')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^([+-])/, '\\$1')
}

function escapeWords(text: string): string {
  return text.replace(/[\\`*_[\]<>|~#&@]/g, '\\$&').replace(/www(?=\.)|https?(?=:)|ftp(?=:)/gi, '$&\\')
}

function toBlocks(tokens: Token[], depth: number): Block[] {
  return tokens.flatMap((token): Block[] => {
    if (depth > MAX_DEPTH) return [{ type: 'paragraph', children: [{ type: 'text', text: token.raw }] }]
    switch (token.type) {
      case 'space':
      case 'def':
        return []
      case 'hr':
        return []
      case 'heading':
        return [{ type: 'heading', children: toInline(token.tokens ?? []) }]
      case 'code':
        return [{ type: 'code', text: token.text }]
      case 'blockquote':
        return [{ type: 'quote', children: toBlocks(token.tokens ?? [], depth + 1) }]
      case 'list': {
        const list = token as Tokens.List // marked's union does not narrow on `type`
        return [
          {
            type: 'list',
            ordered: list.ordered,
            items: list.items.map((item) => toBlocks(item.tokens, depth + 1)),
          },
        ]
      }
      case 'paragraph':
      case 'text':
        return [
          {
            type: 'paragraph',
            children: token.tokens ? toInline(token.tokens) : [{ type: 'text', text: token.text }],
          },
        ]
      default:
        return [{ type: 'paragraph', children: [{ type: 'text', text: token.raw.trim() }] }]
    }
  })
}

function toInline(tokens: Token[]): Inline[] {
  return tokens.flatMap((token): Inline[] => {
    switch (token.type) {
      case 'strong':
      case 'em':
        return [{ type: token.type, children: toInline(token.tokens ?? []) }]
      case 'codespan':
        return [{ type: 'code', text: token.text }]
      case 'br':
        return [{ type: 'break' }]
      case 'link': {
        const children = toInline(token.tokens ?? [])
        return isSafeHref(token.href) ? [{ type: 'link', href: token.href, children }] : children
      }
      case 'text':
        return token.tokens ? toInline(token.tokens) : [{ type: 'text', text: token.text }]
      case 'escape':
        return [{ type: 'text', text: token.text }]
      default:
        return [{ type: 'text', text: token.raw }]
    }
  })
}
