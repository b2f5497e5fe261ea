import { expect, test } from 'vitest'
import type { ToolDocument } from '@/lib/catalogue/document/tool-document'
import { keepLaterWork } from '@/lib/editing/import/keep-later-work'
import { arbitraryDocument } from '../support/arbitrary-document'
import { readCurated } from '../support/curated-files'
import { adviceOf } from '../support/factories'
import fc from '../support/properties'

const { vocabulary, tools } = await readCurated()
const documents = fc.array(arbitraryDocument, { maxLength: 3 })

const keep = (
  asked: ToolDocument,
  current: ToolDocument,
  { former = [], broughtIn = null }: { former?: ToolDocument[]; broughtIn?: ToolDocument | null },
) => keepLaterWork({ asked, current, history: { former, broughtIn }, vocabulary })

test('a file that says what the tool says changes nothing, whatever was said before', () => {
  fc.assert(
    fc.property(arbitraryDocument, documents, (document, former) => {
      const history = { former, broughtIn: former.at(-1) ?? null }
      expect(keep(document, document, history)).toEqual({ document, kept: [] })
    }),
    { numRuns: 60 },
  )
})

test('a file that says what the tool said before changes nothing', () => {
  fc.assert(
    fc.property(arbitraryDocument, arbitraryDocument, (asked, current) => {
      expect(keep(asked, current, { former: [asked] }).document).toEqual(current)
    }),
    { numRuns: 100 },
  )
})

test('what the tool said long before the last change is no news either', () => {
  const [tool] = tools
  if (!tool) throw new Error('the curated catalogue is empty')
  const [first, second, third] = ['First.', 'Second.', 'Third.'].map((summary) => ({ ...tool, summary }))
  if (!first || !second || !third) throw new Error('three texts')
  expect(keep(first, third, { former: [second, first] })).toEqual({ document: third, kept: ['Summary'] })
  expect(keep(first, third, { former: [second] }).document.summary).toBe('First.')
})

test('what is new beside old news is taken, and where both are new the tool keeps its own', () => {
  const [once] = tools
  if (!once) throw new Error('the curated catalogue is empty')
  const current = { ...once, summary: 'Edited.', facts: once.facts.slice(1) }
  const asked = { ...once, chooseWhen: adviceOf('New in the file.') }
  const history = { former: [once], broughtIn: once }
  const { document, kept } = keep(asked, current, history)
  expect(document).toEqual({ ...current, chooseWhen: adviceOf('New in the file.') })
  expect(kept).toHaveLength(2)
  const also = { ...asked, summary: 'Also new.' }
  expect(keep(also, current, history).document.summary).toBe('Edited.')
  expect(keep(also, current, { former: [once] }).document.summary).toBe('Also new.')
})
