import { expect, test } from 'vitest'
import { droppedFromStates } from '@/lib/catalogue/gaps/tool-state-query'

const dropped = (params: Record<string, string>) => droppedFromStates(params, [{ slug: 'engines' }])

test.each([
  [{ state: 'asleep' }, '“asleep” is no state of a tool: tools of every state are shown.'],
  [{ sort: 'colour' }, '“colour” is no order of this list: it stands by name.'],
  [{ category: 'boats' }, 'There is no category “boats”, so no tool is in it.'],
  [{ q: 'x'.repeat(101) }, 'Of what was looked for, the first 100 characters are.'],
  [{ page: '-3' }, '“-3” is no page: this is the first.'],
  [{ page: 'abc' }, '“abc” is no page: this is the first.'],
])('%j is not passed over in silence', (params, sentence) => {
  expect(dropped(params)).toEqual([sentence])
})

test('what can be used is not spoken of', () => {
  expect(dropped({})).toEqual([])
  expect(dropped({ q: 'pod', state: 'draft', sort: 'stale', category: 'engines', page: '2' })).toEqual([])
  expect(dropped({ category: 'Engines' })).toEqual([])
})
