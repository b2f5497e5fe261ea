// What works with what: the ranges of versions that documents state, as each of the two tools sees them.

import { type Catalogue, compareNames, type Tool } from '../catalogue'
import { compareVersions, parseVersion } from '../document/compare-versions'
import { FIT_LEVELS, type FitLevel } from '../document/words'
import { type FitDocument, isWithin } from '../document/works-with'
import { oncePerCatalogue } from '../memo'
import { formatRange } from '../shown/moving-words'
import { findLine } from '../support/find-line'

/** A range as stated: `statedBy` has the line, and `other` the range of versions. */
export type Stated = { statedBy: Tool; other: Tool; fit: FitDocument }

/** Versions of a tool of which the same is said in one place. */
export type Found = {
  /** In order, the newest first; `1.31 to 1.34` where the tool that was asked for states it. */
  versions: string[]
  level: FitLevel
  note: string | null
  statedBy: Tool
  /** What is cited for it. */
  evidence: FitDocument
}

/** A tool beside a version of another: what of it works with that version, or how far it goes. */
export type FitEntry = { tool: Tool; found: Found[] }

/** What a tool states of others, grouped by the other one; the newest line first. */
export function statedOf(catalogue: Catalogue, tool: Tool): { other: Tool; fits: FitDocument[] }[] {
  const groups = new Map<Tool, FitDocument[]>()
  for (const { other, fit } of fitIndex(catalogue).by.get(tool.slug) ?? [])
    groups.set(other, [...(groups.get(other) ?? []), fit])
  return [...groups].map(([other, fits]) => ({ other, fits: fits.toSorted(compareFits) }))
}

/** The tools that state which of their versions work with a tool, by name. */
export function findStating(catalogue: Catalogue, { slug }: Tool): Tool[] {
  const stating = (fitIndex(catalogue).of.get(slug) ?? []).map(({ statedBy }) => statedBy)
  return [...new Set(stating)].sort((a, b) => compareNames(a.name, b.name))
}

/** The tools that something is stated of, those of most first. */
export function findAskable(catalogue: Catalogue): { tool: Tool; stating: Tool[] }[] {
  return [...fitIndex(catalogue).of.keys()]
    .flatMap((slug) => catalogue.toolsBySlug.get(slug) ?? [])
    .map((tool) => ({ tool, stating: findStating(catalogue, tool) }))
    .sort((a, b) => b.stating.length - a.stating.length || compareNames(a.tool.name, b.tool.name))
}

/** The versions of a tool that can be asked for, the newest first: its lines, and the minor versions that ranges begin and end with. */
export function findVersions(catalogue: Catalogue, tool: Tool): string[] {
  const { by, of } = fitIndex(catalogue)
  const named = [
    ...tool.lines.map(({ name }) => name),
    ...(of.get(tool.slug) ?? []).flatMap(({ fit }) => [fit.from ?? [], fit.until ?? []].flat()),
    ...(by.get(tool.slug) ?? []).map(({ fit }) => fit.line),
  ]
  const minors = named.map((version) => findLine(tool.lines, version)?.name ?? toMinor(version))
  return [...new Set(minors)].sort(newestFirst)
}

/** What works with a version of a tool: what others state of it, and what it states itself. By name. */
export function findFits(catalogue: Catalogue, tool: Tool, version: string): FitEntry[] {
  const { by, of } = fitIndex(catalogue)
  const theirs = (of.get(tool.slug) ?? []).flatMap(({ statedBy, fit }) =>
    isWithin(version, fit) ? [{ tool: statedBy, statedBy, fit, versions: fit.line }] : [],
  )
  const own = (by.get(tool.slug) ?? []).flatMap(({ other, fit }) =>
    isWithin(version, { from: fit.line, until: fit.line })
      ? [{ tool: other, statedBy: tool, fit, versions: formatRange(fit) }]
      : [],
  )
  const entries = new Map<Tool, Found[]>()
  for (const { tool: other, statedBy, fit, versions } of [...theirs, ...own]) {
    const list = entries.get(other) ?? []
    entries.set(other, list)
    const same = list.find((one) => one.statedBy === statedBy && saysTheSame(one.evidence, fit))
    if (same) same.versions = [...new Set([...same.versions, versions])].sort(newestFirst)
    else list.push({ versions: [versions], level: fit.level, note: fit.note, statedBy, evidence: fit })
  }
  return [...entries]
    .map(([other, found]) => ({ tool: other, found: found.sort(compareFound) }))
    .sort((a, b) => compareNames(a.tool.name, b.tool.name))
}

/** The tools that state ranges of a tool of which none holds this version, with the ranges of their newest line. */
export function findOutside(catalogue: Catalogue, tool: Tool, version: string): FitEntry[] {
  const fitting = new Set(findFits(catalogue, tool, version).map((entry) => entry.tool))
  return findStating(catalogue, tool)
    .filter((other) => !fitting.has(other))
    .map((other) => {
      const fits = statedOf(catalogue, other).find((group) => group.other === tool)?.fits ?? []
      const newest = fits.filter(({ line }) => line === fits[0]?.line)
      return {
        tool: other,
        found: newest.map((fit) => ({
          ...{ versions: [fit.line], level: fit.level, note: fit.note, statedBy: other, evidence: fit },
        })),
      }
    })
}

/** The version that can be asked for where somebody runs this one: 1.30.2 is asked for as 1.30. */
export function toAskable(catalogue: Catalogue, tool: Tool, version: string): string {
  const minor = toMinor(version)
  return findVersions(catalogue, tool).includes(minor) ? minor : version
}

/** `1.19.3` → `1.19`; what is no version stays as it is. */
const toMinor = (version: string) => parseVersion(version)?.numbers.slice(0, 2).join('.') ?? version

function saysTheSame(a: FitDocument, b: FitDocument): boolean {
  return a.level === b.level && a.note === b.note && a.sources.join(' ') === b.sources.join(' ')
}

const rankOf = ({ level }: { level: FitLevel }) => FIT_LEVELS.indexOf(level)

const compareFound = (a: Found, b: Found) =>
  rankOf(a) - rankOf(b) || newestFirst(a.versions[0] ?? '', b.versions[0] ?? '')

const compareFits = (a: FitDocument, b: FitDocument) =>
  newestFirst(a.line, b.line) || rankOf(a) - rankOf(b) || newestFirst(a.from ?? '', b.from ?? '')

/** Below 0 where `a` is the newer version; what is no version stands last. */
function newestFirst(a: string, b: string): number {
  const [one, other] = [parseVersion(a), parseVersion(b)]
  if (one === null || other === null) return (one === null ? 1 : 0) - (other === null ? 1 : 0)
  return compareVersions(other, one)
}

const fitIndex = oncePerCatalogue('fitIndex', (catalogue) => {
  const [by, of] = [new Map<string, Stated[]>(), new Map<string, Stated[]>()]
  for (const statedBy of catalogue.tools)
    for (const fit of statedBy.worksWith) {
      const other = catalogue.toolsBySlug.get(catalogue.formerSlugs.get(fit.with) ?? fit.with)
      if (other === undefined || other === statedBy) continue
      const stated = { statedBy, other, fit }
      by.set(statedBy.slug, [...(by.get(statedBy.slug) ?? []), stated])
      of.set(other.slug, [...(of.get(other.slug) ?? []), stated])
    }
  return { by, of }
})
