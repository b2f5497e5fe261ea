import { describe, expect, it } from 'vitest'
import { baseUrl } from '@/tests/support/browser'
import { ask } from '@/tests/support/requests'

const get = (path: string, headers = {}) => ask(`${baseUrl()}${path}`, { headers })

const PAIR = '/compare/apache-mesos-vs-kubernetes'
const SHARED = [
  '/tools.json',
  '/tools.csv',
  '/changes.atom',
  '/feed.atom?category=orchestrators',
  '/feed.json?tool=podman',
  '/api/v1/catalogue.json',
  '/tools/podman/card.png',
  ...['ics', 'atom', 'json'].map((format) => `/support.${format}?tool=podman`),
  ...['/tools/podman.md', '/tools/podman.json', '/names.json?q=pod'],
  ...[
    '/changes/2016-09-09..2020-01-31.md',
    '/changes/2016-09-09..2020-01-31.json',
    '/tools.csv?on=2016-09-09',
  ],
  ...[
    '/categories.json',
    '/news.json?kind=ends',
    '/then-and-now.json',
    '/openapi.json',
    '/schemas/Fact.json',
  ],
  ...['/datapackage.json', '/tools.csv-metadata.json', '/llms.txt', '/glossary.md'],
  ...['/categories/unikernels.md', '/categories/unikernels.csv', '/categories/unikernels.json'],
  ...[`${PAIR}.md`, `${PAIR}.csv`, `${PAIR}.json`, `${PAIR}/card.png`],
]

describe.each(SHARED)('%s', (path) => {
  it('lets pages of other sites ask whether they have it already', async () => {
    const { status, headers, body } = await ask(`${baseUrl()}${path}`, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://elsewhere.example',
        'access-control-request-method': 'GET',
        'access-control-request-headers': 'if-none-match',
      },
    })
    expect([status, body.length]).toEqual([204, 0])
    expect(headers['access-control-allow-origin']).toBe('*')
    expect(headers['access-control-allow-headers']?.toLowerCase()).toContain('if-none-match')
    expect(headers['access-control-allow-methods']).toContain('GET')
  })

  it('may be read by them, once and for all said, with its tag', async () => {
    const { status, headers } = await get(path, { origin: 'https://elsewhere.example' })
    expect(status).toBe(200)
    expect(headers['access-control-allow-origin']).toBe('*')
    expect(headers['access-control-expose-headers']).toBe('ETag')
  })
})

it.each([
  '/tools/absent/card.png',
  '/compare/absent-vs-wibble.csv',
  '/changes.atom?tool=absent',
  '/tools.json?q=%00',
  '/tools.json?on=2016-13-40',
  '/changes/2016.md',
])('says to them too why there is nothing at %s', async (path) => {
  const { status, headers } = await get(path)
  expect(status).toBeGreaterThanOrEqual(400)
  expect(headers['access-control-allow-origin']).toBe('*')
})

describe.each([
  ['/', ['application/atom+xml', 'application/json', 'text/markdown']],
  [
    '/tools',
    ['application/atom+xml', 'application/feed+json', 'application/json', 'text/csv', 'text/markdown'],
  ],
  [
    '/tools?category=orchestrators&sort=first-release',
    ['application/atom+xml', 'application/feed+json', 'application/json', 'text/csv', 'text/markdown'],
  ],
  ['/tools/podman', ['application/atom+xml', 'application/feed+json', 'application/json', 'text/markdown']],
  ['/tools/podman/history', ['application/atom+xml', 'text/markdown']],
  [
    '/categories/orchestrators',
    ['application/atom+xml', 'application/feed+json', 'application/json', 'text/csv', 'text/markdown'],
  ],
  [
    '/support?tool=kubernetes@1.34',
    ['application/atom+xml', 'application/feed+json', 'application/json', 'text/calendar', 'text/markdown'],
  ],
  ['/categories', ['application/json', 'text/markdown']],
  [
    '/categories/orchestrators?columns=licence&sort=-name',
    ['application/atom+xml', 'application/feed+json', 'application/json', 'text/csv', 'text/markdown'],
  ],
  ['/news?kind=ends', ['application/atom+xml', 'application/json', 'text/markdown']],
  ['/then-and-now', ['application/json', 'text/markdown']],
  ['/api', ['application/json', 'text/markdown']],
  ['/changes', ['application/atom+xml', 'text/markdown']],
  ['/changes?category=orchestrators', ['application/atom+xml', 'text/markdown']],
  [PAIR, ['application/atom+xml', 'application/feed+json', 'application/json', 'text/csv', 'text/markdown']],
])('the head of %s', (path, types) => {
  it(`names ${types.join(', ')}, and each is there`, async () => {
    const { text } = await get(path)
    const links = [
      ...text.matchAll(/<link rel="alternate"(?: title="[^"]*")? type="([^"]+)" href="([^"]+)"/g),
    ]
    // How a page is embedded is told as JSON, whatever the link calls it (oEmbed 1.0).
    const others = links.filter(([, type]) => type !== 'application/json+oembed')
    expect(others.map(([, type]) => type).sort()).toEqual(types)
    for (const [, type = '', href = ''] of others) {
      const to = new URL(href.replaceAll('&amp;', '&'))
      const { status, headers } = await get(to.pathname + to.search)
      expect(status).toBe(200)
      expect(headers['content-type']).toMatch(new RegExp(`^${type.replace('+', '\\+')}\\b`))
    }
  })
})

it('names and fills its feed with the address that the reader typed', async () => {
  const { port } = new URL(baseUrl())
  const host = `127.0.0.1:${port}`
  const page = await get('/tools/podman', { host })
  const [, href = ''] = /<link rel="alternate"[^>]* href="([^"]+\/feed\.atom[^"]*)"/.exec(page.text) ?? []
  expect(href).toBe(`http://${host}/feed.atom?tool=podman`)
  const { text } = await get('/feed.atom?tool=podman', { host })
  const links = [...text.matchAll(/<link [^>]*href="([^"]+)"/g)].map(([, to = '']) => new URL(to).host)
  expect(new Set(links)).toEqual(new Set([host]))
})

it.each([...SHARED, '/', '/tools', '/readyz', '/livez', '/sitemap.xml'])(
  'asks nobody who was answered at %s to come again',
  async (path) => {
    const { status, headers } = await get(path)
    expect([status, headers['retry-after']]).toEqual([200, undefined])
  },
)

it('says in a sentence that an address has too many parameters', async () => {
  const { status, text } = await get(`/tools?${Array.from({ length: 1300 }, (_, at) => `a${at}`).join('&')}`)
  expect(status).toBe(400)
  expect(text).toContain('This address has more than 200 parameters in it.')
})
