// What is hostile is kept as it was written and leads nowhere: links in every field, Markdown, files for programs.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { POST as suggest } from '@/app/suggest/send/route'
import { toolDocument } from '@/lib/catalogue/check/check-evidence'
import { faultOfName } from '@/lib/catalogue/check/check-text'
import { examineDocument } from '@/lib/catalogue/check/examine-document'
import { isHttpUrl } from '@/lib/catalogue/document/text-schemas'
import type { ToolDocument, ToolDocumentInput } from '@/lib/catalogue/document/tool-document'
import { type Block, type Inline, parseMarkdown } from '@/lib/catalogue/shown/markdown'
import { documentToFields, examineFields } from '@/lib/editing/form/tool-form'
import { seedCatalogue } from '@/lib/store/imports/seed'
import { closeStore } from '@/lib/store/readers/live-catalogue'
import { getStoredTool } from '@/lib/store/tools/find-document'
import { useTestDatabase } from '../support/accounts'
import { TestBrowser } from '../support/browser-post'
import type { TestDatabase } from '../support/database'
import { changeTool, createViewer, expectSaved } from '../support/editing'
import { createTool, createVocabulary } from '../support/factories'
import { hostileTool, hostileVocabulary, soundNamed } from '../support/hostile-catalogue'
import { HOSTILE_LINKS } from '../support/hostile-links'
import { HOSTILE_TEXTS } from '../support/hostile-payloads'

let database: TestDatabase
const ada = createViewer('Ada')
beforeAll(async () => {
  database = await useTestDatabase()
  await seedCatalogue(database, {
    vocabulary: hostileVocabulary(),
    tools: [
      { ...hostileTool(0), slug: 'podman' },
      // Those that its guides lead to.
      createTool({ name: 'Other', slug: 'tool-0', categories: ['category-0'] }),
      createTool({ name: 'One more', slug: 'tool-1', categories: ['category-0'] }),
    ],
  })
})
afterAll(async () => {
  await closeStore()
  await database.drop()
})

const sound = createTool({ name: 'Podman' })
const docs = 'https://podman.example/docs'
const cited = (url: string) => ({ sources: [url], unverified: false })
const source = { title: 'x', kind: 'documentation' as const, publisher: null, readOn: '2026-08-20' }

/** Every field of a tool that holds an address. */
const LINK_FIELDS: Record<string, (url: string) => Partial<ToolDocumentInput>> = {
  homepage: (url) => ({ homepage: url }),
  repository: (url) => ({ repository: url }),
  documentation: (url) => ({ documentation: url }),
  'descriptionSources.0': (url) => ({ descriptionSources: [url] }),
  'sources.0.url': (url) => ({ sources: [{ ...source, url }, ...sound.sources] }),
  'licence.sources.0': (url) => ({ licence: { class: 'open-source', ...cited(url) } }),
  'facts.0.sources.0': (url) => ({ facts: [{ attribute: 'x', value: 'yes', ...cited(url) }] }),
  'tradeoffs.0.sources.0': (url) => ({
    tradeoffs: [{ aspect: 'x', kind: 'strength', text: 'x', ...cited(url) }],
  }),
  'relations.0.sources.0': (url) => ({ relations: [{ type: 'extends', to: 'x', ...cited(url) }] }),
  'events.0.sources.0': (url) => ({ events: [{ date: '2020', kind: 'release', text: 'x', ...cited(url) }] }),
}

test('there are as many payloads as were promised', () => {
  expect(new Set(HOSTILE_TEXTS).size).toBeGreaterThanOrEqual(200)
  expect(new Set(HOSTILE_LINKS).size).toBeGreaterThanOrEqual(60)
})

describe.each(Object.entries(LINK_FIELDS))('%s', (path, write) => {
  test('takes no address but http and https', () => {
    const taken = HOSTILE_LINKS.filter((url) => {
      const parsed = toolDocument.safeParse({ ...sound, ...write(url) })
      return parsed.success || !parsed.error.issues.some((issue) => issue.path.join('.') === path)
    })
    expect(taken).toEqual([])
    const right = toolDocument.safeParse({ ...sound, ...write(docs) })
    expect(right.error?.issues.filter((issue) => issue.path.join('.') === path) ?? []).toEqual([])
  })
})

test('a fact whose value is a link takes no address but http and https', () => {
  const vocabulary = createVocabulary({ attributes: [{ key: 'manual', kind: 'link', filter: false }] })
  const faults = (value: string) =>
    examineDocument(createTool({ name: 'Podman', facts: { manual: value } }), vocabulary).problems.filter(
      ({ path }) => path.join('.') === 'facts.0.value',
    )
  expect(HOSTILE_LINKS.filter((url) => faults(url).length === 0)).toEqual([])
  expect(faults(docs)).toEqual([])
})

test('the form of a tool refuses what its document refuses', () => {
  const vocabulary = createVocabulary()
  const read = (homepage: string) =>
    examineFields(
      documentToFields(sound).map(([name, value]) => [name, name === 'homepage' ? homepage : value] as const),
      { vocabulary, today: '2026-11-22' },
    )
  // The form trims, and a blank is no address.
  const hostile = HOSTILE_LINKS.filter((url) => url.trim() !== '' && !isHttpUrl(url.trim()))
  expect(hostile.length).toBeGreaterThanOrEqual(60)
  for (const url of hostile) expect([url, read(url).document]).toEqual([url, null])
  expect(read(docs).document?.homepage).toBe(docs)
})

test('a suggestion’s source takes no address but http and https', async () => {
  const browser = new TestBrowser()
  const send = async (source: string) => {
    const fields = { about: 'x', what: 'x', source, name: '', website: '' }
    return (await browser.post(suggest, fields, { path: '/suggest/send' })).headers.get('location') ?? ''
  }
  for (const url of HOSTILE_LINKS.filter((link) => !isHttpUrl(link.trim()) && !link.includes('\u0000')))
    expect([url, await send(url)]).toEqual([url, expect.stringMatching(/^\/suggest\?submission=/)])
  expect(await database.prisma.suggestion.count()).toBe(0)
  expect(await send(docs)).toMatch(/^\/suggestions\//)
})

test('Markdown makes links of http and https only, however they are written', () => {
  const texts = [
    ...HOSTILE_TEXTS,
    ...HOSTILE_LINKS.flatMap((url) => [
      ...[`[x](${url})`, `[x](<${url}>)`, `<${url}>`, url, `![x](${url})`],
      ...[`[x][y]\n\n[y]: ${url}`, `[x](${url} "title")`, `> - [**x**](${url})`],
    ]),
  ]
  const links = texts.flatMap((text) => hrefsOf(parseMarkdown(text)))
  // A path of this site is a link, too.
  const isOwnPath = (href: string) => new URL(href, 'http://site.invalid').origin === 'http://site.invalid'
  expect(links.filter((href) => !isHttpUrl(href) && !(/^[/#]/.test(href) && isOwnPath(href)))).toEqual([])
  // Some of them are links, or nothing was looked at.
  expect(links.length).toBeGreaterThan(3)
  expect(hrefsOf(parseMarkdown(`[x](${docs})`))).toEqual([docs])
})

function hrefsOf(parts: (Block | Inline)[]): string[] {
  return parts.flatMap((part) => {
    const inner = 'items' in part ? part.items.flat() : 'children' in part ? part.children : []
    return [...('href' in part ? [part.href] : []), ...hrefsOf(inner)]
  })
}

const withSoundNames = (tool: ToolDocument) => ({ ...soundNamed(tool), slug: 'podman' })

test('most payloads may stand in a name, and those that nobody sees all of may not', () => {
  const refused = HOSTILE_TEXTS.filter((text) => faultOfName(text) !== null)
  expect(refused.length).toBeGreaterThan(5)
  expect(refused.length).toBeLessThan(HOSTILE_TEXTS.length / 3)
})

test('every payload is saved in every field that may hold it and comes back to the letter', {
  timeout: 300_000,
}, async () => {
  let before = withSoundNames(hostileTool(0))
  for (const [place, text] of HOSTILE_TEXTS.entries()) {
    const hostile = withSoundNames(hostileTool(place))
    const answer = await changeTool(
      ada,
      'podman',
      (document) => {
        // As its form opens, which is what was saved in the round before.
        expect(document).toEqual(before)
        return hostile
      },
      { comment: text, distinct: true },
    )
    const stored = await getStoredTool(database.pool, 'podman')
    expect([stored?.version, stored?.document]).toEqual([expectSaved(answer).version, hostile])
    before = hostile
  }
})
