// The catalogue held against what endoflife.date publishes (read-product.ts): the first release, the latest one, the day
// of each release that both know, and the end of support of each line.

import { compareVersions, parseVersion } from '../../catalogue/document/compare-versions'
import { timelineOf } from '../../catalogue/document/timeline'
import type { EventDocument, ToolDocument } from '../../catalogue/document/tool-document'
import { foldedKey } from '../../catalogue/search/name-index'
import type { Disagreement } from './disagreement'
import type { DatedVersion, FoundProduct } from './read-product'

type Held = {
  tools: readonly ToolDocument[]
  products: readonly FoundProduct[]
  /** The day (YYYY-MM-DD) the catalogue is read on. */
  today: string
}

/** Everything that the catalogue and endoflife.date say differently of the tools that both hold. What came out after the newest day that any product names is no disagreement: it could not be known yet. */
export function holdEndoflife({ tools, products, today }: Held): Disagreement[] {
  const days = products.flatMap(({ releases }) => releases.map(({ date }) => date)).sort()
  const lastDay = days.at(-1) ?? ''
  return tools.flatMap((tool) =>
    productsOf(tool, products).flatMap((product) => [
      ...holdReleases(tool, product, { today, lastDay }),
      ...holdSupport(tool, product, lastDay),
    ]),
  )
}

/** The product that a tool is watched by, else the one of its address or its name. */
function productsOf({ watch, slug, name }: ToolDocument, products: readonly FoundProduct[]): FoundProduct[] {
  const names = new Set(watch.endoflife === null ? [slug, foldedKey(name)] : [watch.endoflife])
  return products.filter((product) => names.has(product.name))
}

type Days = { today: string; lastDay: string }

function holdReleases(tool: ToolDocument, { file, releases }: FoundProduct, days: Days): Disagreement[] {
  const told = (
    field: Disagreement['field'],
    ours: DatedVersion | null,
    theirs: DatedVersion,
  ): Disagreement => ({
    ...{ tool: tool.slug, other: 'endoflife', field, place: file },
    ...{ ours: ours && sayRelease(ours), theirs: sayRelease(theirs) },
  })
  const { firstRelease, latestRelease } = timelineOf(tool.events, days.today)
  const [first, latest] = [toRelease(firstRelease), toRelease(latestRelease)]
  const [theirFirst, theirLatest] = endsOf(releases)
  if (theirFirst === undefined || theirLatest === undefined) return []
  const found: Disagreement[] = []
  if (!isSame(first, theirFirst)) found.push(told('first-release', first, theirFirst))
  const isNews = latest !== null && latest.date > days.lastDay
  if (isNews ? isAbove(theirLatest, latest) : !isSame(latest, theirLatest))
    found.push(told('latest-release', latest, theirLatest))
  for (const event of tool.events) {
    const ours = event === firstRelease || event === latestRelease ? null : toRelease(event)
    const theirs = ours && releases.find(({ version }) => isOneVersion(version, ours.version))
    if (theirs && theirs.date !== ours.date) found.push(told('release', ours, theirs))
  }
  return found
}

/** Lines of which both give a last day, and not the same; and those that they say get fixes and the catalogue lacks. */
function holdSupport(tool: ToolDocument, { file, lines }: FoundProduct, lastDay: string): Disagreement[] {
  return lines.flatMap(({ name, securityUntil }): Disagreement[] => {
    if (securityUntil === null) return []
    const ours = tool.lines.find((line) => isOneVersion(line.name, name))
    const isAgreed = ours ? ours.securityUntil === securityUntil : securityUntil < lastDay
    if (isAgreed) return []
    const said = (day: string | null) => (day === null ? `${name} without an end` : `${name} until ${day}`)
    return [
      {
        ...{ tool: tool.slug, other: 'endoflife', field: 'end-of-support', place: file },
        ...{ ours: ours ? said(ours.securityUntil) : null, theirs: said(securityUntil) },
      },
    ]
  })
}

/** The release of the earliest day and that of the highest version. */
function endsOf(releases: readonly DatedVersion[]): [first?: DatedVersion, latest?: DatedVersion] {
  const [one, ...others] = releases
  if (one === undefined) return []
  const isBefore = (a: DatedVersion, b: DatedVersion) => (a.date === b.date ? isAbove(b, a) : a.date < b.date)
  return [
    others.reduce((first, release) => (isBefore(release, first) ? release : first), one),
    others.reduce((latest, release) => (isAbove(release, latest) ? release : latest), one),
  ]
}

function toRelease(event: EventDocument | null): DatedVersion | null {
  return event?.version ? { version: event.version, date: event.date } : null
}

const sayRelease = ({ version, date }: DatedVersion) => `${version} of ${date}`

function isAbove(a: DatedVersion, b: DatedVersion): boolean {
  const [one, other] = [parseVersion(a.version), parseVersion(b.version)]
  if (one === null || other === null) return one !== null
  const apart = compareVersions(one, other)
  return apart === 0 ? a.date > b.date : apart > 0
}

function isSame(ours: DatedVersion | null, theirs: DatedVersion): boolean {
  return ours?.date === theirs.date && isOneVersion(ours.version, theirs.version)
}

function isOneVersion(a: string, b: string): boolean {
  const [one, other] = [parseVersion(a), parseVersion(b)]
  return one === null || other === null ? a === b : compareVersions(one, other) === 0
}
