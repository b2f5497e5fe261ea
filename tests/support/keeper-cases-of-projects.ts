// Support, advisories, licences, stages: what else is read, and how it fails.

import { APACHE, BUSL, githubFeed, landscapeOf, osvAdvisory, PAGE } from './keeper-answers'
import {
  advisories,
  FEED,
  type KeeperCase,
  LANDSCAPE,
  LICENCE,
  line12,
  OSV,
  only,
  PRODUCT,
  packages,
  product,
  REPOSITORY,
} from './keeper-case'

export const PROJECT_CASES: KeeperCase[] = [
  // Support
  {
    name: 'a line that is new',
    watch: only({ endoflife: 'crane' }),
    replies: {
      [PRODUCT]: product([{ name: '1.3', releaseDate: '2026-11-10', isEol: false, eolFrom: null }, line12]),
    },
    proposes: ['line 1.3'],
  },
  {
    name: 'lines that have ended, or are to come',
    watch: only({ endoflife: 'crane' }),
    replies: {
      [PRODUCT]: product([
        { name: '1.4', releaseDate: '2027-02-01', isEol: false, eolFrom: null },
        { name: '1.0', releaseDate: '2020-02-01', isEol: true, eolFrom: '2021-02-01' },
        line12,
      ]),
    },
  },
  {
    name: 'an end of support that is another',
    watch: only({ endoflife: 'crane' }),
    replies: { [PRODUCT]: product([{ ...line12, eoasFrom: '2027-04-01', eolFrom: '2027-12-31' }]) },
    proposes: ['end-of-support 1.2 2027-12-31'],
  },
  {
    name: 'support as it is known',
    watch: only({ endoflife: 'crane' }),
    replies: { [PRODUCT]: product([line12]) },
  },
  { name: 'no such product', watch: only({ endoflife: 'crane' }), replies: {}, fails: ['is gone: 404'] },
  {
    name: 'another product',
    watch: only({ endoflife: 'crane' }),
    replies: { [PRODUCT]: product([line12], 'derrick') },
    fails: ['it is the product “derrick”'],
  },
  {
    name: 'half a product',
    watch: only({ endoflife: 'crane' }),
    replies: { [PRODUCT]: { body: product([line12]).body.slice(0, 80) } },
    fails: ['it is no whole JSON'],
  },
  {
    name: 'a product of another API',
    watch: only({ endoflife: 'crane' }),
    replies: { [PRODUCT]: { body: '[{"cycle":"1.2","eol":false}]' } },
    fails: ['it is no product of API v1'],
  },
  // Advisories
  {
    name: 'a grave advisory with a version that mends it',
    watch: only({ packages }),
    replies: {
      [OSV]: advisories(
        osvAdvisory({ id: 'GHSA-1', aliases: ['CVE-2026-1'], severity: 'CRITICAL', fixed: ['1.2.1'] }),
      ),
    },
    proposes: ['advisory CVE-2026-1'],
  },
  {
    name: 'an advisory that is graded by a vector only',
    watch: only({ packages }),
    replies: {
      [OSV]: advisories(
        osvAdvisory({
          id: 'CVE-2026-2',
          fixed: ['1.2.1'],
          vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H',
        }),
      ),
    },
    proposes: ['advisory CVE-2026-2'],
  },
  {
    name: 'advisories that are for scanners',
    watch: only({ packages }),
    replies: {
      [OSV]: advisories(
        osvAdvisory({ id: 'CVE-2026-3', severity: 'MODERATE', fixed: ['1.2.1'] }),
        osvAdvisory({ id: 'CVE-2026-4', severity: 'HIGH' }),
        osvAdvisory({
          id: 'CVE-2026-5',
          severity: 'HIGH',
          fixed: ['1.2.1'],
          withdrawn: '2026-11-02T00:00:00Z',
        }),
        osvAdvisory({ id: 'CVE-2020-6', severity: 'HIGH', fixed: ['1.2.1'], published: '2020-01-01' }),
      ),
    },
  },
  {
    name: 'an advisory that is passed over',
    watch: only({ packages, ignore: ['CVE-2026-1'] }),
    replies: { [OSV]: advisories(osvAdvisory({ id: 'CVE-2026-1', severity: 'HIGH', fixed: ['1.2.1'] })) },
  },
  {
    name: 'advisories in pages',
    watch: only({ packages }),
    replies: {
      [OSV]: [
        {
          body: JSON.stringify({
            vulns: [osvAdvisory({ id: 'CVE-2026-7', severity: 'HIGH', fixed: ['1'] })],
            next_page_token: 'two',
          }),
        },
        advisories(osvAdvisory({ id: 'CVE-2026-8', severity: 'HIGH', fixed: ['1'] })),
      ],
    },
    proposes: ['advisory CVE-2026-7', 'advisory CVE-2026-8'],
    requests: 2,
  },
  { name: 'no advisories', watch: only({ packages }), replies: { [OSV]: { body: '{}' } } },
  {
    name: 'a page where advisories were',
    watch: only({ packages }),
    replies: { [OSV]: { body: PAGE } },
    fails: ['a web page answers where the advisories were'],
  },
  // Licence, stage
  {
    name: 'another licence',
    watch: only({ licence: LICENCE }),
    replies: { [LICENCE]: { body: BUSL } },
    proposes: ['licence BUSL-1.1'],
  },
  {
    name: 'the licence as it is known',
    watch: only({ licence: LICENCE }),
    replies: { [LICENCE]: { body: APACHE } },
  },
  {
    name: 'a licence that nobody knows',
    watch: only({ licence: LICENCE }),
    replies: { [LICENCE]: { body: 'You may do as you please on Tuesdays.' } },
    fails: ['it is no licence that the keeper knows'],
  },
  {
    name: 'a page where the licence was',
    watch: only({ licence: LICENCE }),
    replies: { [LICENCE]: { body: PAGE } },
    fails: ['a web page answers where the licence was'],
  },
  {
    name: 'a further stage in the foundation',
    watch: only({ landscape: 'Crane' }),
    replies: {
      [LANDSCAPE]: { body: landscapeOf('Crane', { accepted: '2024-01-01', graduated: '2026-11-01' }) },
    },
    proposes: ['stage sandbox', 'stage graduated'],
  },
  {
    name: 'a name that the landscape no longer has',
    watch: only({ landscape: 'Crane' }),
    replies: { [LANDSCAPE]: { body: landscapeOf('Derrick', { accepted: '2024-01-01' }) } },
    fails: ['has no “Crane”'],
  },
  // Silence
  {
    name: 'a feed without a word for a year, of a tool that was heard of elsewhere',
    replies: { [FEED]: { body: githubFeed(REPOSITORY, [['v1.0.0', '2025-10-01']]) } },
  },
]
