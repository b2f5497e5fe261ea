// Parts of a page written as Markdown for a file: tables, marks of sources, and the list they lead to.

import { formatDate } from '../document/partial-date'
import type { Mark, NumberedSource } from './citations'
import { escapeMarkdown } from './markdown'

/** A table; its cells are Markdown already. */
export function printTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n')
}

/** The numbers of the sources behind a statement: ` \[1\] \[4\]`. */
export const printMarks = (marks: readonly Mark[]) => marks.map(({ number }) => ` \\[${number}\\]`).join('')

/** A numbered source with its link and the days it was read on. */
export function printSource(source: NumberedSource): string {
  const { number, title, url, publisher } = source
  return `${number}. [${escapeMarkdown(title)}](<${new URL(url).href}>)${publisher === null ? '' : `, ${escapeMarkdown(publisher)}`}.${printSourceTraits(source)}`
}

/** Whose page it is, what day it speaks of, and when it was read: ` Secondary source. Speaks of 2022. Read 22 Nov 2026.` */
export function printSourceTraits({ secondary, speaksOf, readOn }: NumberedSource): string {
  return [
    secondary ? ' Secondary source.' : '',
    speaksOf === null ? '' : ` Speaks of ${formatDate(speaksOf)}.`,
    readOn.length === 0 ? '' : ` Read ${readOn.map(formatDate).join(', ')}.`,
  ].join('')
}

/** The parts of a text that are there, a blank line between two. */
export const joinParts = (parts: readonly string[]) => `${parts.filter((part) => part !== '').join('\n\n')}\n`
