import { describe, expect, it } from 'vitest'
import type { Sort } from '@/lib/catalogue/listing/filter'
import { printFilter } from '@/lib/catalogue/listing/filter'
import { findTools, listTools } from '@/lib/catalogue/listing/listing'
import { parseFilter, type QueryParameters } from '@/lib/catalogue/listing/parse-filter'
import { createCatalogue, createTool, listingCatalogue } from '../support/listing-catalogue'

const list = (parameters: QueryParameters, catalogue = listingCatalogue) =>
  listTools(catalogue, parseFilter(parameters, catalogue).filter)
const namesOf = (tools: readonly { name: string }[]) => tools.map((tool) => tool.name)

const manyTools = createCatalogue(
  Array.from({ length: 65 }, (_, index) =>
    createTool({ name: `Tool ${String(index + 1).padStart(2, '0')}` }),
  ),
)

describe('the order of a listing', () => {
  it('is by name unless something is searched for, the living before the ended', () => {
    expect(namesOf(list({}).tools)).toEqual([
      'AWS Lambda',
      'Docker Engine',
      'Docker Swarm mode',
      'Kubernetes',
      'Podman',
      'Traefik',
      'youki',
      'Docker Classic Swarm',
      'rkt',
    ])
    expect(namesOf(list({ q: 'docker' }).tools)[0]).toBe('Docker Engine')
    expect(namesOf(list({ q: 'docker', sort: 'name' }).tools)).toEqual([
      'Docker Engine',
      'Docker Swarm mode',
      'Docker Classic Swarm',
    ])
  })

  it('puts the living first on pages that both stand on, each tool once, by whatever it is sorted', () => {
    const mixed = createCatalogue(
      Array.from({ length: 70 }, (_, index) =>
        createTool({ name: `Tool ${index}`, status: index % 3 === 0 ? 'archived' : 'active' }),
      ),
    )
    for (const sort of ['name', 'first-release', 'latest-release']) {
      const pages = [1, 2, 3].map((page) => list({ sort, page: String(page) }, mixed).tools)
      const statuses = pages.flat().map(({ status }) => status)
      expect(statuses).toEqual([...Array(46).fill('active'), ...Array(24).fill('archived')])
      expect(new Set(namesOf(pages.flat())).size).toBe(70)
      expect(namesOf(findTools(mixed, parseFilter({ sort }, mixed).filter))).toEqual(namesOf(pages.flat()))
    }
  })

  it.each<[Sort, string[]]>([
    ['first-release', ['Podman', 'Kubernetes', 'Docker Engine', 'AWS Lambda']],
    ['latest-release', ['Kubernetes', 'Docker Engine', 'Podman', 'AWS Lambda']],
  ])('by %s is newest first, tools without a date last', (sort, names) => {
    expect(namesOf(list({ sort }).tools).slice(0, 4)).toEqual(names)
  })
})

describe('a page of a listing', () => {
  it('holds thirty tools, and every tool stands on exactly one', () => {
    const pages = [1, 2, 3].map((page) => list({ page: String(page) }, manyTools))
    expect(pages.map((page) => page.tools.length)).toEqual([30, 30, 5])
    expect(pages.flatMap((page) => namesOf(page.tools))).toEqual(namesOf(manyTools.tools))
    expect(pages[0]).toMatchObject({ total: 65, page: 1, pages: 3, dropped: [] })
  })

  it('beyond the end is the last one, and says so', () => {
    const listing = list({ page: '9' }, manyTools)
    expect(listing).toMatchObject({ page: 3, dropped: ['There is no page 9; this is the last one, 3.'] })
    expect(printFilter(listing.filter)).toBe('page=3')
    expect(listing.tools).toHaveLength(5)
  })

  it('does not limit the whole list', () => {
    expect(findTools(manyTools, parseFilter({ page: '2' }, manyTools).filter)).toHaveLength(65)
  })
})

describe('chips', () => {
  it('say each choice and lead to the listing without it', () => {
    const { chips } = list({ q: 'docker', kind: '!class', category: ['orchestrators', 'serverless'] })
    expect(chips.map((chip) => [chip.text, printFilter(chip.without)])).toEqual([
      ['“docker”', 'category=orchestrators&category=serverless&kind=!class'],
      ['Category: Orchestrators', 'category=serverless&kind=!class&q=docker'],
      ['Category: Serverless', 'category=orchestrators&kind=!class&q=docker'],
      ['Kind: not Class of tools', 'category=orchestrators&category=serverless&q=docker'],
    ])
  })
})

describe('an empty result', () => {
  it('names the one choice to drop, with the number that would come back', () => {
    const listing = list({ category: 'orchestrators', rootless: 'yes', status: 'active' })
    expect(listing.total).toBe(0)
    expect(listing.zeroHelp?.chip.text).toBe('Rootless: Yes')
    expect(listing.zeroHelp?.total).toBe(list({ category: 'orchestrators', status: 'active' }).total)
  })

  it('prefers the choice that brings back the most', () => {
    expect(list({ category: 'serverless', language: 'go' }).zeroHelp).toMatchObject({
      chip: { text: 'Category: Serverless' },
      total: 5,
    })
  })

  it('may be the fault of the words searched for', () => {
    expect(list({ q: 'zzz', status: 'archived' }).zeroHelp).toMatchObject({
      chip: { text: '“zzz”' },
      total: 2,
    })
  })

  it('has no such help when no single choice is to blame', () => {
    const listing = list({ q: 'zzz', category: 'orchestrators', rootless: 'yes' })
    expect(listing).toMatchObject({ total: 0, zeroHelp: null })
    expect(list({}).zeroHelp).toBeNull()
  })
})
