import { expect, it } from 'vitest'
import { baseUrl } from '@/tests/support/browser'
import { ask } from '@/tests/support/requests'

const get = (path: string) => ask(`${baseUrl()}${path}`)

const addresses = async () => {
  const { text } = await get('/sitemap.xml')
  return [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => (url ?? '').slice(baseUrl().length))
}

it('every page of the sitemap is there, with a title, a description and a canonical link of its own', async () => {
  const paths = await addresses()
  expect(paths).toEqual(
    expect.arrayContaining(['/tools/kubernetes', '/categories/orchestrators', '/glossary']),
  )
  const titles = new Map<string, string>()
  const descriptions = new Map<string, string>()
  for (const path of paths) {
    const { status, text } = await get(path || '/')
    expect(`${path}: ${status}`).toBe(`${path}: 200`)
    const title = /<title>([^<]+)<\/title>/.exec(text)?.[1] ?? ''
    const description = /<meta name="description" content="([^"]+)"/.exec(text)?.[1] ?? ''
    expect(`${path} has ${titles.get(title) ?? 'no other'} title`).toBe(`${path} has no other title`)
    expect(`${path} has ${descriptions.get(description) ?? 'no other'} description`).toBe(
      `${path} has no other description`,
    )
    titles.set(title, `${path}’s`).set('', 'no')
    descriptions.set(description, `${path}’s`).set('', 'no')
    expect(text).toContain(`<link rel="canonical" href="${baseUrl()}${path === '/' ? '' : path}"`)
    expect(text).not.toContain('<meta name="robots"')
    for (const [, data] of text.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs))
      expect(JSON.parse(data ?? '')).toMatchObject({
        '@context': 'https://schema.org',
        '@type': expect.any(String),
      })
  }
  expect(titles.size).toBe(paths.length + 1)
})

it.each([
  '/',
  '/tools',
  '/tools/kubernetes',
  '/categories',
  '/categories/orchestrators',
  '/compare',
  '/compare/apache-mesos-vs-kubernetes',
  '/glossary',
  '/then-and-now',
  '/support',
  '/fits',
  '/moving',
  '/map',
  '/timeline',
])('%s carries structured data', async (path) =>
  expect((await get(path)).text).toContain('<script type="application/ld+json">'),
)

it('keeps crawlers out of combinations of filters and views, and in everywhere else', async () => {
  const { text } = await get('/robots.txt')
  const rules = [...text.matchAll(/^Disallow: (.*)$/gm)].map(([, rule]) => rule ?? '')
  const pattern = (rule: string) =>
    new RegExp(
      `^${rule
        .split('*')
        .map((part) => part.replace(/[.?+()[\]\\]/g, '\\$&'))
        .join('.*')}`,
    )
  const isKeptOut = (path: string) => rules.some((rule) => pattern(rule).test(path))
  expect(text).toContain(`Sitemap: ${baseUrl()}/sitemap.xml`)
  for (const path of [
    '/tools?category=orchestrators',
    '/compare/a-vs-b?show=same',
    '/compare?tool=a',
    '/choose/orchestrators?matters=autoscaling',
    '/gaps?kind=unknown',
    '/news?kind=ends',
    '/tools.csv',
  ])
    expect(`${path} ${isKeptOut(path)}`).toBe(`${path} true`)
  for (const path of await addresses()) expect(`${path} ${isKeptOut(path)}`).toBe(`${path} false`)
})

it('marks filtered listings and dead ends as not to be kept, and links to filters as not to be followed', async () => {
  for (const path of [
    '/tools?status=active',
    '/tools?q=swarm',
    '/tools?on=2016-09-09',
    '/tools/kubernetes?on=2016-09-09',
    '/categories/unikernels?on=2016-09-09',
    '/compare/apache-mesos-vs-kubernetes?on=2016-09-09',
    '/changes/2016-09-09..2020-01-31',
    '/compare/kubernetes',
    '/compare/kubernetes-vs-wibble',
  ])
    expect(`${path} ${/<meta name="robots" content="noindex/.test((await get(path)).text)}`).toBe(
      `${path} true`,
    )
  const { text } = await get('/tools')
  const links = [...text.matchAll(/<a [^>]*href="\/tools\?[^>]*>/g)].map(([link]) => link)
  expect(links.length).toBeGreaterThan(20)
  expect(links.filter((link) => !link.includes('rel="nofollow"'))).toEqual([])
})

it.each(['/tools/kubernetes', '/compare/apache-mesos-vs-kubernetes'])(
  '%s has a picture for previews',
  async (path) => {
    const { text } = await get(path)
    const image = /<meta property="og:image" content="([^"]+)"/.exec(text)?.[1] ?? ''
    expect(image.startsWith(baseUrl())).toBe(true)
    const { status, headers, body } = await get(image.slice(baseUrl().length))
    expect({ status, type: headers['content-type'] }).toEqual({ status: 200, type: 'image/png' })
    expect(body.subarray(1, 4).toString()).toBe('PNG')
    expect([body.readUInt32BE(16), body.readUInt32BE(20)]).toEqual([1200, 630])
    for (const property of ['site_name', 'type', 'url', 'image:width', 'image:height', 'image:alt'])
      expect(text).toContain(`<meta property="og:${property}"`)
  },
)

it('has an icon', async () => {
  const icon = /<link rel="icon" href="([^"]+)"/.exec((await get('/')).text)?.[1] ?? ''
  expect(await get(icon)).toMatchObject({ status: 200, headers: { 'content-type': 'image/svg+xml' } })
})

/** What a page says of itself, by its type of schema.org. */
async function structured(path: string): Promise<Record<string, Record<string, unknown>>> {
  const { text } = await get(path)
  const nodes = [...text.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(([, data]) =>
    JSON.parse(data ?? ''),
  )
  return Object.fromEntries(nodes.map((node) => [node['@type'], node]))
}

it('says which data there are, under which licence, and where each file of them is', async () => {
  const { Dataset } = await structured('/')
  expect(Dataset).toMatchObject({
    license: 'https://www.apache.org/licenses/LICENSE-2.0',
    isAccessibleForFree: true,
  })
  const files = Dataset?.distribution as { contentUrl: string; encodingFormat: string }[] // as the line above says
  expect(files.length).toBeGreaterThan(2)
  for (const { contentUrl, encodingFormat } of files) {
    const { status, headers } = await get(contentUrl.slice(baseUrl().length))
    expect([status, headers['content-type']?.split(';')[0]]).toEqual([200, encodingFormat])
  }
})

it.each([
  ['/tools/kubernetes', ['Tools', 'Orchestrators and cluster managers', 'Kubernetes']],
  ['/categories/orchestrators', ['Categories', 'Orchestrators and cluster managers']],
  ['/compare/apache-mesos-vs-kubernetes', ['Compare', 'Apache Mesos and Kubernetes']],
])('tells the way to %s, and each step of it is there', async (path, names) => {
  const { BreadcrumbList } = await structured(path)
  const steps = BreadcrumbList?.itemListElement as { position: number; name: string; item: string }[] // of its type
  expect(steps.map(({ name }) => name)).toEqual(names)
  expect(steps.map(({ position }) => position)).toEqual(names.map((_, place) => place + 1))
  expect(steps.at(-1)?.item).toBe(`${baseUrl()}${path}`)
  for (const { item } of steps) expect(await get(item.slice(baseUrl().length))).toMatchObject({ status: 200 })
})

it('lists the tools of a page in its order, and goes on where the page before ended', async () => {
  const { ItemList } = await structured('/tools?page=2')
  const listed = ItemList?.itemListElement as { position: number; url: string }[] // of its type
  const { tools, total } = JSON.parse((await get('/tools.json?page=2')).text)
  expect(ItemList?.numberOfItems).toBe(total)
  expect(listed.map(({ url }) => url)).toEqual(
    tools.map(({ slug }: { slug: string }) => `${baseUrl()}/tools/${slug}`),
  )
  expect(listed[0]?.position).toBe(31)
})
