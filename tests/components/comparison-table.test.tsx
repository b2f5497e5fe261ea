import { render, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ComparisonTable } from '@/components/comparison/comparison-table'
import { SourceList } from '@/components/facts/source-list'
import { getTool } from '@/lib/catalogue/catalogue'
import { type Comparison, compareTools } from '@/lib/catalogue/comparison/comparison'
import type { ComparisonView } from '@/lib/catalogue/comparison/comparison-query'
import { createComparisonCatalogue } from '../support/comparison-catalogue'

const catalogue = createComparisonCatalogue()

function compare(slugs: string[], view: Partial<ComparisonView> = {}): Comparison {
  const tools = slugs.flatMap((slug) => getTool(catalogue, slug) ?? [])
  return compareTools(catalogue, tools, { show: 'all', baseline: null, ...view })
}

const rowOf = (name: string) => screen.getByRole('row', { name: new RegExp(`^${name}`) })

test('every cell has a row header and a column header, and says its tool for the narrow layout', () => {
  const comparison = compare(['kubernetes', 'podman', 'rkt'])
  const { container } = render(<ComparisonTable comparison={comparison} />)
  const heads = screen.getAllByRole('columnheader')
  expect(heads).toHaveLength(4)
  const cells = container.querySelectorAll('td')
  expect(cells.length).toBeGreaterThan(30)
  for (const cell of cells) {
    const row = cell.closest('tr')
    expect(row?.cells).toHaveLength(4)
    expect(row?.cells[0]).toHaveAttribute('scope', 'row')
    expect(heads[cell.cellIndex]).toHaveAttribute('scope', 'col')
    expect(heads[cell.cellIndex]).toHaveTextContent(cell.dataset.tool ?? 'no tool')
    expect(cell).not.toBeEmptyDOMElement()
  }
})

test('a cell says value and note, that it is stale or unverified, and when it was checked where that deviates', () => {
  render(<ComparisonTable comparison={compare(['kubernetes', 'podman'])} />)
  expect(screen.getByRole('table')).toHaveAccessibleName(
    /Checked on 20 Aug 2026 unless a cell says otherwise\.$/,
  )
  expect(within(rowOf('Rootless')).getByText('The default for users.')).toBeVisible()
  expect(screen.queryByText(/checked 20 Aug 2026/)).toBeNull()
  expect(rowOf('Rootless')).toHaveTextContent('not applicable')
  expect(rowOf('Isolation not applicable')).toHaveTextContent('unverified')
  expect(rowOf('Largest size')).toHaveTextContent('5,000 nodes')
  expect(rowOf('Largest size')).toHaveTextContent('checked 2 Jan 2026, may be out of date')
  expect(rowOf('Manual')).toHaveTextContent('unknown')
})

test('marks lead to the list of sources and the list leads back', () => {
  const comparison = compare(['podman', 'rkt'])
  const { container } = render(
    <>
      <ComparisonTable comparison={comparison} />
      <SourceList sources={comparison.cited.sources} />
    </>,
  )
  const inside = [...container.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')]
  expect(inside.length).toBeGreaterThan(comparison.cited.sources.length)
  for (const link of inside) {
    const target = link.getAttribute('href')?.slice(1) ?? ''
    // The relations above the table carry the first marks of some sources.
    if (link.textContent !== 'first cited ↑') expect(container.querySelector(`#${target}`)).not.toBeNull()
  }
  const ids = [...container.querySelectorAll('[id]')].map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
})

test('a link is a link and keeps its scheme out of sight', () => {
  render(<ComparisonTable comparison={compare(['podman', 'rkt'])} />)
  expect(screen.getByRole('link', { name: 'rkt.example/docs/manual' })).toHaveAttribute(
    'href',
    'https://rkt.example/docs/manual',
  )
})

test('each group says how many of its facts differ, and rows that differ are marked', () => {
  render(<ComparisonTable comparison={compare(['podman', 'rkt'])} />)
  expect(screen.getByRole('rowheader', { name: 'Engine 2 of 3 differ' })).toBeVisible()
  expect(rowOf('Rootless')).toHaveClass('differs')
  expect(rowOf('Language')).not.toHaveClass('differs')
})

test('with a baseline, each other cell says when it agrees', () => {
  render(<ComparisonTable comparison={compare(['kubernetes', 'podman', 'rkt'], { baseline: 'podman' })} />)
  const [kubernetes, podman, rkt] = within(rowOf('Language')).getAllByRole('cell')
  expect(rkt).toHaveTextContent('same as Podman')
  expect(kubernetes).not.toHaveTextContent('same as')
  expect(kubernetes).toHaveClass('unlike')
  expect(podman).not.toHaveTextContent('same as')
})

test('a tool is taken out, or made the baseline, by a link that keeps the view', () => {
  render(<ComparisonTable comparison={compare(['kubernetes', 'podman', 'rkt'], { show: 'differences' })} />)
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
  render(<ComparisonTable comparison={compare(['kubernetes', 'podman', 'rkt'], { baseline: 'rkt' })} />)
  expect(screen.getByRole('link', { name: /^Remove rkt/i })).toHaveAttribute(
    'href',
    '/compare/kubernetes-vs-podman',
  )
})

test('strengths and limitations are told apart by a word', () => {
  render(<ComparisonTable comparison={compare(['podman', 'rkt'])} />)
  expect(screen.getByRole('list', { name: 'Limitations' })).toHaveTextContent('Shares the kernel by default.')
  expect(screen.getAllByRole('list', { name: 'Strengths' })).toHaveLength(2)
})
