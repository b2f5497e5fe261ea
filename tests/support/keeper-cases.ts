// What the world does to a keeper in one night, case by case: what is answered, what follows, and what is told.

import {
  APACHE,
  BUSL,
  endoflifeProduct,
  githubFeed,
  gitlabFeed,
  landscapeOf,
  osvAdvisory,
  PAGE,
} from './keeper-answers'
import type { Reply } from './keeper-net'

export const REPOSITORY = 'github.com/crane/crane'
export const FEED = `https://${REPOSITORY}/releases.atom`
export const MOVED = 'https://github.com/hoist/crane/releases.atom'
export const PRODUCT = 'https://endoflife.date/api/v1/products/crane/'
export const OSV = 'https://api.osv.dev/v1/query'
export const LICENCE = 'https://raw.githubusercontent.com/crane/crane/HEAD/LICENSE'
export const LANDSCAPE = 'https://raw.githubusercontent.com/cncf/landscape/master/landscape.yml'

export type KeeperCase = {
  name: string
  /** What is watched besides the feed of releases; `feeds` in its place. */
  watch?: Record<string, unknown>
  replies: Record<string, Reply | Reply[]>
  /** Keys of what is proposed. */
  proposes?: string[]
  /** Words of what is told as failed. */
  fails?: string[]
  /** How many requests went out. */
  requests?: number
  /** Milliseconds of the pauses that a server asked for, or that followed a failure. */
  pauses?: number[]
}

const known = ['v1.2.0', '2026-10-01'] as const
const feed = (...releases: (readonly [string, string])[]): Reply => ({
  body: githubFeed(REPOSITORY, [...releases, known]),
})
const fresh = feed(['v1.3.0', '2026-11-10'])
const product = (lines: Parameters<typeof endoflifeProduct>[1], name = 'crane') => ({
  body: endoflifeProduct(name, lines),
})
const line12 = { name: '1.2', releaseDate: '2026-10-01', isEol: false, eolFrom: '2027-10-01' }
const only = (part: Record<string, unknown>) => ({ feeds: [], ...part })
const advisories = (...list: object[]): Reply => ({ body: JSON.stringify({ vulns: list }) })
const packages = ['pkg:golang/crane.example/crane']
const laughs = `<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(50)}"><!ENTITY c "${'&b;'.repeat(50)}"><!ENTITY d "${'&c;'.repeat(50)}"><!ENTITY e "${'&d;'.repeat(50)}">]><feed xmlns="http://www.w3.org/2005/Atom"><entry><title>&e;</title></entry></feed>`

export const KEEPER_CASES: KeeperCase[] = [
  // Releases
  { name: 'a release that is new', replies: { [FEED]: fresh }, proposes: ['release 1.3.0'], requests: 1 },
  { name: 'no release that is new', replies: { [FEED]: feed() } },
  {
    name: 'candidates, betas, nightlies and development versions',
    replies: {
      [FEED]: feed(
        ['v1.3.0-rc.1', '2026-11-09'],
        ['v1.3.0-beta1', '2026-11-08'],
        ['v1.3.0-alpha.2', '2026-11-08'],
        ['v1.3.0-0.dev', '2026-11-07'],
        ['nightly', '2026-11-09'],
      ),
    },
  },
  {
    name: 'a candidate and then its release',
    replies: { [FEED]: feed(['v1.3.0', '2026-11-10'], ['v1.3.0-rc1', '2026-11-01']) },
    proposes: ['release 1.3.0'],
  },
  {
    name: 'a patch of an older line',
    replies: { [FEED]: feed(['v1.1.9', '2026-11-10']) },
    proposes: ['release 1.1.9'],
  },
  {
    name: 'several patches of a line at once',
    replies: { [FEED]: feed(['v1.2.3', '2026-11-10'], ['v1.2.2', '2026-11-05'], ['v1.2.1', '2026-11-01']) },
    proposes: ['release 1.2.3', 'release 1.2.2', 'release 1.2.1'],
  },
  {
    name: 'a patch below one that is known',
    replies: { [FEED]: feed(['v1.1.0', '2026-10-02'], ['v1.1.1', '2026-10-01']) },
    proposes: ['release 1.1.1', 'release 1.1.0'],
  },
  {
    name: 'a release of a day to come',
    replies: { [FEED]: feed(['v2.0.0', '2031-01-01']) },
    fails: ['says that v2.0.0 came on 2031-01-01, which is to come'],
  },
  {
    name: 'tags of charts, modules and parts',
    replies: {
      [FEED]: feed(
        ['helm-chart-1.4.0', '2026-11-10'],
        ['api/v1.4.0', '2026-11-10'],
        ['operator-v1.4.0', '2026-11-10'],
      ),
    },
  },
  {
    name: 'a release renamed: the same version without its v',
    replies: { [FEED]: { body: githubFeed(REPOSITORY, [['1.2.0', '2026-10-01']]) } },
  },
  {
    name: 'a release tagged anew on a later day',
    replies: { [FEED]: { body: githubFeed(REPOSITORY, [['v1.2.0', '2026-11-20']]) } },
  },
  {
    name: 'a release that is passed over',
    watch: { ignore: ['1.?3.*', 'v1.3.*'] },
    replies: { [FEED]: fresh },
  },
  {
    name: 'a kind that is passed over',
    watch: { ignore: ['release'] },
    replies: { [FEED]: fresh },
  },
  {
    name: 'a version that ends in nought',
    replies: { [FEED]: feed(['v1.10', '2026-11-10']) },
    proposes: ['release 1.10'],
  },
  {
    name: 'a build of another’s version',
    replies: { [FEED]: feed(['v1.3.0+crane2', '2026-11-10']) },
    proposes: ['release 1.3.0+crane2'],
  },
  {
    name: 'a moment that is another day in UTC',
    replies: {
      [FEED]: {
        body: githubFeed(REPOSITORY, [['v1.3.0', '2026-11-26']]).replaceAll(
          '2026-11-26T12:00:00Z',
          '2026-11-26T23:30:00-02:00',
        ),
      },
    },
    fails: ['came on 2026-11-27'],
  },
  {
    name: 'a feed of GitLab',
    watch: only({ feeds: ['https://gitlab.example.org/crane/crane/-/tags?format=atom'] }),
    replies: {
      'https://gitlab.example.org/crane/crane/-/tags?format=atom': {
        body: gitlabFeed('gitlab.example.org/crane/crane', [['v1.3.0', '2026-11-10']]),
      },
    },
    proposes: ['release 1.3.0'],
  },
  {
    name: 'the commits of a branch, which are no releases',
    watch: only({ feeds: ['https://github.com/crane/crane/commits.atom'] }),
    replies: {
      'https://github.com/crane/crane/commits.atom': {
        body: githubFeed(REPOSITORY, [['v9.9.9', '2026-11-10']]).replaceAll(
          '/releases/tag/v9.9.9',
          '/commit/44ab4c9e82078c22',
        ),
      },
    },
  },
  // What servers do
  {
    name: '500 and then an answer',
    replies: { [FEED]: [{ status: 500 }, fresh] },
    proposes: ['release 1.3.0'],
    requests: 2,
    pauses: [1000],
  },
  {
    name: '500 whenever it is asked',
    replies: { [FEED]: { status: 500 } },
    fails: ['is out of order: 500'],
    requests: 3,
    pauses: [1000, 4000],
  },
  {
    name: '503 with a time to wait',
    replies: { [FEED]: [{ status: 503, headers: { 'retry-after': '7' } }, fresh] },
    proposes: ['release 1.3.0'],
    pauses: [7000],
  },
  {
    name: '429 with seconds to wait',
    replies: { [FEED]: [{ status: 429, headers: { 'retry-after': '30' } }, fresh] },
    proposes: ['release 1.3.0'],
    requests: 2,
    pauses: [30_000],
  },
  {
    name: '429 with a moment that has passed',
    replies: {
      [FEED]: [{ status: 429, headers: { 'retry-after': 'Wed, 21 Oct 2015 07:28:00 GMT' } }, fresh],
    },
    proposes: ['release 1.3.0'],
    pauses: [0],
  },
  {
    name: '429 for an hour: the host is left in peace',
    watch: { feeds: [FEED, 'https://github.com/crane/other/releases.atom'] },
    replies: { [FEED]: { status: 429, headers: { 'retry-after': '3600' } } },
    fails: ['is asked too often: 429', 'was not asked: its host wants 60 minutes of peace'],
    requests: 1,
    pauses: [],
  },
  { name: '404', replies: { [FEED]: { status: 404 } }, fails: ['is gone: 404'], requests: 1 },
  { name: '410', replies: { [FEED]: { status: 410 } }, fails: ['is gone: 410'], requests: 1 },
  { name: '403', replies: { [FEED]: { status: 403 } }, fails: ['is not for everybody: 403'], requests: 1 },
  {
    name: 'an answer that nobody expects',
    replies: { [FEED]: { status: 204 } },
    fails: ['answers 204'],
    requests: 1,
  },
  {
    name: 'a repository that moved for good',
    replies: {
      [FEED]: { status: 301, headers: { location: MOVED } },
      [MOVED]: { body: githubFeed('github.com/hoist/crane', [known]) },
    },
    proposes: ['moved github.com/hoist/crane'],
    requests: 2,
  },
  {
    name: 'a repository that moved for good, and a release at its new place',
    replies: {
      [FEED]: { status: 308, headers: { location: MOVED } },
      [MOVED]: { body: githubFeed('github.com/hoist/crane', [['v1.3.0', '2026-11-10']]) },
    },
    proposes: ['moved github.com/hoist/crane', 'release 1.3.0'],
  },
  {
    name: 'a repository that is elsewhere for a moment',
    replies: { [FEED]: { status: 302, headers: { location: `${FEED}?page=1` } }, [`${FEED}?page=1`]: fresh },
    proposes: ['release 1.3.0'],
  },
  {
    name: 'a repository that moved to a host that nobody watches',
    replies: {
      [FEED]: { status: 301, headers: { location: 'https://codeberg.org/crane/crane/releases.atom' } },
    },
    proposes: ['moved codeberg.org/crane/crane'],
    fails: ['leads to https://codeberg.org/crane/crane/releases.atom, which no watch block names'],
    requests: 1,
  },
  {
    name: 'a way to an address without TLS',
    replies: {
      [FEED]: { status: 302, headers: { location: 'http://github.com/crane/crane/releases.atom' } },
    },
    fails: ['which is not https'],
    requests: 1,
  },
  {
    name: 'a way into the network that the keeper stands in',
    replies: { [FEED]: { status: 302, headers: { location: 'https://169.254.169.254/latest/meta-data/' } } },
    fails: ['which is no public host'],
    requests: 1,
  },
  {
    name: 'a way in a circle',
    replies: { [FEED]: { status: 302, headers: { location: FEED } } },
    fails: ['leads on more than 5 times'],
    requests: 6,
  },
  {
    name: 'a way that leads nowhere',
    replies: { [FEED]: { status: 301 } },
    fails: ['answers 301 and does not say where to'],
  },
  {
    name: 'an answer cut off by the network',
    replies: { [FEED]: { ...fresh, cutAfter: 200, headers: { 'content-length': '9000' } } },
    fails: ['is cut off'],
    requests: 3,
  },
  {
    name: 'an answer cut off before it was sent',
    replies: { [FEED]: { body: (fresh.body ?? '').slice(0, 900) } },
    fails: ['is unreadable: it is no whole XML'],
    requests: 1,
  },
  {
    name: 'a server that says nothing',
    replies: { [FEED]: { isSilent: true } },
    fails: ['does not answer in time'],
    requests: 3,
  },
  {
    name: 'an answer larger than any feed',
    replies: { [FEED]: { body: 'x'.repeat(300_000) } },
    fails: ['is larger than 200000 bytes'],
    requests: 1,
  },
  {
    name: 'a page to sign in at',
    replies: { [FEED]: { body: PAGE } },
    fails: ['a web page answers where the feed was'],
  },
  {
    name: 'JSON',
    replies: { [FEED]: { body: '{"message":"hello"}' } },
    fails: ['is unreadable: it is no whole XML'],
  },
  { name: 'nothing', replies: { [FEED]: { body: '' } }, fails: ['is unreadable'] },
  {
    name: 'a feed of RSS',
    replies: {
      [FEED]: {
        body: '<?xml version="1.0"?><rss version="2.0"><channel><title>Crane</title></channel></rss>',
      },
    },
    fails: ['it is XML, but no Atom feed'],
  },
  {
    name: 'a feed that grows as it is read',
    replies: { [FEED]: { body: laughs } },
    fails: ['is unreadable'],
  },
  {
    name: 'the feed of another repository',
    replies: { [FEED]: { body: githubFeed('github.com/squatter/crane', [['v6.6.6', '2026-11-10']]) } },
    fails: ['it is the feed of github.com/squatter/crane now'],
  },
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
    proposes: ['end-of-support 1.2 2027-04-01 2027-12-31'],
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
