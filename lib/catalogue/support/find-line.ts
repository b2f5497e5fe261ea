// Which release line of a tool a version belongs to: `1.34.2` to line 1.34, `22.04` to line 22.04 LTS.

import type { Tool } from '../catalogue'
import { compareVersions, parseVersion } from '../document/compare-versions'
import { type LineDocument, sortLines } from '../document/release-lines'

/** The line that a version as a person types it belongs to, or null: by its name, else by its leading numbers. */
export function findLine(lines: readonly LineDocument[], version: string): LineDocument | null {
  const typed = fold(version)
  const named = lines.find(({ name }) => fold(name) === typed)
  if (named !== undefined) return named
  const asked = parseVersion(version)?.numbers
  if (asked === undefined) return null
  const fitting = lines.flatMap((line) => {
    const numbers = numbersOf(line)
    return numbers?.every((number, place) => asked[place] === number)
      ? [{ line, length: numbers.length }]
      : []
  })
  return fitting.sort((a, b) => b.length - a.length)[0]?.line ?? null
}

/** True where a version lies below every line that the catalogue names of a tool. */
export function isBelowAll({ lines }: Pick<Tool, 'lines'>, version: string): boolean {
  const asked = parseVersion(version)
  const oldest = sortLines(lines).at(-1)
  const known = oldest === undefined ? null : parseVersion(oldest.name)
  return asked !== null && known?.scheme === asked.scheme && compareVersions(asked, known) < 0
}

// Makers put words before and behind the number of a line: `mainline 1.31`, `22.04 LTS`.
const numbersOf = ({ name }: LineDocument): number[] | null =>
  parseVersion(name.replace(/^\D+\s/, ''))?.numbers ?? null

const fold = (text: string) =>
  text
    .trim()
    .toLowerCase()
    .replace(/^v(?=\d)/, '')
