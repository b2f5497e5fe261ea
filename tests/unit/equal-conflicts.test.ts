import { expect, test } from 'vitest'
import { answerWith, markConflict, readAnswers } from '@/lib/editing/merge/conflict-choices'
import { mergeDocuments } from '@/lib/editing/merge/merge'
import { resolveConflicts } from '@/lib/editing/merge/resolve-conflicts'
import { compareText } from '@/lib/text-order'
import { createTool } from '../support/factories'

const told = (...texts: string[]) =>
  createTool({
    name: 'rkt',
    tradeoffs: texts.map((text) => ({ aspect: 'isolation', kind: 'strength', text, unverified: true })),
  })

test('Two conflicts over equal sentences of one list are answered each for itself', () => {
  const { conflicts, merged } = mergeDocuments({
    base: told('Pods share a network.', 'Pods share a network.'),
    mine: told('Pods share one network.', 'Pods share a whole network.'),
    theirs: told('Pods share the network.', 'Pods share the network.'),
  })
  const [first, second] = conflicts.toSorted((a, b) => compareText(a.path, b.path))
  if (first === undefined || second === undefined) throw new Error('There are not two conflicts.')
  expect([first.path, second.path]).toEqual(['tradeoffs.0', 'tradeoffs.1'])
  const answers = new Map([
    [markConflict(first), answerWith(first, 'mine')],
    [markConflict(second), answerWith(second, 'theirs')],
  ])
  const resolved = resolveConflicts(merged, conflicts, readAnswers(conflicts, answers))
  expect(resolved.tradeoffs.map(({ text }) => text)).toEqual([
    'Pods share one network.',
    'Pods share the network.',
  ])
})
