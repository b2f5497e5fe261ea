// A tool and what was found of it, for tests of what the keeper proposes.

import type { ToolDocument } from '@/lib/catalogue/document/tool-document'
import type { Found } from '@/lib/keeper/found'
import { propose } from '@/lib/keeper/propose'
import type { Ground } from '@/lib/keeper/proposed'
import { createTool, type ToolTraits } from './factories'
import { REPOSITORY } from './keeper-case'

export const TODAY = '2026-11-26'
export const NOTHING: Found = {
  releases: [],
  lastSign: null,
  product: null,
  landscape: null,
  moved: null,
  licence: null,
  advisories: [],
}
export const page = (tag: string) => `https://${REPOSITORY}/releases/tag/${tag}`
export const release = (version: string, day: string) => ({
  tag: `v${version}`,
  version,
  day,
  url: page(`v${version}`),
})

export const crane = (traits: Partial<ToolTraits> = {}): ToolDocument =>
  createTool({
    name: 'Crane',
    repository: `https://${REPOSITORY}`,
    events: [
      { date: '2020-01-01', kind: 'first-release', version: '0.1.0', text: 'The first.', status: 'active' },
      { date: '2026-10-01', kind: 'release', version: '1.2.0', text: 'Version 1.2.0 is released.' },
    ],
    watch: { feeds: [`https://${REPOSITORY}/releases.atom`], tags: REPOSITORY },
    ...traits,
  })

export const ground = (found: Partial<Found>, more: Partial<Ground> = {}): Ground => ({
  tool: crane(),
  past: [],
  today: TODAY,
  isDecided: () => false,
  ...more,
  found: { ...NOTHING, ...found },
})
export const keysOf = (given: Ground) =>
  propose(given).flatMap(({ keys, contradicts }) => keys.map((key) => (contradicts ? `! ${key}` : key)))

export const line = {
  name: '1.2',
  releasedOn: '2026-10-01',
  latest: '1.2.0',
  latestOn: '2026-10-01',
  securityUntil: '2027-10-01',
}
export const published = { ...line, activeUntil: null as string | null, longTerm: false, isEnded: false }
export const product = (lines: (typeof published)[], changedOn = '2026-11-20') => ({
  said: { name: 'crane', changedOn, lines },
  page: 'https://endoflife.date/crane',
  day: changedOn,
})

/** Something of every kind. */
export const everything: Found = {
  releases: [release('1.3.1', '2026-11-20'), release('1.3.0', '2026-11-10'), release('1.1.9', '2026-11-10')],
  lastSign: '2026-11-20',
  product: product([
    { ...published, name: '1.3', releasedOn: '2026-11-10', latest: '1.3.1', latestOn: '2026-11-20' },
    { ...published, securityUntil: '2027-12-31' },
  ]),
  landscape: {
    said: {
      ...{
        line: 1,
        name: 'Crane',
        subcategory: 'Runtime / Runtime',
        also: [],
        homepage: null,
        repository: null,
        documentation: null,
      },
      ...{ description: '', isProject: true, reached: { accepted: '2024-01-01', graduated: '2026-11-01' } },
    },
    page: 'https://landscape.cncf.io/',
    day: '2026-11-20',
  },
  moved: { from: REPOSITORY, to: 'github.com/hoist/crane' },
  licence: { said: { spdx: 'MPL-2.0' }, page: `https://${REPOSITORY}/LICENSE`, day: '2026-11-20' },
  advisories: [
    {
      ...{
        id: 'CVE-2026-1',
        aliases: ['GHSA-1'],
        summary: 'Bad.',
        publishedOn: '2026-11-02',
        severity: 'critical',
        isWithdrawn: false,
      },
      ...{ fixed: ['v1.3.1'], url: 'https://osv.dev/vulnerability/GHSA-1' },
    },
  ],
}
