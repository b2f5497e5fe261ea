// What first, latest and each release of a tool mean, held in one place: stable versions by its makers' own naming.

import { compareVersions, parseVersion } from '../document/compare-versions'
import { isAfter } from '../document/partial-date'
import type { Problem } from '../document/problem'
import { type LineDocument, sortLines } from '../document/release-lines'
import { sortEvents, timelineOf } from '../document/timeline'
import type { EventDocument, ToolDocument } from '../document/tool-document'
import type { Status } from '../document/words'

type Released = Pick<ToolDocument, 'kind' | 'versionsOf' | 'events' | 'lines'>

const ENDED: readonly (Status | null)[] = ['archived', 'retired', 'absorbed']

/** Everything that no release of a tool may be. */
export function checkReleases({ kind, versionsOf, events, lines }: Released): Problem[] {
  const ends = sortEvents(events).filter(({ status }) => status !== null)
  return events.flatMap((event, index): Problem[] => {
    if (event.kind !== 'release') return []
    const path = ['events', index]
    const problems: Problem[] = []
    if (kind === 'managed-service' && versionsOf === null)
      problems.push({ path: [...path, 'kind'], code: 'release-of-service' })
    const { version } = event
    if (version !== null && parseVersion(version)?.isStable === false)
      problems.push({ path: [...path, 'version'], code: 'release-unfinished', detail: { version } })
    const line = version === null ? undefined : lines.find((one) => isDevelopment(one, version))
    if (line && version !== null)
      problems.push({
        path: [...path, 'version'],
        code: 'release-of-series',
        detail: { version, line: line.name },
      })
    const state = ends.findLast((one) => isAfter(event.date, one.date))
    if (state && ENDED.includes(state.status)) {
      const detail = { status: String(state.status), date: state.date }
      problems.push({ path: [...path, 'date'], code: 'release-after-end', detail, level: 'warning' })
    }
    return problems
  })
}

// A line that is named for more than its number, such as `mainline 1.31`, holds no stable versions.
function isDevelopment({ name }: LineDocument, version: string): boolean {
  const [, number] = /^[a-z]\S*\s+(\d+(?:\.\d+)*)$/i.exec(name) ?? []
  return number !== undefined && (version === number || version.startsWith(`${number}.`))
}

/** The newest version of the newest line is no newer than the latest release that the events tell of. */
export function checkLatestOfLines({ events, lines }: Pick<ToolDocument, 'events' | 'lines'>): Problem[] {
  const newest = sortLines(lines).find(({ name }) => /^\d/.test(name))
  const told = parseVersion(newest?.latest ?? '')
  const latest: EventDocument | null = timelineOf(events, '9999').latestRelease
  const known = parseVersion(latest?.version ?? '')
  if (!newest || !told || !known || told.scheme !== known.scheme || compareVersions(told, known) <= 0)
    return []
  const detail = { version: String(newest.latest), latest: String(latest?.version) }
  return [{ path: ['lines', lines.indexOf(newest), 'latest'], code: 'line-ahead', detail }]
}
