// What servers do to whoever asks them.

import { githubFeed, PAGE } from './keeper-answers'
import { FEED, fresh, type KeeperCase, known, MOVED } from './keeper-case'

const laughs = `<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(50)}"><!ENTITY c "${'&b;'.repeat(50)}"><!ENTITY d "${'&c;'.repeat(50)}"><!ENTITY e "${'&d;'.repeat(50)}">]><feed xmlns="http://www.w3.org/2005/Atom"><entry><title>&e;</title></entry></feed>`

export const SERVER_CASES: KeeperCase[] = [
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
]
