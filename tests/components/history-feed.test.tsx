import { expect, test } from 'vitest'
import { writeFeed } from '@/app/changes.atom/write-feed'
import type { Change } from '@/lib/store/revisions/changes'
import { createTool, createVocabulary } from '../support/factories'

const rkt = createTool({ name: 'rkt', summary: 'Runs pods.' })
const HOSTILE = 'Runs <script>alert(1)</script> & "more" ]]>\u0007\u{fffe}.'

const change = (traits: Partial<Change> = {}): Change => ({
  id: 7,
  slug: 'rkt',
  name: 'rkt',
  number: 1,
  at: new Date('2026-11-22T10:00:00Z'),
  author: 'Ada',
  approver: null,
  comment: '',
  restoredNumber: null,
  document: rkt,
  before: null,
  ...traits,
})

const links = {
  self: '/changes.atom?page=2&tool=rkt',
  first: '/changes.atom?tool=rkt',
  alternate: '/changes?tool=rkt',
}

function read(changes: Change[]): Document {
  const vocabulary = createVocabulary()
  const text = writeFeed({ title: 'Changes', links, changes, vocabulary, emptySince: '2026-11-22T00:00:00Z' })
  return new DOMParser().parseFromString(text, 'application/xml')
}

const textOf = (parent: ParentNode, name: string) =>
  [...parent.children].find((child) => child.localName === name)?.textContent

test('a feed has all that RFC 4287 asks of it, and ids that never change', () => {
  const newer = change({ id: 9, number: 2, at: new Date('2026-11-23T10:00:00Z') })
  const { documentElement: feed } = read([newer, change()])
  expect([feed.namespaceURI, feed.localName]).toEqual(['http://www.w3.org/2005/Atom', 'feed'])
  expect(textOf(feed, 'id')).toBe('http://localhost:3000/changes.atom?tool=rkt')
  expect(textOf(feed, 'updated')).toBe('2026-11-23T10:00:00.000Z')
  expect(textOf(feed, 'title')).toBe('Gantry: Changes')
  const self = feed.querySelector('link[rel=self]')
  expect(self?.getAttribute('href')).toBe('http://localhost:3000/changes.atom?page=2&tool=rkt')
  const entries = [...feed.getElementsByTagName('entry')]
  expect(entries.map((entry) => textOf(entry, 'id'))).toEqual([
    'tag:localhost,2026:revision/9',
    'tag:localhost,2026:revision/7',
  ])
  for (const entry of entries) {
    for (const name of ['title', 'updated', 'author', 'content']) expect(textOf(entry, name)).toBeTruthy()
    expect(entry.querySelector('link[rel=alternate]')?.getAttribute('href')).toMatch(
      /^http:\/\/localhost:3000\//,
    )
  }
})

test('whatever somebody wrote stays text in the feed, and text in what a reader makes of it', () => {
  const document = { ...rkt, summary: HOSTILE, name: 'rk<b>t' }
  const before = { number: 1, document: rkt }
  const feed = read([change({ name: 'rk<b>t', author: '<i>Eve', comment: '</content>&', document, before })])
  expect(feed.querySelector('parsererror')).toBeNull()
  const [entry] = feed.getElementsByTagName('entry')
  if (!entry) throw new Error('no entry')
  expect(textOf(entry, 'author')).toBe('<i>Eve')
  expect(textOf(entry, 'title')).toMatch(/^rk<b>t: Changed /)
  const html = pageOf(textOf(entry, 'content') ?? '')
  expect(html.querySelectorAll('script, b, i')).toHaveLength(0)
  expect(html.body.textContent).toContain('Runs <script>alert(1)</script> & "more" ]]>.')
})

test('a feed of nothing is still a feed', () => {
  expect(textOf(read([]).documentElement, 'updated')).toBe('2026-11-22T00:00:00Z')
})

const pageOf = (html: string) => new DOMParser().parseFromString(html, 'text/html')
