import { render, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { EmptyListing } from '@/components/listing/empty-listing'
import { FilterPanel } from '@/components/listing/filter-panel'
import { ListingHead } from '@/components/listing/listing-head'
import { Pager } from '@/components/listing/pager'
import { ToolEntry } from '@/components/listing/tool-entry'
import { listTools } from '@/lib/catalogue/listing/listing'
import { parseFilter, type QueryParameters } from '@/lib/catalogue/listing/parse-filter'
import { createCatalogue, createTool, listingCatalogue } from '../support/listing-catalogue'

const list = (parameters: QueryParameters, catalogue = listingCatalogue) =>
  listTools(catalogue, parseFilter(parameters, catalogue).filter)
const drawPanel = (parameters: QueryParameters) => render(<FilterPanel listing={list(parameters)} />)
const option = (name: string) => screen.getByRole('link', { name, hidden: true })
const drawHead = (parameters: QueryParameters, dropped: string[] = []) =>
  render(<ListingHead listing={list(parameters)} category={null} dropped={dropped} />)

describe('the filter panel', () => {
  it('offers each option as a plain link that no crawler follows', () => {
    drawPanel({ q: 'docker' })
    expect(option('Archived 1')).toHaveAttribute('href', '/tools?q=docker&status=archived')
    for (const link of screen.getAllByRole('link', { hidden: true }))
      expect(link).toHaveAttribute('rel', 'nofollow')
  })

  it('marks what is chosen and excluded, and links to the listing without it', () => {
    drawPanel({ status: 'active', kind: '!platform' })
    expect(option('Active 6')).toHaveAttribute('aria-current', 'true')
    expect(option('Active 6')).toHaveAttribute('href', '/tools?kind=!platform')
    expect(option('not Platform 1')).toHaveAttribute('href', '/tools?status=active')
  })

  it('keeps options with 0 as text, not as links', () => {
    drawPanel({ category: 'serverless' })
    expect(screen.queryByRole('link', { name: /Archived/, hidden: true })).toBeNull()
    expect(screen.getByText(/^Archived/)).toHaveTextContent('Archived 0')
  })

  it('opens a facet in full, each option with a way to exclude it', () => {
    drawPanel({ facets: 'language' })
    expect(option('not Rust')).toHaveAttribute('href', '/tools?facets=language&language=!rust')
  })
})

describe('the head of a listing', () => {
  it('carries the other choices along when something is searched for', () => {
    const { container } = drawHead({ q: 'docker', status: ['active', '!retired'], page: '2' })
    const form = container.querySelector('form')
    expect([...new FormData(form ?? undefined)]).toEqual([
      ['status', 'active'],
      ['status', '!retired'],
      ['q', 'docker'],
    ])
  })

  it.each([
    [{}, '9 tools'],
    [{ status: 'archived' }, '2 tools match'],
    [{ q: 'lamda' }, '1 tool matches'],
    [{ q: 'zzz' }, 'No tools match'],
  ])('says for %j: %s', (parameters, words) => {
    drawHead(parameters)
    expect(screen.getByRole('status')).toHaveTextContent(words)
  })

  it('has a chip for each choice and one link that clears all', () => {
    drawHead({ status: 'active', q: 'docker' })
    const chips = within(screen.getByRole('list', { name: 'Chosen' }))
    expect(chips.getByRole('link', { name: 'Status: Active, remove' })).toHaveAttribute(
      'href',
      '/tools?q=docker',
    )
    expect(chips.getByRole('link', { name: 'clear all' })).toHaveAttribute('href', '/tools')
  })

  it('says what was dropped', () => {
    drawHead({}, ['There is no filter “x”, so it was left out.'])
    expect(screen.getByText('There is no filter “x”, so it was left out.')).toBeVisible()
  })

  it('offers relevance only with a search', () => {
    drawHead({ sort: 'latest-release' })
    expect(screen.queryByRole('link', { name: 'by relevance' })).toBeNull()
    expect(screen.getByRole('link', { name: 'by name' })).toHaveAttribute('href', '/tools')
  })
})

describe('an entry', () => {
  it('leads to the tool and to a comparison with it, and shows the deciding facts', () => {
    const tool = createTool({ name: 'Podman', facts: { rootless: 'yes' } })
    const catalogue = createCatalogue([tool])
    const [listed] = catalogue.tools
    render(listed && <ToolEntry tool={listed} catalogue={catalogue} found={null} />)
    expect(screen.getByRole('link', { name: 'Podman' })).toHaveAttribute('href', '/tools/podman')
    expect(screen.getByRole('link', { name: 'compare Podman' })).toHaveAttribute(
      'href',
      '/compare?tool=podman',
    )
    expect(screen.getByText(/Apache-2.0 · Rootless: yes/)).toBeVisible()
    expect(screen.getByText('active')).toBeVisible()
  })
})

describe('the pager and the empty result', () => {
  it('leads to neighbours, first and last', () => {
    const many = createCatalogue(
      Array.from({ length: 95 }, (_, index) => createTool({ name: `Tool ${index}` })),
    )
    render(<Pager listing={list({ page: '2' }, many)} />)
    const links = screen.getAllByRole('link').map((link) => [link.textContent, link.getAttribute('href')])
    expect(links).toEqual([
      ['First', '/tools'],
      ['Previous', '/tools'],
      ['Next', '/tools?page=3'],
      ['Last', '/tools?page=4'],
    ])
  })

  it('names the choice to drop and what would come back', () => {
    render(<EmptyListing listing={list({ category: 'orchestrators', rootless: 'yes' })} />)
    expect(screen.getByRole('link', { name: 'Drop Rootless: Yes' })).toHaveAttribute(
      'href',
      '/tools?category=orchestrators',
    )
    expect(screen.getByText(/and 3 tools come back/)).toBeVisible()
  })
})
