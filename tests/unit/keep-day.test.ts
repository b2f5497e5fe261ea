// On a page of an earlier day links keep the day where it means something.
import { createElement as h } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { keepDay } from '@/lib/http/keep-day'

const DAY = '2016-09-09'
const hrefAfter = (href: string) => {
  const html = keepDay(renderToStaticMarkup(h('a', { href }, 'there')), DAY)
  return /href="([^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&')
}

test.each([
  ['/tools', '/tools?on=2016-09-09'],
  ['/tools?page=2', '/tools?on=2016-09-09&page=2'],
  [
    '/tools?category=orchestrators&status=active',
    '/tools?category=orchestrators&on=2016-09-09&status=active',
  ],
  ['/tools.csv?columns=all', '/tools.csv?columns=all&on=2016-09-09'],
  ['/tools/rkt', '/tools/rkt?on=2016-09-09'],
  ['/tools/rkt.md', '/tools/rkt.md?on=2016-09-09'],
  ['/tools/rkt#fact-rootless', '/tools/rkt?on=2016-09-09#fact-rootless'],
  ['/categories/orchestrators?sort=-licence', '/categories/orchestrators?on=2016-09-09&sort=-licence'],
  ['/compare/nomad-vs-rkt?baseline=rkt', '/compare/nomad-vs-rkt?baseline=rkt&on=2016-09-09'],
])('%s keeps it', (address, kept) => {
  expect(hrefAfter(address)).toBe(kept)
})

test.each([
  '#sources',
  '/',
  '/categories',
  '/news',
  '/tools/rkt/history',
  '/tools/rkt/card.png',
  '/changes?tool=rkt',
  '/admin/tools/rkt',
  '/tools?on=2020-01-01',
  'https://elsewhere.example/tools/rkt',
])('%s stays as it is', (address) => {
  expect(hrefAfter(address)).toBe(address)
})

test('forms to such addresses send it along, others do not', () => {
  const form = (action: string) =>
    renderToStaticMarkup(h('form', { className: 'a', action }, h('input', { name: 'q' })))
  expect(keepDay(form('/compare'), DAY)).toBe(
    '<form class="a" action="/compare"><input type="hidden" name="on" value="2016-09-09"/><input name="q"/></form>',
  )
  expect(keepDay(form('/news'), DAY)).toBe(form('/news'))
})

test('text that reads like a link is text', () => {
  const html = renderToStaticMarkup(h('p', { title: 'a href="/tools"' }, '<a href="/tools">'))
  expect(keepDay(html, DAY)).toBe(html)
})
