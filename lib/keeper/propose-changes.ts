// What becomes of a project besides its releases: a further stage in its foundation, another home, another licence, and
// a year without a word.

import { SOURCE_AVAILABLE } from '../catalogue/check/check-document'
import { type FoundationStage, foundationStageOf } from '../catalogue/document/foundation-stage'
import { findLicences } from '../catalogue/document/licence-families'
import { daysAfter } from '../catalogue/document/partial-date'
import { timelineOf } from '../catalogue/document/timeline'
import type { ToolDocument } from '../catalogue/document/tool-document'
import type { EventKind, LicenceClass, Status } from '../catalogue/document/words'
import { isSame } from '../editing/merge/same'
import { spokenOn } from './persons-word'
import {
  type Change,
  type Ground,
  isLater,
  onDay,
  type Page,
  publisherOf,
  withEvent,
  withSource,
} from './proposed'

const RANK: Record<FoundationStage, number> = {
  joined: 1,
  sandbox: 1,
  incubating: 2,
  graduated: 3,
  archived: 4,
}

type Stage = { stage: FoundationStage; date: string; kind: EventKind; text: string; status: Status | null }

/** The stage in the CNCF that a tool has come to and does not say. */
export function findStage({ tool, found: { landscape }, today, isDecided }: Ground): Change[] {
  if (!landscape?.said.isProject) return []
  const { accepted, incubating, graduated, archived } = landscape.said.reached
  const level = accepted === incubating ? 'at the incubating level' : 'as a sandbox project'
  const stages: (Stage | undefined)[] = [
    stage('sandbox', 'joined-foundation', accepted, `The CNCF accepts the project ${level}.`),
    stage('incubating', 'incubating', incubating, 'The project becomes an incubating project of the CNCF.'),
    stage('graduated', 'graduated', graduated, 'The project graduates at the CNCF.'),
    stage('archived', 'archived', archived, 'The CNCF archives the project.', 'archived'),
  ]
  const now = foundationStageOf(tool.events, today)?.stage
  const rank = now === undefined ? 0 : RANK[now]
  return stages
    .filter((one) => one !== undefined)
    .filter(({ stage, date }) => RANK[stage] > rank && date <= today && !isDecided(`stage ${stage}`))
    .map(({ stage, ...event }) => ({
      key: `stage ${stage}`,
      says: `${event.text.slice(0, -1)} on ${onDay(event.date)}`,
      page: landscape.page,
      contradicts: false,
      apply: (document) => withEvent(document, { ...event, page: landscapePage(today) }),
    }))
}

function stage(
  stage: FoundationStage,
  kind: EventKind,
  date: string | undefined,
  text: string,
  status: Status | null = null,
): Stage | undefined {
  return date === undefined ? undefined : { stage, kind, date, text, status }
}

const landscapePage = (readOn: string): Page => ({
  ...{ url: 'https://landscape.cncf.io/', title: 'CNCF Landscape', kind: 'foundation', readOn },
  publisher: 'Cloud Native Computing Foundation',
})

/** Another home of its repository: its address, and whatever is watched there. */
export function findMove({ tool, found: { moved }, isDecided }: Ground): Change[] {
  if (moved === null || isDecided(`moved ${moved.to}`)) return []
  const { from, to } = moved
  const put = (address: string) => {
    const at = address.toLowerCase().indexOf(from.toLowerCase())
    const after = address.slice(at + from.length)
    return at === -1 || /^[\w-]/.test(after) ? address : `${address.slice(0, at)}${to}${after}`
  }
  const moveIn = ({ repository, watch, ...rest }: ToolDocument): ToolDocument => ({
    ...rest,
    repository: repository && put(repository),
    watch: { ...watch, feeds: watch.feeds.map(put), tags: watch.tags && put(watch.tags) },
  })
  if (isSame(moveIn(tool), tool)) return []
  return [
    {
      key: `moved ${to}`,
      says: `${from} answers as ${to}`,
      page: `https://${to}`,
      contradicts: false,
      apply: moveIn,
    },
  ]
}

/** Another licence than the tool is said to be under. */
export function findLicence(ground: Ground): Change[] {
  const { tool, found, past, today, isDecided } = ground
  const { licence } = tool
  if (found.licence === null || licence.class === 'not-applicable') return []
  const { said, page, day } = found.licence
  const bare = (spdx: string) => spdx.replace(/-(?:only|or-later)$|\+$/, '')
  const key = `licence ${said.spdx}`
  if (findLicences(licence.spdx).some((spdx) => bare(spdx) === bare(said.spdx)) || isDecided(key)) return []
  const of: LicenceClass = SOURCE_AVAILABLE.includes(said.spdx) ? 'source-available' : 'open-source'
  // The text of a GNU licence does not say whether later versions will do.
  const isOpen = /^[AL]?GPL/.test(said.spdx)
  const spdx = isOpen ? `${said.spdx}-only` : said.spdx
  const hint = isOpen ? '; whether a later version will do stands elsewhere' : ''
  return [
    {
      key,
      says: `The licence file reads like ${said.spdx}, and the catalogue says ${licence.spdx ?? licence.class}${hint}`,
      page,
      contradicts: isLater(
        spokenOn({ tool, past }, (document) => document.licence),
        day,
      ),
      apply: (document) => {
        const file = { url: page, title: `${tool.name}: licence`, publisher: publisherOf(tool, page) }
        const cited = withSource(document, { ...file, kind: 'repository', readOn: today })
        const now = { ...licence, spdx, class: of, unverified: false, sources: [cited.url] }
        return { ...cited.document, licence: now }
      },
    },
  ]
}

/** Days without a word after which a tool counts as dormant. */
export const SILENCE = 365

/** A year without anything published, of a tool that is said to be worked on. */
export function findSilence({ tool, found: { lastSign }, today, isDecided }: Ground): Change[] {
  const { status } = timelineOf(tool.events, today)
  if (lastSign === null || status !== 'active') return []
  const end = daysAfter(lastSign, SILENCE)
  const isHeard = tool.events.some(({ date, kind }) => kind !== 'advisory' && date > lastSign)
  if (end >= today || isHeard || isDecided(`silence ${lastSign}`)) return []
  const [feed] = tool.watch.feeds
  const url = feed?.replace(/\.atom$/, '') ?? `https://${tool.watch.tags}`
  const page = { url, title: `${tool.name}: releases`, publisher: publisherOf(tool, url) }
  const text = `Nothing has been published of it since ${onDay(lastSign)}.`
  return [
    {
      key: `silence ${lastSign}`,
      says: `Nothing has been published since ${onDay(lastSign)}: look whether anybody works on it`,
      page: url,
      contradicts: false,
      apply: (document) =>
        withEvent(document, {
          ...{ date: end, kind: 'dormant', status: 'dormant', text },
          page: { ...page, kind: 'repository', readOn: today },
        }),
    },
  ]
}
