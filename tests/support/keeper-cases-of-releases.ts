// Releases as projects publish them, and what is none.

import { githubFeed, gitlabFeed } from './keeper-answers'
import { FEED, feed, fresh, type KeeperCase, only, REPOSITORY } from './keeper-case'

export const RELEASE_CASES: KeeperCase[] = [
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
]
