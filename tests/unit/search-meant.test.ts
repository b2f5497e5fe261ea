// What a query means that does not say it in the words of the catalogue: slips, two words in one, needs in other words.
import { describe, expect, it } from 'vitest'
import { buildCatalogue } from '@/lib/catalogue/catalogue'
import { listTools } from '@/lib/catalogue/listing/listing'
import { findNamedCategories } from '@/lib/catalogue/listing/named-categories'
import { parseFilter } from '@/lib/catalogue/listing/parse-filter'
import { findAlternatives } from '@/lib/catalogue/listing/search-alternatives'
import { findFirstOffers } from '@/lib/catalogue/listing/search-offers'
import { findNeeds } from '@/lib/catalogue/search/find-needs'
import { spellOut } from '@/lib/catalogue/search/spelling'
import { curatedDay } from '../support/curated-day'
import { readCurated } from '../support/curated-files'

const { vocabulary, tools } = await readCurated()
const catalogue = buildCatalogue({ revision: 1, today: curatedDay(tools), vocabulary, tools })

function search(q: string) {
  const { answer, tools: found } = listTools(catalogue, parseFilter({ q }, catalogue).filter)
  if (answer === null) throw new Error('nothing was searched for')
  const [offer] = findFirstOffers(catalogue, answer)
  return { answer, offer, slugs: found.map(({ slug }) => slug) }
}

describe('a word that stands nowhere', () => {
  it.each([
    ['rootles builds', 'rootless builds'],
    ['cgroupv2 support', 'cgroup v2 support'],
    ['vulnerabilty scan', 'vulnerability scan'],
    ['podman run', 'podman run'],
    ['qqqqqq', 'qqqqqq'],
    ['portainer', 'portainer'],
    ['vcluster', 'vcluster'],
    ['ocntainer', 'container'],
  ])('“%s” is read as “%s”', (typed, meant) => {
    const isWord = (word: string) => word === 'podman' || word === 'run'
    expect(spellOut(vocabulary, typed, isWord)).toBe(meant)
  })

  it('is left as it is where a tool is called so', () => {
    expect(search('treafik').slugs[0]).toBe('traefik')
  })
})

describe('what nothing has together', () => {
  it('keeps the words that attributes are called by, and leaves out the others', () => {
    expect(search('central vulnerability dashboard').answer.leftOut).not.toContain('vulnerability')
  })
})

describe('a need', () => {
  it('is found in words of the trade that say the same, and counts them for less', () => {
    const [same] = findNeeds(vocabulary, 'self hosted functions')
    const [otherwise] = findNeeds(vocabulary, 'self hosted faas')
    expect(same).toMatchObject({ need: { key: 'self-hosted-functions' }, share: 1, isPlain: true })
    expect(otherwise).toMatchObject({ need: { key: 'self-hosted-functions' }, isPlain: true, isWhole: false })
    expect(otherwise?.share).toBeLessThan(1)
  })

  it('is every attribute that tools have or have not, by its label', () => {
    for (const { label, kind, retired } of vocabulary.attributes)
      if (kind === 'support' && !retired)
        expect([label, findNeeds(vocabulary, label)[0]?.share]).toEqual([label, 1])
  })

  it('joins another that stands beside it', () => {
    const { offer } = search('fully open source container registry')
    const asked = new URL(offer?.href ?? '', 'http://site').searchParams
    expect([asked.get('category'), asked.get('licence')]).toEqual(['registries', 'open-source'])
  })
})

describe('words that no tool is told by together', () => {
  it('find the tools that most of them tell of, those of the trade before others', () => {
    const { answer, slugs } = search('detect shell in my qqqq')
    expect(answer.leftOut).toEqual(['qqqq'])
    expect(slugs.slice(0, 3)).toContain('falco')
  })

  it('of a kind of tool put that kind first', () => {
    expect([...findNamedCategories(catalogue, 'windows server container runtime')]).toContain(
      'low-level-runtimes',
    )
  })
})

it('what can take a tool’s place is ordered by how like it is', () => {
  const tool = catalogue.toolsBySlug.get('kube-bench')
  const peers = tool ? findAlternatives(catalogue, tool).map(({ slug }) => slug) : []
  expect(peers).not.toEqual(peers.toSorted())
  expect(peers.indexOf('kubescape')).toBeLessThan(peers.indexOf('cosign'))
})

it.each([
  ['was ist der Unterschied zwischen runc und crun', '/compare/crun-vs-runc'],
  ['Unterschied zwischen Harbor und Quay', '/compare/harbor-vs-quay'],
])('“%s” is a comparison', (query, href) => {
  expect(search(query).offer?.href).toBe(href)
})
