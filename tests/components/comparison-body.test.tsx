import { render, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ChangeTools } from '@/components/comparison/change-tools'
import { ComparisonBody } from '@/components/comparison/comparison-body'
import { ComparisonPair } from '@/components/comparison/comparison-pair'
import { getTool } from '@/lib/catalogue/catalogue'
import { type Comparison, compareTools } from '@/lib/catalogue/comparison/comparison'
import type { ComparisonView } from '@/lib/catalogue/comparison/comparison-query'
import { createComparisonCatalogue } from '../support/comparison-catalogue'

const catalogue = createComparisonCatalogue()

function compare(slugs: string[], view: Partial<ComparisonView> = {}): Comparison {
  const tools = slugs.flatMap((slug) => getTool(catalogue, slug) ?? [])
  return compareTools(catalogue, tools, { show: 'all', baseline: null, ...view })
}
const draw = (comparison: Comparison) => render(<ComparisonBody comparison={comparison} isFrozen={false} />)

const rowOf = (name: string) => screen.getByRole('row', { name: new RegExp(`^${name}`) })

test('every cell has a row header and a column header, and says its tool', () => {
  const { container } = draw(compare(['kubernetes', 'podman', 'rkt']))
  const cells = container.querySelectorAll('td')
  expect(cells.length).toBeGreaterThan(30)
  for (const cell of cells) {
    const row = cell.closest('tr')
    const heads = cell.closest('table')?.tHead?.rows[0]?.cells
    expect(row?.cells).toHaveLength(4)
    expect(row?.cells[0]).toHaveAttribute('scope', 'row')
    expect(heads?.[cell.cellIndex]).toHaveAttribute('scope', 'col')
    expect(heads?.[cell.cellIndex]).toHaveTextContent(cell.dataset.tool ?? 'no tool')
    expect(cell).not.toBeEmptyDOMElement()
  }
})

test('a cell says value and note, that it is stale or unverified, and when it was checked where that is earlier', () => {
  draw(compare(['kubernetes', 'podman']))
  expect(within(rowOf('Rootless')).getByText(/^The default for users\./)).toBeInTheDocument()
  expect(screen.queryByText(/checked 20 Aug 2026/)).toBeNull()
  expect(rowOf('Rootless')).toHaveTextContent('not asked')
  expect(rowOf('Isolation not asked')).toHaveTextContent('unverified')
  expect(rowOf('Largest size')).toHaveTextContent('5,000 nodes')
  expect(rowOf('Largest size')).toHaveTextContent('checked 2 Jan 2026, may be out of date')
  expect(rowOf('Manual')).toHaveTextContent('unknown')
})

test('marks stand after the last word of a fact, lead to the list of sources, and the list leads back', () => {
  const comparison = compare(['podman', 'rkt'])
  const { container } = draw(comparison)
  const [note] = within(rowOf('Rootless')).getAllByRole('cell')
  expect(note?.lastElementChild?.lastElementChild).toHaveClass('cite')
  const inside = [...container.querySelectorAll<HTMLAnchorElement>('a[href^="#s"]')]
  expect(inside.length).toBeGreaterThan(comparison.cited.sources.length)
  for (const link of inside)
    expect(container.querySelector(`[id="${link.getAttribute('href')?.slice(1)}"]`)).not.toBeNull()
  const ids = [...container.querySelectorAll('[id]')].map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
})

test('a link is a link and keeps its scheme out of sight', () => {
  draw(compare(['podman', 'rkt']))
  expect(screen.getByRole('link', { name: 'rkt.example/docs/manual' })).toHaveAttribute(
    'href',
    'https://rkt.example/docs/manual',
  )
})

test('what differs stands before what is the same, which is folded with its count, and life comes last', () => {
  const { container } = draw(compare(['podman', 'rkt']))
  const parts = [...container.querySelectorAll('.compare > [id]')].map(({ id }) => id)
  expect(parts).toEqual(['differ', 'same', 'unknown', 'tradeoffs', 'life', 'events', 'sources'])
  expect(container.querySelector('#differ')).toContainElement(rowOf('Rootless'))
  expect(container.querySelector('#same')).not.toHaveAttribute('open')
  expect(container.querySelector('#same summary')).toHaveTextContent(
    'The same for both3 facts: Kind, Language, Isolation',
  )
  expect(container.querySelector('#unknown summary')).toHaveTextContent('Not known of either1 fact: Steward')
  expect(container.querySelector('#life')).toContainElement(rowOf('Latest release'))
})

test('with a baseline, each other cell says when it agrees', () => {
  draw(compare(['kubernetes', 'podman', 'rkt'], { baseline: 'podman' }))
  const [kubernetes, podman, rkt] = within(rowOf('Language')).getAllByRole('cell')
  expect(rkt).toHaveTextContent('same as Podman')
  expect(kubernetes).not.toHaveTextContent('same as')
  expect(kubernetes).toHaveClass('unlike')
  expect(podman).not.toHaveTextContent('same as')
})

const drawChange = (comparison: Comparison) =>
  render(<ChangeTools catalogue={catalogue} comparison={comparison} />)

test('a tool is taken out, or made the baseline, by a link that keeps the view', () => {
  drawChange(compare(['kubernetes', 'podman', 'rkt'], { show: 'differences' }))
  expect(screen.getByRole('link', { name: /^Remove rkt/i })).toHaveAttribute(
    'href',
    '/compare/kubernetes-vs-podman?show=differences',
  )
  expect(screen.getByRole('link', { name: /^Baseline.*rkt/i })).toHaveAttribute(
    'href',
    '/compare/kubernetes-vs-podman-vs-rkt?baseline=rkt&show=differences',
  )
})

test('taking the baseline out takes it out of the address too', () => {
  drawChange(compare(['kubernetes', 'podman', 'rkt'], { baseline: 'rkt' }))
  expect(screen.getByRole('link', { name: /^Remove rkt/i })).toHaveAttribute(
    'href',
    '/compare/kubernetes-vs-podman',
  )
})

test('strengths and limitations are told apart by a word', () => {
  draw(compare(['podman', 'rkt']))
  expect(screen.getByRole('list', { name: 'Limitations' })).toHaveTextContent('Shares the kernel by default.')
  expect(screen.getAllByRole('list', { name: 'Strengths' })).toHaveLength(2)
})

test('of two tools each is swapped by asking what the other shall be compared with', () => {
  draw(compare(['podman', 'rkt']))
  const swap = (name: string) => screen.getByRole('link', { name: `Swap ${name} for another tool` })
  expect(swap('Podman')).toHaveAttribute('href', '/compare/rkt')
  expect(swap('rkt')).toHaveAttribute('href', '/compare/podman')
  render(<ComparisonPair comparison={compare(['podman', 'rkt'])} />)
  expect(screen.queryByRole('navigation')).toBeNull()
})

test('of three, a row of links changes the one beside the first, and each pinned name the one in its place', () => {
  const comparison = compare(['kubernetes', 'podman', 'rkt'])
  render(<ComparisonPair comparison={comparison} />)
  const nav = screen.getByRole('navigation', { name: 'Which tool stands beside the first' })
  expect(within(nav).getByRole('link', { name: 'Podman' })).toHaveAttribute('aria-current', 'true')
  const address = '/compare/kubernetes-vs-podman-vs-rkt'
  expect(within(nav).getByRole('link', { name: 'rkt' })).toHaveAttribute(
    'href',
    `${address}?pair=kubernetes-vs-rkt#beside`,
  )
  draw(comparison)
  expect(screen.getByRole('link', { name: 'Swap Kubernetes for another tool' })).toHaveAttribute(
    'href',
    `${address}?pair=podman-vs-rkt#beside`,
  )
})
