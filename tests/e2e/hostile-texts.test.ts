import { afterAll, beforeAll, expect, it } from 'vitest'
import { readCsv } from '@/tests/support/csv'
import { createTool, createVocabulary } from '@/tests/support/factories'
import { holding, type OwnSite, startOwnSite } from '@/tests/support/own-site'
import { ask } from '@/tests/support/requests'

let site: OwnSite
const FORMULA = '=HYPERLINK("https://evil.example","open")'
beforeAll(async () => {
  const vocabulary = createVocabulary({ attributes: [{ key: 'remark', kind: 'text', filter: false }] })
  const tool = (name: string, slug: string, remark: string) =>
    createTool({
      name,
      slug,
      aliases: [remark],
      formerSlugs: [`old-${slug}`],
      summary: remark,
      facts: { remark },
    })
  site = await startOwnSite(
    holding(vocabulary, [
      tool(FORMULA, 'formula', '+1-800-555'),
      tool('</script><script>alert(1)</script>', 'markup', '@SUM(1)<!--'),
      tool('"><img src=x onerror=alert(1)>', 'quotes', '-2+3'),
    ]),
  )
})
afterAll(() => site?.stop())

it('writes no cell that a spreadsheet would run', async () => {
  for (const path of ['/tools.csv', '/compare/formula-vs-markup-vs-quotes.csv']) {
    const cells = readCsv((await ask(`${site.baseUrl}${path}`)).text).flat()
    expect(cells).toContain(`'${FORMULA}`)
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([])
  }
})

it('lets no text out of its place in a page', async () => {
  for (const path of [
    '/tools',
    '/tools/markup',
    '/tools/quotes',
    '/compare/markup-vs-quotes',
    '/tools?q=</script><script>alert(1)</script>',
  ]) {
    const { status, text } = await ask(`${site.baseUrl}${encodeURI(path)}`)
    expect(status).toBe(200)
    expect(text).not.toContain('<script>alert')
    expect(text).not.toContain('<img src=x')
    for (const [, data] of text.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs))
      expect(() => JSON.parse(data ?? '')).not.toThrow()
  }
})

it('redirects a former address for good, alone and in a comparison', async () => {
  expect(await ask(`${site.baseUrl}/tools/old-markup`)).toMatchObject({
    status: 308,
    headers: { location: '/tools/markup' },
  })
  expect(await ask(`${site.baseUrl}/compare/old-markup-vs-quotes?show=same`)).toMatchObject({
    status: 308,
    headers: { location: '/compare/markup-vs-quotes?show=same' },
  })
})
