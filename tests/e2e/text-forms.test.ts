// Every page of the catalogue as Markdown, and the file that tells language models what there is.
import { expect, it } from 'vitest'
import { baseUrl } from '@/tests/support/browser'
import { ask } from '@/tests/support/requests'

/** Pages that ask the database, and are made each time. */
const ASKED_ANEW = ['/gaps', '/changes']

const get = (path: string, headers = {}) => ask(`${baseUrl()}${path}`, { headers })
const pathOf = (address: string) => {
  const { origin, pathname, search } = new URL(address.replaceAll('&amp;', '&'))
  expect(origin).toBe(baseUrl())
  return pathname + search
}

it('every page of the sitemap names its Markdown, which has its heading and leads back to it', async () => {
  const { text: map } = await get('/sitemap.xml')
  const pages = [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => pathOf(url ?? ''))
  // Of each kind the first, and all that are alone: tools, categories and comparisons have tests of their own.
  const kinds = new Map(pages.map((page) => [page.replace(/^(\/[^/]+\/).*/, '$1'), page]))
  for (const page of kinds.values()) {
    const { text: html } = await get(page)
    expect(html).toContain(`<link rel="describedby" href="${baseUrl()}/llms.txt"`)
    const [, href = ''] = /<link rel="alternate" type="text\/markdown" href="([^"]+)"/.exec(html) ?? []
    expect(`${page}: ${href}`).toMatch(/\.md$/)
    const { status, headers, text } = await get(pathOf(href))
    expect([page, status, headers['content-type']]).toEqual([page, 200, 'text/markdown; charset=utf-8'])
    expect(headers['access-control-allow-origin']).toBe('*')
    const [, heading = ''] = /<h1[^>]*>(.*?)<\/h1>/s.exec(html) ?? []
    const plain = heading
      .replace(/<[^>]+>/g, '')
      .replaceAll('&#x27;', '’')
      .trim()
    expect(`${page} ${text.replaceAll('\\', '').includes(`# ${plain}`)}`).toBe(`${page} true`)
    expect(text).toContain(new URL(page, baseUrl()).href)
    expect(`${page} ${/<(div|span|a|p|li|section)\b/.exec(text)?.[0] ?? 'no mark-up'}`).toBe(
      `${page} no mark-up`,
    )
    // Once made it is kept, and a reader who has it is sent nothing.
    if (ASKED_ANEW.includes(page)) continue
    const again = await get(pathOf(href), { 'if-none-match': headers.etag ?? '' })
    expect([page, again.status]).toEqual([page, 304])
  }
})

it('a filtered page, a redirect and a page that is not there are told as the page tells them', async () => {
  const ends = (await get('/news.md?kind=ends&category=orchestrators')).text
  expect(ends).toMatch(/\*\*(Archived|Retired|Ended|Deprecated|Maintenance|Absorbed|Dormant)\*\*/)
  expect(ends).not.toContain('**Milestone**')
  expect(await get('/choose/Orchestrators.md')).toMatchObject({
    status: 308,
    headers: { location: expect.stringMatching(/\/choose\/orchestrators\.md$/) },
  })
  const nowhere = await get('/nowhere.md')
  expect([nowhere.status, nowhere.headers['content-type']]).toEqual([404, 'text/markdown; charset=utf-8'])
  expect(await get('/sign-in.md')).toMatchObject({ status: 404, headers: { 'content-type': /html/ } })
})

it('llms.txt has a title, a summary, notes and lists of links, and each leads somewhere', async () => {
  const { status, headers, text } = await get('/llms.txt')
  expect([status, headers['content-type']]).toEqual([200, 'text/plain; charset=utf-8'])
  const [head = '', ...sections] = text.trimEnd().split(/^## /m)
  expect(head).toMatch(/^# Gantry\n\n> [^\n]+\n\n- /)
  expect(sections.map((section) => section.split('\n', 1)[0])).toEqual([
    'Start here',
    'Categories',
    'What happened',
    'For programs',
    'Optional',
  ])
  for (const section of sections) {
    const lines = section.trimEnd().split('\n').slice(2)
    expect(lines.length).toBeGreaterThan(1)
    for (const line of lines) {
      const [, url = ''] = /^- \[[^\]]+\]\(([^)]+)\): \S/.exec(line) ?? []
      expect([line, (await get(pathOf(url))).status]).toEqual([line, 200])
    }
  }
})
