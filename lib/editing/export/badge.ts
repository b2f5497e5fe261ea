// A badge: a label and a value in one line, as SVG of less than 2 KB, for README files and dashboards.

import { escapeXml } from './xml-text'

/** What the ground of the value says besides its words. */
export type BadgeTone = 'good' | 'fair' | 'poor' | 'neutral'

const GROUNDS: Record<BadgeTone, string> = {
  good: '#1b6b3c',
  fair: '#8a5a00',
  poor: '#94264f',
  neutral: '#5b584e',
}

const PADDING = 6
const LONGEST = 44

/** Writes a badge; `title` is the whole sentence, for screen readers and as a tooltip. */
export function writeBadge({
  label,
  value,
  tone,
  title,
}: {
  label: string
  value: string
  tone: BadgeTone
  title: string
}): string {
  const [left, right] = [shorten(label), shorten(value)]
  const [wide, wider] = [widthOf(left), widthOf(right)]
  const [edge, end] = [wide + 2 * PADDING, wide + wider + 4 * PADDING]
  const text = (words: string, x: number, length: number) =>
    `<text x="${x}" y="14" textLength="${length}">${escapeXml(words)}</text>`
  const said = escapeXml(title.slice(0, 200))
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${end}" height="20" role="img" aria-label="${said}"><title>${said}</title><clipPath id="r"><rect width="${end}" height="20" rx="3"/></clipPath><g clip-path="url(#r)"><rect width="${edge}" height="20" fill="#3b3a36"/><rect x="${edge}" width="${end - edge}" height="20" fill="${GROUNDS[tone]}"/></g><g fill="#fff" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11" aria-hidden="true">${text(left, PADDING, wide)}${text(right, edge + PADDING, wider)}</g></svg>\n`
}

const shorten = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text)

/** The room a text takes in Verdana of 11 px, near enough: `textLength` makes the letters fit it. */
function widthOf(text: string): number {
  let width = 0
  for (const letter of text)
    width += /[ijlIft.,:;'|!()[\] ]/.test(letter)
      ? 4
      : /[mwMW@%]/.test(letter)
        ? 10
        : /[A-Z]/.test(letter)
          ? 8
          : 7
  return width
}
