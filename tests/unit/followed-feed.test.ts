import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { buildCatalogue } from '@/lib/catalogue/catalogue'
import { followListing, followStack, followTools } from '@/lib/catalogue/following/follow-query'
import { EMPTY_FILTER } from '@/lib/catalogue/listing/filter'
import { writeAtom } from '@/lib/editing/export/atom-feed'
import { writeJsonFeed } from '@/lib/editing/export/json-feed'
import { toFeed } from '@/lib/http/followed-feed'
import { curatedDay } from '../support/curated-day'
import { readCurated } from '../support/curated-files'
import { createTool } from '../support/factories'
import { testWith } from '../support/needs-tool'

const { vocabulary, tools } = await readCurated()
const hostile = createTool({ name: 'Hostile', category: 'container-engines', events: [] })
const named = {
  ...hostile,
  events: [{ ...toolOf('rkt').events[0], text: `<b>&"${String.fromCharCode(1)}\ud800` }],
} as typeof hostile
const catalogue = buildCatalogue({
  revision: 1,
  vocabulary,
  tools: [...tools, named],
  today: curatedDay(tools),
})

function toolOf(slug: string) {
  const tool = tools.find((one) => one.slug === slug)
  if (!tool) throw new Error(`There is no ${slug}.`)
  return tool
}
const of = (slug: string) => {
  const tool = catalogue.toolsBySlug.get(slug)
  if (!tool) throw new Error(`There is no ${slug}.`)
  return tool
}

const FEEDS = [
  ['all tools', followListing(EMPTY_FILTER)],
  ['a search that finds nothing', followListing({ ...EMPTY_FILTER, query: 'zzzzzz' })],
  ['a tool whose words are markup', followTools([of('hostile')])],
  ['a comparison', followTools([of('podman'), of('rkt')])],
  ['a stack', followStack([{ tool: of('kubernetes'), version: '1.33' }])],
] as const

const feedOf = (follow: (typeof FEEDS)[number][1]) =>
  toFeed(catalogue, follow, { self: '/feed.atom', origin: 'https://gantry.example' })

testWith(['jing'])('every feed is one by the grammar of RFC 4287', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gantry-feeds-'))
  const files = FEEDS.map(([, follow], at) => {
    const file = join(folder, `${at}.atom`)
    writeFileSync(file, writeAtom(feedOf(follow)))
    return file
  })
  const broken = join(folder, 'broken.atom')
  writeFileSync(broken, writeAtom({ ...feedOf(FEEDS[0][1]), id: 'no address' }))
  const jing = (...args: string[]) =>
    spawnSync('jing', ['-c', 'tests/fixtures/atom.rnc', ...args], { encoding: 'utf8' }).stdout
  expect(jing(...files)).toBe('')
  expect(jing(broken)).toContain('element "id" invalid')
})

describe.each(FEEDS)('the JSON feed of %s', (_, follow) => {
  it('tells the entries of the Atom feed by the same ids', () => {
    const feed = feedOf(follow)
    const { version, items } = JSON.parse(writeJsonFeed(feed))
    expect(version).toBe('https://jsonfeed.org/version/1.1')
    const ids = [...writeAtom(feed).matchAll(/<entry>\n<id>([^<]+)</g)].map(([, id]) => id)
    expect(items.map(({ id }: { id: string }) => id)).toEqual(ids)
    expect(new Set(ids).size).toBe(ids.length)
    for (const item of items) expect(item.tags.length).toBeGreaterThan(0)
  })
})

it('keeps the id of an entry when the words of its event are put better', () => {
  const reworded = buildCatalogue({
    ...{ revision: 2, vocabulary, today: catalogue.today },
    tools: [
      { ...toolOf('rkt'), events: toolOf('rkt').events.map((event) => ({ ...event, text: 'Put better.' })) },
    ],
  })
  const idsOf = (value: typeof catalogue) => {
    const tool = value.toolsBySlug.get('rkt')
    if (!tool) throw new Error('There is no rkt.')
    return toFeed(value, followTools([tool]), {
      self: '/feed.atom',
      origin: 'https://gantry.example',
    }).entries.map(({ id }) => id)
  }
  expect(idsOf(reworded)).toEqual(idsOf(catalogue))
})
