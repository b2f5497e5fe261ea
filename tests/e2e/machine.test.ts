import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { claimsDocument } from '@/lib/catalogue/document/claim'
import { toolShape } from '@/lib/catalogue/document/tool-document'
import { vocabularyDocument } from '@/lib/catalogue/document/vocabulary'
import { STATUSES } from '@/lib/catalogue/document/words'
import { baseUrl } from '@/tests/support/browser'
import { readCsv } from '@/tests/support/csv'
import { ask } from '@/tests/support/requests'

const get = (path: string, headers = {}) => ask(`${baseUrl()}${path}`, { headers })
const json = async (path: string) => JSON.parse((await get(path)).text)

const catalogueShape = z.strictObject({
  revision: z.int().positive(),
  generatedAt: z.iso.datetime(),
  licence: z.strictObject({ spdx: z.literal('Apache-2.0'), url: z.url(), note: z.string().min(1) }),
  vocabulary: vocabularyDocument,
  claims: claimsDocument,
  tools: z.array(toolShape.extend({ status: z.enum(STATUSES).nullable() })).min(28),
})

const listShape = z.strictObject({
  revision: z.int().positive(),
  asOf: z.iso.date(),
  total: z.int().min(0),
  page: z.int().positive(),
  pageSize: z.literal(30),
  dropped: z.array(z.string()).min(1).optional(),
  tools: z.array(z.looseObject({ slug: z.string(), name: z.string() })),
  facets: z.record(z.string(), z.record(z.string(), z.int().min(0))),
})

describe('the whole catalogue as JSON', () => {
  it('holds the vocabulary and every tool as its document', async () => {
    const { vocabulary, tools } = catalogueShape.parse(await json('/api/v1/catalogue.json'))
    const kubernetes = tools.find((tool) => tool.slug === 'kubernetes')
    expect(kubernetes).toMatchObject({ aliases: expect.arrayContaining(['K8s']), status: 'active' })
    const attributes = new Set(vocabulary.attributes.map(({ key }) => key))
    const facts = tools.flatMap((tool) => tool.facts)
    expect(facts.length).toBeGreaterThan(300)
    expect(facts.filter(({ attribute }) => !attributes.has(attribute))).toEqual([])
  })

  it('says every fact with its sources, or that it is unverified', async () => {
    const { tools } = catalogueShape.parse(await json('/api/v1/catalogue.json'))
    const bare = tools.flatMap(({ slug, facts, sources }) => {
      const listed = new Set(sources.map(({ url }) => url))
      return facts
        .filter((fact) => fact.state !== 'unknown' && fact.state !== 'not-applicable')
        .filter((fact) => !fact.unverified && !fact.sources.some((url) => listed.has(url)))
        .map(({ attribute }) => `${slug}: ${attribute}`)
    })
    expect(bare).toEqual([])
  })
})

describe.each([
  '/api/v1/catalogue.json',
  '/tools.json?category=orchestrators',
  '/tools.csv',
  '/compare/apache-mesos-vs-kubernetes.md',
  '/compare/apache-mesos-vs-kubernetes.csv',
  '/compare/apache-mesos-vs-kubernetes.json',
])('%s', (path) => {
  it('carries an ETag, and answers 304 without a body to whoever has it', async () => {
    const first = await get(path)
    const etag = first.headers.etag ?? ''
    expect(first.status).toBe(200)
    expect(etag).toMatch(/^(W\/)?"[^"]+"$/)
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const again = await get(path, { 'if-none-match': known })
      expect({ status: again.status, length: again.body.length }).toEqual({ status: 304, length: 0 })
    }
    expect((await get(path, { 'if-none-match': '"other"' })).status).toBe(200)
  })

  it('may be read by pages of any site, without cookies', async () => {
    const { headers } = await get(path, { origin: 'https://elsewhere.example' })
    expect(headers['access-control-allow-origin']).toBe('*')
    expect(headers).not.toHaveProperty('access-control-allow-credentials')
    expect(headers).not.toHaveProperty('set-cookie')
  })

  it('answers HEAD with the same head and no body', async () => {
    const [whole, head] = await Promise.all([get(path), ask(`${baseUrl()}${path}`, { method: 'HEAD' })])
    expect(head.status).toBe(200)
    expect(head.body.length).toBe(0)
    for (const name of ['etag', 'content-type', 'access-control-allow-origin'])
      expect(head.headers[name]).toBe(whole.headers[name])
  })
})

it('gives different views of one comparison different ETags', async () => {
  const path = '/compare/apache-mesos-vs-kubernetes.json'
  const tags = await Promise.all(
    [path, `${path}?show=differences`, `${path}?baseline=kubernetes`].map(
      async (one) => (await get(one)).headers.etag,
    ),
  )
  expect(new Set(tags).size).toBe(3)
})

describe('the list as JSON and CSV', () => {
  it.each([
    '',
    '?category=orchestrators&sort=first-release',
    '?q=swarm',
    '?status=!retired&kind=!class',
    '?category=chaos-testing&kind=managed-service',
    '?state-store=unknown',
  ])('says what the page says for “%s”', async (query) => {
    const listed = listShape.parse(await json(`/tools.json${query}`))
    const page = (await get(`/tools${query}`)).text
    const shown = [...page.matchAll(/<h[23][^>]*><a href="\/tools\/([^"#]+)(?:#[^"]*)?">/g)].map(
      ([, slug]) => slug,
    )
    expect(listed.tools.map(({ slug }) => slug)).toEqual(shown)
    const said = />([\d,]+|No) tools?( match(es)?)?<\/b>/.exec(page)?.[1]
    expect(said).toBe(listed.total === 0 ? 'No' : listed.total.toLocaleString('en'))
    const csv = readCsv((await get(`/tools.csv${query}`)).text)
    // The JSON is a page of the list, the CSV the whole of it.
    expect(csv.slice(1, 1 + listed.pageSize).map(([slug]) => slug)).toEqual(shown)
    expect(csv).toHaveLength(1 + listed.total)
  })

  it('counts behind every option what choosing it shows', async () => {
    const { facets } = listShape.parse(await json('/tools.json?category=orchestrators'))
    for (const [key, options] of Object.entries(facets)) {
      if (key === 'category') continue
      const [value, count] = Object.entries(options).find(([, number]) => number > 0) ?? []
      if (value === undefined) continue
      const chosen = listShape.parse(await json(`/tools.json?category=orchestrators&${key}=${value}`))
      expect(`${key}=${value}: ${chosen.total}`).toBe(`${key}=${value}: ${count}`)
    }
  })

  it('is { revision, asOf, total, page, pageSize, tools, facets } and nothing else where all was understood', async () => {
    const list = listShape.parse(await json('/tools.json?status=active'))
    expect(Object.keys(list)).toEqual(['revision', 'asOf', 'total', 'page', 'pageSize', 'tools', 'facets'])
  })

  it('says what it dropped of a query', async () => {
    const { dropped, tools } = listShape.parse(await json('/tools.json?category=nonsense&sort=age'))
    expect(dropped?.join(' ')).toMatch(/nonsense/)
    expect(tools.length).toBeGreaterThan(20)
  })
})

describe('a comparison as a file', () => {
  const path = '/compare/apache-mesos-vs-kubernetes'

  it('is the same view as Markdown, CSV and JSON', async () => {
    const query = '?show=differences'
    // What is said in short is made of sentences, not of rows.
    const page = (await get(path + query)).text.replace(/<section id="short".*?<\/section>/s, '')
    const rows = [...page.matchAll(/<th role="rowheader" scope="row">(?:<a [^>]*>)?([^<]+)/g)].map(
      ([, label]) => label,
    )
    const csv = readCsv((await get(`${path}.csv${query}`)).text)
    expect(csv[0]?.slice(0, 5)).toEqual(['Group', 'Row', 'Differs', 'Apache Mesos', 'Kubernetes'])
    // The page tells first what decides; a file keeps the order of the groups.
    expect(
      csv
        .map(([, label]) => label)
        .slice(1)
        .sort(),
    ).toEqual(rows.map((label) => label?.replaceAll('&amp;', '&')).sort())
    expect(csv.every((row) => row.length === csv[0]?.length)).toBe(true)
    const { groups, differing, show } = await json(`${path}.json${query}`)
    expect(show).toBe('differences')
    const facts = groups.flatMap((group: { rows: unknown[] }) => group.rows)
    expect(facts).toHaveLength(differing)
    const markdown = (await get(`${path}.md${query}`)).text
    expect(markdown).toMatch(/^# Apache Mesos and Kubernetes$/m)
    for (const label of rows.slice(0, 5)) expect(markdown).toContain(label)
  })

  it.each(['md', 'csv', 'json'])(
    'redirects other orders as .%s too, and refuses what cannot be compared',
    async (as) => {
      const other = await get(`/compare/kubernetes-vs-mesos.${as}?show=same`)
      expect(other).toMatchObject({ status: 308, headers: { location: `${path}.${as}?show=same` } })
      expect(await get(`/compare/kubernetes.${as}`)).toMatchObject({ status: 404 })
      expect((await get(`/compare/kubernetes-vs-wibble.${as}`)).text).toContain('“wibble”')
      const seven = 'apache-mesos-vs-apt-vs-cni-vs-docker-engine-vs-kubernetes-vs-rkt-vs-snap'
      expect(await get(`/compare/${seven}.${as}`)).toMatchObject({ status: 400 })
    },
  )
})
