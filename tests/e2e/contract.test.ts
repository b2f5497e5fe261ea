// Every answer of the contract, asked over the wire and held to its shape: of each tool, each category, each comparison
// worth reading.
import { expect, it } from 'vitest'
import type { Operation } from '@/lib/catalogue/contract/operation'
import { OPERATIONS } from '@/lib/catalogue/contract/operations'
import { faultsOf } from '@/tests/support/answer-schemas'
import { baseUrl } from '@/tests/support/browser'
import { readCsv } from '@/tests/support/csv'
import { ask } from '@/tests/support/requests'

const get = (path: string) => ask(`${baseUrl()}${path}`)
const json = async (path: string) => JSON.parse((await get(path)).text)

/** What stands in an address besides what the contract gives as an example. */
const QUERIES: Readonly<Record<string, readonly string[]>> = {
  '/tools.json': [
    '?category=orchestrators&page=1&sort=first-release',
    '?q=swarm',
    '?status=!retired&wibble=1',
    '?on=2016-09-09',
    '?page=4',
  ],
  '/api/v1/catalogue.json': ['?on=2016-09-09'],
  '/tools/{slug}.json': ['?on=2019-01-31'],
  '/categories/{slug}.json': ['?columns=all&sort=-name', '?on=2020-01-31'],
  '/compare/{slugs}.json': ['?show=differences', '?show=same', '?on=2019-01-31'],
  '/support.json': ['?tool=kubernetes@1.30&tool=containerd@2.1&tool=rkt&tool=docker-engine&tool=podman@0.1'],
  '/news.json': ['?kind=ends', '?kind=releases&page=3', '?kind=nonsense&category=orchestrators'],
  '/names.json': ['?q=pod'],
  '/feed.json': ['?category=orchestrators', '?tool=kubernetes@1.30&type=left-support'],
}

async function slugsFor({ path }: Operation): Promise<string[]> {
  if (/^\/(tools|badge)\/\{slug\}/.test(path))
    return (await json('/api/v1/catalogue.json')).tools.map(({ slug }: { slug: string }) => slug)
  if (path.startsWith('/categories/{slug}'))
    return (await json('/categories.json')).categories.map(({ slug }: { slug: string }) => slug)
  const { text } = await get('/sitemap.xml')
  return [...text.matchAll(/\/compare\/([^<]+)<\/loc>/g)]
    .map(([, slugs]) => slugs ?? '')
    .slice(0, path.startsWith('/cite/') ? 2 : 30)
}

/** Every address of an operation that is asked: all that fills its path, and the first of these with each query. */
async function addressesOf(operation: Operation): Promise<string[]> {
  const { path, parameters = [] } = operation
  const last = parameters.findLast((one) => one.in === 'path')?.example ?? ''
  const words = /\{slugs?\}/.test(path) ? await slugsFor(operation) : ['']
  const plain = words.map((word) => path.replace(/\{slugs?\}/, word).replace(/\{\w+\}/, last))
  const own = path === '/oembed' ? [`?url=${baseUrl()}/tools/podman`] : (QUERIES[path] ?? [])
  const examples = parameters.filter(
    ({ name, example }) => (name === 'tool' || name === 'with') && example !== undefined,
  )
  const asked = examples.map(({ name, example }) => `?${name}=${example}`)
  const needed = asked.length > 0 || path === '/oembed' ? [] : plain
  return [...needed, ...[...own, ...asked].map((query) => `${plain[0]}${query}`)]
}

it.each(OPERATIONS.map((operation): [string, Operation] => [operation.path, operation]))(
  '%s answers as the contract says, whatever it is asked about',
  async (_, operation) => {
    const { type, shape } = operation.answer
    const addresses = await addressesOf(operation)
    expect(addresses.length).toBeGreaterThan(0)
    for (const address of addresses) {
      const { status, headers, text } = await get(address)
      expect([address, status, headers['content-type']?.split(';')[0]]).toEqual([address, 200, type])
      expect(headers.etag).toBeTruthy()
      if (type.endsWith('json')) expect(JSON.parse(text)).toBeTypeOf('object')
      if (shape !== undefined) expect([address, ...faultsOf(shape, JSON.parse(text))]).toEqual([address])
    }
  },
)

it('serves the contract, and the schema of each of its shapes under the address that the others name', async () => {
  const { openapi, servers, components, paths } = await json('/openapi.json')
  expect([openapi, servers]).toEqual(['3.1.1', [{ url: baseUrl() }]])
  expect(Object.keys(paths)).toEqual(OPERATIONS.map(({ path }) => path))
  for (const id of Object.keys(components.schemas)) {
    const schema = await json(`/schemas/${id}.json`)
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: `${baseUrl()}/schemas/${id}.json`,
      title: id,
      description: expect.any(String),
    })
    for (const [, file] of JSON.stringify(schema).matchAll(/"\$ref":"([^"]+)"/g))
      expect(Object.keys(components.schemas)).toContain(file?.replace('.json', ''))
  }
  expect(await json('/schemas/tool.schema.json')).toMatchObject({ title: 'A tool of the catalogue' })
  expect(await get('/schemas/absent.json')).toMatchObject({ status: 404 })
})

it('the list as CSV holds what its descriptions say', async () => {
  const [header = [], ...rows] = readCsv((await get('/tools.csv')).text)
  const { tableSchema } = await json('/tools.csv-metadata.json')
  const { resources, licenses } = await json('/datapackage.json')
  type Column = { titles: string; required?: true; datatype: string | { format: string } }
  const columns: Column[] = tableSchema.columns
  expect(columns.map(({ titles }) => titles)).toEqual(header)
  expect(licenses).toMatchObject([{ name: 'Apache-2.0' }])
  const [tools] = resources
  expect(tools.schema.fields.map(({ name }: { name: string }) => name)).toEqual(header)
  for (const { path } of resources) expect(await get(`/${path}`)).toMatchObject({ status: 200 })
  for (const row of rows)
    for (const [place, { titles, required, datatype }] of columns.entries()) {
      const cell = row[place] ?? ''
      const isEmpty = cell === ''
      if (isEmpty) expect([row[0], titles, required]).toEqual([row[0], titles, undefined])
      else if (datatype === 'anyURI') expect(URL.canParse(cell)).toBe(true)
      else if (typeof datatype === 'object') expect(cell).toMatch(new RegExp(`^${datatype.format}$`))
    }
  expect(new Set(rows.map(([slug]) => slug)).size).toBe(rows.length)
})
