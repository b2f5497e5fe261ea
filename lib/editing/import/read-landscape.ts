// The CNCF landscape (landscape.yml, https://github.com/cncf/landscape): its entries with their lines, and what
// there is to choose from. A mapping makes tools of them (landscape-tools.ts).

import { faultOfAddress } from '../../catalogue/check/check-text'
import { faultOfDate } from '../../catalogue/document/partial-date'
import { isHttpUrl } from '../../catalogue/document/text-schemas'
import { readYamlValue } from '../files/yaml-value'
import { MAX_TOOLS } from './import-limits'
import {
  type FileContent,
  type LandscapeEntry,
  type LineProblem,
  type ReadingContext,
  refuseFile,
  STAGES,
} from './import-reading'
import type { Coded } from './problem-words'
import { cutYaml } from './yaml-chunks'

type Group = Record<string, unknown>

/** Reads every entry; what cannot be used of one is told with its line and left out. */
export function readLandscape(text: string, { progress }: ReadingContext): FileContent {
  const { chunks, faults } = cutYaml(text, 'landscape')
  const problems: LineProblem[] = faults.map((fault) => ({ path: '.', ...fault }))
  const landscape: LandscapeEntry[] = []
  if (faults.length === 0)
    for (const chunk of chunks) {
      const yaml = readYamlValue(chunk)
      problems.push(...yaml.faults)
      for (const found of entriesOf(yaml)) {
        if (landscape.length >= MAX_TOOLS)
          return refuseFile('landscape', found.line, { code: 'too-many-entries' })
        const entry = toEntry(found, problems)
        if (entry) landscape.push(entry)
      }
      progress?.()
    }
  return { format: 'landscape', problems, entries: [], landscape }
}

/** Every subcategory with the number of entries it lists, in the file's order. */
export function countSubcategories(
  entries: readonly LandscapeEntry[],
): { subcategory: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const { subcategory } of entries) counts.set(subcategory, (counts.get(subcategory) ?? 0) + 1)
  return [...counts].map(([subcategory, count]) => ({ subcategory, count }))
}

type Found = { line: number; subcategory: string; item: unknown }

function* entriesOf(yaml: ReturnType<typeof readYamlValue>): Generator<Found> {
  for (const [c, category] of groupsOf(yaml.value).entries())
    for (const [s, subcategory] of groupsOf(category.subcategories).entries())
      for (const [i, item] of listOf(subcategory.items).entries())
        yield {
          line: yaml.lineOf([c, 'subcategories', s, 'items', i]),
          subcategory: `${textOf(category.name)} / ${textOf(subcategory.name)}`,
          item,
        }
}

function toEntry({ line, subcategory, item: found }: Found, problems: LineProblem[]): LandscapeEntry | null {
  const item = isGroup(found) ? found : {}
  const name = textOf(item.name)
  const warn = (path: string, why: Coded) => {
    problems.push({ line, path, ...why, level: 'warning' })
    return null
  }
  if (name === '') {
    return warn('name', { code: 'entry-unnamed' })
  }
  const extra = isGroup(item.extra) ? item.extra : {}
  const address = (key: string, value: unknown) => {
    const url = textOf(value)
    if (url === '') return null
    if (isHttpUrl(url) && faultOfAddress(url) === null && url.length <= 2000) return url
    return warn(key, { code: 'entry-address', detail: { name, text: url.slice(0, 80) } })
  }
  const reached: LandscapeEntry['reached'] = {}
  for (const stage of STAGES) {
    const date = textOf(extra[stage])
    const fault = date === '' ? null : faultOfDate(date)
    if (fault !== null)
      warn(`extra.${stage}`, { code: 'entry-date', detail: { name, text: date.slice(0, 40), fault } })
    else if (date !== '') reached[stage] = date
  }
  return {
    line,
    name,
    subcategory,
    also: Array.isArray(item.second_path) ? item.second_path.map(textOf).filter(Boolean) : [],
    homepage: address('homepage_url', item.homepage_url),
    repository: address('repo_url', item.repo_url),
    documentation: address('extra.documentation_url', extra.documentation_url),
    description: textOf(item.description),
    isProject: textOf(item.project) !== '',
    reached,
  }
}

function groupsOf(value: unknown): Group[] {
  return listOf(value).map((entry) => (isGroup(entry) ? entry : {}))
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}

function isGroup(value: unknown): value is Group {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A text on one line; anything else is none. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : ''
}
