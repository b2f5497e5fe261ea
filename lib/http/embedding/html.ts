// HTML written by hand, for the few small pages that no part of Next draws: whatever is put into it is escaped.

import { escapeHtml } from '../../catalogue/shown/escape-html'

/** A piece of HTML, as opposed to a text that is still to be escaped. */
export class Html {
  constructor(readonly text: string) {}
}

type Part = Html | string | number | null | readonly Part[]

/** HTML with values in it: texts are escaped, pieces of HTML stay, lists are joined, null is nothing. */
export function html(pieces: TemplateStringsArray, ...parts: Part[]): Html {
  return new Html(pieces.map((piece, at) => piece + print(parts[at] ?? null)).join(''))
}

function print(part: Part): string {
  if (part === null) return ''
  if (part instanceof Html) return part.text
  if (typeof part === 'string' || typeof part === 'number') return escapeHtml(String(part))
  return part.map(print).join('')
}
