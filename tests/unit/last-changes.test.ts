import { expect, test } from 'vitest'
import type { ToolDocument } from '@/lib/catalogue/document/tool-document'
import { findLastChanges } from '@/lib/editing/form/last-changes'
import { createTool, createVocabulary } from '../support/factories'

const vocabulary = createVocabulary({ attributes: [{ key: 'rootless' }, { key: 'daemon' }] })
const first = createTool({ name: 'Podman', facts: { rootless: 'no' } })
const event = { date: '2020', kind: 'release' as const, text: 'Out.', unverified: true }
const steps: ToolDocument[] = [
  first,
  { ...first, summary: 'Second.', facts: createTool({ name: 'Podman', facts: { rootless: 'yes' } }).facts },
  { ...first, summary: 'Third.', facts: createTool({ name: 'Podman', facts: { rootless: 'yes' } }).facts },
]
steps.push({ ...(steps[2] ?? first), events: createTool({ name: 'Podman', events: [event] }).events })
const revisions = steps
  .map((document, index) => {
    const before = steps[index - 1]
    return { number: index + 1, document, before: before ? { document: before } : null }
  })
  .reverse()

test('each field leads to the newest revision that changed it, and rows to that of their list', () => {
  const found = findLastChanges(revisions, vocabulary)
  const numbers = Object.fromEntries(found.map(({ path, revision }) => [path, revision.number]))
  expect(numbers).toMatchObject({ summary: 3, 'facts.rootless': 2, events: 4, name: 1 })
  expect(numbers).not.toHaveProperty(['events.0'])
  expect(found.find(({ path }) => path === 'facts.rootless')).toMatchObject({ label: 'Rootless' })
  expect(new Set(found.map(({ path }) => path)).size).toBe(found.length)
})
