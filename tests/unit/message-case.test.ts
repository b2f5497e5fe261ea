import { describe, expect, test } from 'vitest'
import { examineDocument } from '@/lib/catalogue/check/examine-document'
import { documentToFields, examineFields } from '@/lib/editing/form/tool-form'
import { toErrors } from '@/lib/http/tool-form-values'
import { createTool, createVocabulary } from '../support/factories'

const vocabulary = createVocabulary()
const fields = documentToFields(
  createTool({ name: 'rkt', facts: { isolation: 'namespaces' }, categories: ['orchestrators'] }),
)

describe('A message leaves what it quotes as it was typed', () => {
  test.each([
    ['licence.spdx', 'eCos'],
    ['categories', 'eBPF'],
    ['facts.isolation.value', 'runC'],
    ['facts.rootless.value', 'mostlY'],
    ['licence.sources', 'gIT.example/x'],
    ['homepage', 'gIT.example'],
    ['events.0.version', 'v1.0-rC'],
  ])('%s %s', (name, value) => {
    const typed = [...fields.filter(([field]) => field !== name), [name, value] as const]
    const errors = toErrors(examineFields(typed, { vocabulary, today: '2026-11-26' }).problems)
    const told = Object.values(errors).flat().join(' ')
    expect(told).not.toBe('')
    if (told.toLowerCase().includes(value.toLowerCase())) expect(told).toContain(value)
  })

  test('A sentence that begins with a quoted key does not make it a word of its own', () => {
    const crane = createTool({ name: 'Crane', category: 'orchestrators', facts: { rootless: 'yes' } })
    const told = examineDocument(crane, vocabulary).problems.map(({ path: _, ...problem }) => ({
      ...problem,
      field: 'facts',
    }))
    expect(toErrors(told).facts).toEqual([
      '“rootless” is for container-engines; this tool is in orchestrators.',
    ])
  })
})
