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

  it('keeps facets and options in their places while one chooses', () => {
    const orderOf = (parameters: QueryParameters) => {
      const { container, unmount } = drawPanel(parameters)
      const order = [...container.querySelectorAll('nav section')].map((section) => [
        section.querySelector('h2')?.textContent,
        [...section.querySelectorAll('li > a:first-child, li:not(:has(a))')].flatMap(
          (option) => /^(?:not )?(.+) \d+$/.exec(option.textContent ?? '')?.[1] ?? [],
        ),
      ])
      unmount()
      return order
    }
    const before = orderOf({})
    expect(before.map(([label]) => label)).toContain('Rootless')
    for (const chosen of [{ status: 'archived' }, { language: 'rust' }, { 'state-store': 'raft' }]) {
      const facets = new Map(orderOf(chosen).map(([label, options]) => [label, options]))
      expect([...facets.keys()]).toEqual(before.flatMap(([label]) => (facets.has(label) ? [label] : [])))
      for (const [label, options] of before) if (facets.has(label)) expect(facets.get(label)).toEqual(options)
    }
  })

  it('offers every category that holds a tool, whatever is chosen', () => {
    drawPanel({ category: 'serverless', kind: 'managed-service' })
    const [categories] = screen.getAllByRole('list', { hidden: true })
    expect(categories).toHaveTextContent('Container engines 0')
    expect(categories?.children).toHaveLength(3)
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
  const catalogue = createCatalogue([
    createTool({ name: 'Podman', facts: { rootless: 'yes' } }),
    createTool({ name: 'Quiet', categories: ['container-engines', 'serverless'] }),
  ])
  const drawEntries = () =>
    render(
      catalogue.tools.map((tool) => (
        <ToolEntry key={tool.slug} tool={tool} catalogue={catalogue} found={null} />
      )),
    )

  it('leads to the tool, names its categories, and can be ticked to be compared', () => {
    drawEntries()
    expect(screen.getByRole('link', { name: 'Podman' })).toHaveAttribute('href', '/tools/podman')
    const [first, second] = screen.getAllByRole('listitem')
    expect(within(first as HTMLElement).getByRole('link', { name: 'Container engines' })).toHaveAttribute(
      'href',
      '/categories/container-engines',
    )
    expect(within(second as HTMLElement).getByRole('link', { name: 'Serverless' })).toBeVisible()
    const tick = screen.getByRole('checkbox', { name: 'Compare Podman' })
    expect([tick.getAttribute('name'), tick.getAttribute('value')]).toEqual(['tool', 'podman'])
    expect(screen.getAllByText('active')).toHaveLength(2)
  })

  it('says the same of every tool of a category, what is not known too', () => {
    drawEntries()
    const said = screen.getAllByRole('listitem').map((entry) => entry.textContent)
    expect(said.map((text) => /Rootless: (\w+)/.exec(text ?? '')?.[1])).toEqual(['yes', 'unknown'])
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
