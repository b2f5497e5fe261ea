import { render, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ComparisonChooser } from '@/components/comparison/comparison-chooser'
import { ComparisonPage } from '@/components/comparison/comparison-page'
import { TooManyTools } from '@/components/comparison/too-many-tools'
import { getTool } from '@/lib/catalogue/catalogue'
import { parseComparison } from '@/lib/catalogue/comparison/comparison-query'
import { createComparisonCatalogue } from '../support/comparison-catalogue'

const catalogue = createComparisonCatalogue()
const toolsOf = (...slugs: string[]) => slugs.flatMap((slug) => getTool(catalogue, slug) ?? [])

function renderPage(segment: string, query: [string, string][] = []) {
  const request = parseComparison(catalogue, segment, query)
  if (request.kind !== 'comparison') throw new Error(`${segment} is ${request.kind}`)
  return render(<ComparisonPage catalogue={catalogue} request={request} />)
}

test('one heading names the tools; sentences say scope, what is known, and how they relate', () => {
  renderPage('podman-vs-rkt')
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Podman and rkt')
  expect(screen.getByText(/as known on 22 Nov 2026/)).toHaveTextContent(
    'Facts known: 8 of 11 for Podman; 10 of 11 for rkt.',
  )
  expect(screen.getByText(/Podman replaced rkt\. In most distributions\./)).toBeVisible()
})

test('the views are links with the number of facts each shows', () => {
  renderPage('podman-vs-rkt', [['show', 'differences']])
  const views = screen.getByRole('navigation', { name: 'Views of this comparison' })
  expect(within(views).getByRole('link', { name: 'Differences 3' })).toHaveAttribute('aria-current', 'true')
  expect(within(views).getByRole('link', { name: 'All 7' })).toHaveAttribute('href', '/compare/podman-vs-rkt')
  expect(within(views).getByRole('link', { name: 'Same 4' })).toHaveAttribute(
    'href',
    '/compare/podman-vs-rkt?show=same',
  )
  expect(within(views).getByRole('link', { name: 'CSV' })).toHaveAttribute(
    'href',
    '/compare/podman-vs-rkt.csv?show=differences',
  )
})

test('what is not a tool is named with near names, what is no view is said, and the rest is shown', () => {
  renderPage('kuberntes-vs-podman-vs-rkt', [['show', 'wild']])
  expect(screen.getByText(/No tool is called “kuberntes”/)).toBeVisible()
  expect(screen.getByRole('link', { name: 'Kubernetes' })).toHaveAttribute(
    'href',
    '/compare/kubernetes-vs-podman-vs-rkt',
  )
  expect(screen.getByText(/“wild” is no view/)).toBeVisible()
  expect(screen.getByRole('table', { name: 'Where they differ' })).toBeVisible()
})

test('a dead tool is called dead, and a living alternative is a link to the comparison with it', () => {
  renderPage('kubernetes-vs-rkt')
  const callout = screen.getByText(/rkt is archived/)
  expect(within(callout).getByRole('link', { name: 'Podman' })).toHaveAttribute(
    'href',
    '/compare/kubernetes-vs-podman',
  )
})

test('the form holds each tool in a field of its own, one empty field more, and the view', () => {
  const { container } = renderPage('podman-vs-rkt', [['baseline', 'rkt']])
  const form = container.querySelector('form')
  expect(form).toHaveAttribute('action', '/compare')
  expect(form && Object.fromEntries(new FormData(form))).toMatchObject({ baseline: 'rkt' })
  expect(form && new FormData(form).getAll('tool')).toEqual(['Podman', 'rkt', ''])
  expect(screen.getByRole('link', { name: 'Spare 1' })).toHaveAttribute(
    'href',
    '/compare/podman-vs-rkt-vs-spare-1?baseline=rkt',
  )
})

test('six tools have six fields and nothing to add', () => {
  renderPage('spare-1-vs-spare-2-vs-spare-3-vs-spare-4-vs-spare-5-vs-spare-6')
  expect(screen.getAllByLabelText(/^Tool \d$/)).toHaveLength(6)
  expect(screen.queryByText(/^Add/, { selector: 'p' })).toBeNull()
})

test('one tool alone is told what it can be compared with, its alternatives first', () => {
  render(<ComparisonChooser catalogue={catalogue} tools={toolsOf('rkt')} />)
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Compare rkt with another tool')
  const [first] = screen.getAllByRole('listitem')
  expect(first && within(first).getByRole('link')).toHaveAttribute('href', '/compare/podman-vs-rkt')
})

test('with no tool at all, pairs worth reading are offered by category', () => {
  render(<ComparisonChooser catalogue={catalogue} unknown={['nothing-like-it']} />)
  expect(screen.getByText(/No tool is called “nothing-like-it”\./)).toBeVisible()
  expect(screen.getAllByRole('link', { name: 'Podman and rkt' })).toHaveLength(1)
})

test('seven tools are told that six fit, with a link for each that can be left out', () => {
  render(
    <TooManyTools tools={toolsOf('rkt', 'spare-1', 'spare-2', 'spare-3', 'spare-4', 'spare-5', 'spare-6')} />,
  )
  expect(screen.getByText(/7 tools do not fit/)).toBeVisible()
  expect(screen.getAllByRole('link')).toHaveLength(7)
  expect(screen.getByRole('link', { name: 'without rkt' })).toHaveAttribute(
    'href',
    '/compare/spare-1-vs-spare-2-vs-spare-3-vs-spare-4-vs-spare-5-vs-spare-6',
  )
})

test('text of the catalogue is text: no tag of it becomes an element', () => {
  const { container } = renderPage('kubernetes-vs-podman')
  // In a part that a phone folds: no browser here opens it for a wider screen.
  expect(screen.getByText('=Heavy | for a handful of <b>containers</b>.')).toBeInTheDocument()
  expect(container.querySelector('li b')).toBeNull()
})
