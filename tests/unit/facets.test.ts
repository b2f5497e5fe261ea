import { describe, expect, it } from 'vitest'
import { EMPTY_FILTER } from '@/lib/catalogue/listing/filter'
import { listTools } from '@/lib/catalogue/listing/listing'
import { parseFilter, type QueryParameters } from '@/lib/catalogue/listing/parse-filter'
import { createCatalogue, createTool, listingCatalogue } from '../support/listing-catalogue'

function list(parameters: QueryParameters, catalogue = listingCatalogue) {
  const listing = listTools(catalogue, parseFilter(parameters, catalogue).filter)
  return {
    names: listing.tools.map((tool) => tool.name),
    counts: (key: string) => {
      const options = listing.facets.find(({ facet }) => facet.key === key)?.options ?? []
      return Object.fromEntries(options.map((option) => [option.value, option.count]))
    },
    keys: listing.facets.map(({ facet }) => facet.key),
  }
}

describe('facets', () => {
  it('mean any of the options within one, and all of them together', () => {
    expect(list({ language: ['rust', 'c'] }).names).toEqual(['youki', 'rkt'])
    expect(list({ language: ['rust', 'c'], status: 'active' }).names).toEqual(['youki'])
  })

  it('with exclusions only show everything else', () => {
    expect(list({ category: ['!container-engines', '!serverless'] }).names).toEqual([
      'Docker Swarm mode',
      'Kubernetes',
      'Docker Classic Swarm',
    ])
  })

  it('take exclusions away from what is included', () => {
    expect(list({ language: ['go', '!c'] }).names).not.toContain('rkt')
    expect(list({ language: ['go', '!go'] }).names).toEqual([])
  })

  it('tell none, unknown and not applicable apart', () => {
    expect(list({ rootless: 'none' }).names).toEqual(['rkt'])
    expect(list({ rootless: 'unknown' }).names).toEqual(['youki'])
    expect(list({ rootless: 'not-applicable' }).names).toEqual(['Traefik'])
  })

  it('count a missing fact as unknown only where the attribute applies', () => {
    const catalogue = createCatalogue([
      createTool({ name: 'Engine', categories: ['container-engines'] }),
      createTool({ name: 'Both', categories: ['serverless', 'container-engines'] }),
      createTool({ name: 'Function', categories: ['serverless'] }),
    ])
    expect(list({ rootless: 'unknown' }, catalogue).names).toEqual(['Both', 'Engine'])
    expect(list({ rootless: '!unknown' }, catalogue).names).toEqual(['Function'])
    expect(list({ language: 'unknown' }, catalogue).names).toHaveLength(3)
  })

  it('count what choosing an option would show, whatever is chosen in the same facet', () => {
    const before = list({ status: 'active' }).counts('language')
    const after = list({ status: 'active', language: ['rust', '!go'] }).counts('language')
    expect(after).toEqual(before)
    for (const [language, count] of Object.entries(before))
      expect(list({ status: 'active', language }).names).toHaveLength(count)
  })

  it('count under the search and the other facets', () => {
    const { counts } = list({ q: 'docker', category: 'orchestrators' })
    expect(counts('category')).toEqual({ 'container-engines': 1, orchestrators: 2, serverless: 0 })
    expect(counts('status')).toMatchObject({ active: 1, archived: 1, retired: 0 })
  })

  it('show an attribute once a tool in view has a value of it, or once it is chosen', () => {
    expect(list({}).keys).toEqual([
      'category',
      'status',
      'kind',
      'licence',
      'licence-family',
      'spdx',
      'foundation-stage',
      'upkeep',
      'language',
      'rootless',
      'state-store',
    ])
    expect(list({ category: 'serverless', kind: 'managed-service' }).keys).toEqual([
      'category',
      'status',
      'kind',
      'licence',
      'licence-family',
      'spdx',
      'foundation-stage',
      'upkeep',
    ])
    expect(list({ kind: 'managed-service', rootless: 'unknown' }).keys).toContain('rootless')
  })

  it('find a tool without a status as unknown', () => {
    const catalogue = createCatalogue([
      createTool({ name: 'Quiet', events: [] }),
      createTool({ name: 'Loud' }),
    ])
    expect(list({ status: 'unknown' }, catalogue).names).toEqual(['Quiet'])
  })

  it('answer for an empty catalogue', () => {
    expect(listTools(createCatalogue([]), EMPTY_FILTER)).toMatchObject({
      total: 0,
      page: 1,
      pages: 1,
      tools: [],
    })
  })
})
