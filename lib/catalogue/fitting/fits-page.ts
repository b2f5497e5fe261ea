// What fits a version of a tool, as its page and its file tell it: what works with it, who goes not so far, the sources.

import type { Catalogue, Tool } from '../catalogue'
import { type NumberedSources, numberSources } from '../shown/citations'
import { formatCount } from '../shown/noun-words'
import type { StackPart } from '../support/stack-query'
import { type FitEntry, findFits, findOutside } from './fits'

export type FitsPage = {
  fitting: FitEntry[]
  outside: FitEntry[]
  /** All of it in a sentence. */
  inShort: string
  cited: NumberedSources
}

/** Gathers what is known of one version of a tool; null where no version was named. */
export function toFitsPage(catalogue: Catalogue, part: StackPart | null): FitsPage | null {
  if (part === null || part.version === null) return null
  const { tool, version } = part
  const fitting = findFits(catalogue, tool, version)
  const outside = findOutside(catalogue, tool, version)
  const found = [...fitting, ...outside].flatMap((entry) => entry.found)
  return {
    fitting,
    outside,
    inShort: sumUp(`${tool.name} ${version}`, fitting, outside),
    cited: numberSources(
      found.map(({ evidence }) => evidence),
      new Set(found.map(({ statedBy }): Tool => statedBy)),
    ),
  }
}

function sumUp(name: string, fitting: readonly FitEntry[], outside: readonly FitEntry[]): string {
  if (fitting.length + outside.length === 0) return `Nobody has published yet what works with ${name}.`
  const others = formatCount(outside.length, 'tool')
  if (fitting.length === 0)
    return `No published range holds ${name}; ${others} ${outside.length === 1 ? 'names' : 'name'} other versions.`
  const first = `How ${formatCount(fitting.length, 'tool')} ${fitting.length === 1 ? 'goes' : 'go'} with ${name} is published.`
  return outside.length === 0 ? first : `${first} Of ${others} more only other versions are.`
}

/** The same for programs: `/fits.json`; `address` is that of the page. */
export function fitsJson(
  catalogue: Catalogue,
  { tool, version }: StackPart,
  { fitting, outside }: Pick<FitsPage, 'fitting' | 'outside'>,
  address: string,
) {
  return {
    address,
    revision: catalogue.revision,
    today: catalogue.today,
    with: { tool: tool.slug, name: tool.name, version },
    fits: fitting.flatMap(toJson),
    outside: outside.flatMap(toJson),
  }
}

const toJson = ({ tool, found }: FitEntry) =>
  found.map(({ versions, level, note, statedBy, evidence }) => ({
    ...{ tool: tool.slug, name: tool.name, versions, level, note, statedBy: statedBy.slug },
    ...{ stated: { line: evidence.line, with: evidence.with, from: evidence.from, until: evidence.until } },
    ...{ checkedOn: evidence.checkedOn, unverified: evidence.unverified, sources: evidence.sources },
  }))
