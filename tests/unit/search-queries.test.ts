// What practitioners type, asked of the curated catalogue: what they mean is among the first three answers.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { buildCatalogue } from '@/lib/catalogue/catalogue'
import { findCurated } from '@/lib/catalogue/curated-comparisons'
import { listTools } from '@/lib/catalogue/listing/listing'
import { parseFilter } from '@/lib/catalogue/listing/parse-filter'
import { readNeed } from '@/lib/catalogue/listing/search-asked'
import { textIndexOf } from '@/lib/catalogue/listing/search-indexes'
import { findFirstOffers, findOtherOffers } from '@/lib/catalogue/listing/search-offers'
import { findReasons } from '@/lib/catalogue/listing/search-reasons'
import { hasBit } from '@/lib/catalogue/search/bitset'
import { markWords } from '@/lib/catalogue/search/marked-words'
import { passagesOf, toPassageWords } from '@/lib/catalogue/search/tool-passages'
import { toWordGroups } from '@/lib/catalogue/search/word-groups'
import { paths } from '@/lib/paths'
import { curatedDay } from '../support/curated-day'
import { readCurated } from '../support/curated-files'

const { vocabulary, tools } = await readCurated()
const catalogue = buildCatalogue({ revision: 1, today: curatedDay(tools), vocabulary, tools })

const asked = readFileSync('tests/support/search-queries.tsv', 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [query = '', meant = ''] = line.split('\t')
    return { query, meant: meant.split(' ') }
  })

function search(q: string, choices: Record<string, string> = {}) {
  const listing = listTools(catalogue, parseFilter({ q, ...choices }, catalogue).filter)
  if (listing.answer === null) throw new Error('nothing was searched for')
  const offers = findFirstOffers(catalogue, listing.answer).map(({ href }) => href)
  const slugs = listing.tools.map(({ slug }) => slug)
  return { listing, answer: listing.answer, offers, slugs, first: [...offers, ...slugs].slice(0, 3) }
}

const exactly = {
  prefix: false,
  fuzzy: false,
  tokenize: (text: string) => [text],
  processTerm: (term: string) => term,
}

const words = toPassageWords(vocabulary)
/** What a tool is told by, other than its notes and its history. */
function tellingText(slug: string): string {
  const tool = catalogue.toolsBySlug.get(slug) ?? never()
  return passagesOf(tool, words)
    .flatMap(({ field, label, text }) => (field === 'texts' || field === 'avoiding' ? [] : [label, text]))
    .join('\n')
}

const never = (): never => {
  throw new Error('there is none')
}

const isThere = (meant: string) => meant.startsWith('/') || catalogue.toolsBySlug.has(meant)
const pairOf = (meant: readonly string[]) =>
  meant[0]?.startsWith('vs:') ? meant[0].slice(3).split(',') : null

describe('of what practitioners type', () => {
  it('19 of 20 have what they mean among the first three answers', () => {
    const answerable = asked.filter(({ meant }) => pairOf(meant) === null && meant.some(isThere))
    const missed = answerable.filter(
      ({ query, meant }) => !search(query).first.some((one) => meant.includes(one)),
    )
    expect(answerable.length).toBeGreaterThan(120)
    expect(
      missed.length / answerable.length,
      missed.map(({ query }) => query).join(', '),
    ).toBeLessThanOrEqual(0.05)
  })

  const pairs = asked.flatMap(({ query, meant }) => {
    const pair = pairOf(meant)
    return pair?.every(isThere) ? [[query, pair] as const] : []
  })
  it.each(pairs)('“%s” is offered the comparison of %j first', (query, pair) => {
    expect(search(query).first[0]).toBe(paths.comparison(pair))
  })

  it('none finds nothing', () => {
    expect(asked.filter(({ query }) => search(query).listing.total === 0).map(({ query }) => query)).toEqual(
      [],
    )
  })
})

describe('an answer', () => {
  it('leads with the tool of that name, and every tool is found by its name, its aliases and its address', () => {
    for (const { slug, name, aliases } of catalogue.tools)
      for (const called of [name, slug, ...aliases])
        expect([called, search(called).slugs[0]]).toEqual([called, slug])
  })

  it('offers what took a tool’s place, and its alternatives, before the rest, and says how they stand to it', () => {
    const { slugs, listing, answer } = search('replace lxd')
    expect(slugs[0]).toBe('incus')
    const [first] = listing.tools
    const said = first && findReasons(catalogue, answer, first).reasons[0]
    expect(said?.label.map(({ text }) => text).join('')).toMatch(/LXD$/)
  })

  it('reads a need, and gives the fact that meets it', () => {
    const { answer, listing, offers } = search('https certificates by itself')
    expect(offers).toEqual(
      ['/tools?automatic-tls=yes&category=proxies'].map(() => expect.stringContaining('automatic-tls=yes')),
    )
    for (const tool of listing.tools.slice(0, 2))
      expect(
        findReasons(catalogue, answer, tool)
          .reasons[0]?.label.map(({ text }) => text)
          .join(''),
      ).toMatch(/^Automatic certificates: /)
  })

  it.each([
    ['BUSL', 'nomad', 'BUSL-1.1'],
    ['sbom', 'trivy', 'Software bill of materials'],
    ['WireGuard', 'cilium', 'WireGuard'],
  ])('to “%s” marks in %s the words %s', (query, slug, word) => {
    const { answer } = search(query)
    const tool = catalogue.toolsBySlug.get(slug)
    if (!tool) throw new Error(`there is no ${slug}`)
    const { name, summary, reasons } = findReasons(catalogue, answer, tool)
    const pieces = [...name, ...summary, ...reasons.flatMap(({ label, text }) => [...label, ...text])]
    expect(pieces.filter(({ isMarked }) => isMarked).map(({ text }) => text)).toContain(word)
  })

  it('takes what a word means as a phrase: who only speaks of root is not found by rootless', () => {
    const groups = toWordGroups('rootless', vocabulary)
    expect(markWords('Runs without root, as root or not.', groups).map(({ text }) => text)).toEqual([
      'Runs ',
      'without root',
      ', as root or not.',
    ])
    const { index, placeOf } = textIndexOf(catalogue)
    const { listing, answer } = search('rootless')
    for (const { slug, facts } of catalogue.tools) {
      const number = index.numbers.get(slug) ?? -1
      const isSaid = groups.some(({ terms, others }) =>
        [...terms, ...others].some(
          (term) => index.mini.search(term, { ...exactly, filter: ({ id }) => id === number }).length > 0,
        ),
      )
      const has = facts.some(({ attribute, value }) => attribute === 'rootless' && value === 'yes')
      expect([slug, hasBit(answer.matches, placeOf.get(slug) ?? -1)]).toEqual([slug, isSaid || has])
    }
    expect(listing.total).toBeGreaterThan(0)
  })

  it('puts tools that only mention the words behind those that are told by them, and says where they begin', () => {
    const pages = Array.from({ length: search('rootless').listing.pages }, (_, at) => at + 1)
    const listings = pages.map((page) => search('rootless', { page: String(page) }).listing)
    const { mentionsFrom = null, tools: found } = listings.find((one) => one.mentionsFrom !== null) ?? never()
    expect(mentionsFrom).toBeGreaterThanOrEqual(0)
    for (const tool of found.slice(0, mentionsFrom ?? 0))
      expect(tellingText(tool.slug)).toMatch(/rootless|without root/i)
    const mentions = found.slice(mentionsFrom ?? 0).map(({ slug }) => tellingText(slug))
    expect(mentions.filter((text) => /\brootless\b/i.test(text))).toEqual([])
  })

  it('orders the tools of a need by how plainly they meet it, never by how many others they are told by', () => {
    const { answer, listing } = search('containers without root')
    const levels = listing.tools
      .slice(0, listing.mentionsFrom ?? undefined)
      .filter(
        ({ categories, status, facts }) =>
          status === 'active' &&
          categories.includes('container-engines') &&
          facts.some(({ attribute, value }) => attribute === 'rootless' && value === 'yes'),
      )
      .map((tool) => answer.asked?.levelOf(tool) ?? 0)
    expect(levels).toEqual(levels.toSorted())
  })

  it.each([
    ['open source', '/tools?licence=open-source'],
    ['not open source', '/tools?licence=source-available'],
    ['gateway api', '/tools?category=proxies&gateway-api=yes'],
    ['fastest container runtime', '/categories/low-level-runtimes'],
  ])('reads “%s” as the need at %s', (query, href) => {
    expect(search(query).offers).toEqual([href])
  })

  it('offers what editors wrote about a comparison, by its tools and by its words', () => {
    const [{ curated, tools: compared } = never()] = findCurated(catalogue)
    const href = paths.comparison(compared.map(({ slug }) => slug))
    const asked = search(compared.map(({ name }) => name).join(' vs '))
    expect(findFirstOffers(catalogue, asked.answer)[0]).toMatchObject({
      name: curated.title,
      says: curated.text,
      href,
    })
    const byWords = search(
      `${compared[0]?.name} ${curated.text.split(/\W+/u).findLast((word) => word.length > 6)}`,
    )
    expect(findOtherOffers(catalogue, byWords.answer)).toContainEqual(
      expect.objectContaining({ kind: 'comparison', href }),
    )
  })

  it('leaves out the one word that nothing has with the others, and says so', () => {
    const { answer, listing } = search('rootless podman zzzz')
    expect(answer.leftOut).toEqual(['zzzz'])
    expect(listing.dropped).toEqual(['No tool has all of these words: “zzzz” was left out.'])
    expect(search('podman rootless').slugs).toContain(listing.tools[0]?.slug)
  })

  it('of words that stand nowhere names what is near, and finds nothing', () => {
    const { listing } = search('podmn')
    expect(listing.tools[0]?.slug).toBe('podman')
    expect(search('qqqqqq').listing).toMatchObject({ total: 0, near: [] })
  })

  it('keeps within what is chosen', () => {
    const { listing } = search('run untrusted code', { category: 'image-builders' })
    for (const tool of listing.tools) expect(tool.categories).toContain('image-builders')
  })
})

it('whatever word stands in the catalogue is found: every category, attribute and option in use', () => {
  const silent = vocabulary.attributes.flatMap(({ label, options }) =>
    [label, ...options.map((option) => option.label)].filter((words) => {
      const { listing, answer } = search(words)
      return listing.total === 0 && findOtherOffers(catalogue, answer).length === 0
    }),
  )
  expect(silent).toEqual([])
})

it('every need leads somewhere that shows a tool, and its own phrases lead to it', () => {
  for (const need of vocabulary.needs) {
    const read = readNeed(catalogue, need)
    expect([need.key, read !== null]).toEqual([need.key, true])
    for (const phrase of need.phrases) {
      const { answer, listing } = search(phrase)
      expect([phrase, listing.total > 0]).toEqual([phrase, true])
      if (answer.reading === null) expect([phrase, answer.asked?.kind]).toEqual([phrase, 'need'])
    }
  }
  expect(vocabulary.needs.length).toBeGreaterThanOrEqual(60)
})
