// Whether a reason holds for what two say differently of a tool, and how that is printed.

import { describe, expect, test } from 'vitest'
import { explainDisagreements } from '@/lib/keeper/disagreements/disagreement'
import { printExplained } from '@/lib/keeper/disagreements/print-explained'

describe('a reason', () => {
  const disagreement = {
    ...{ tool: 'harbour', other: 'landscape' as const, field: 'homepage' as const },
    ...{ ours: 'https://a.example/', theirs: 'https://b.example/', place: 'l.yml:12' },
  }
  const reason = {
    tools: ['harbour'],
    other: 'landscape' as const,
    field: 'homepage' as const,
    reason: 'It moved.',
  }

  test.each([
    ['holds for its field', reason, 1],
    ['holds for what it was written about', { ...reason, theirs: 'https://b.example/' }, 1],
    ['holds for nothing else they come to say', { ...reason, theirs: 'https://c.example/' }, 0],
    ['holds for no other tool', { ...reason, tools: ['harbor'] }, 0],
    ['holds for no other field', { ...reason, field: 'repository' as const }, 0],
    ['holds against nobody else', { ...reason, other: 'endoflife' as const }, 0],
  ])('%s', (_, given, explains) => {
    const told = explainDisagreements([disagreement], [given], 'landscape')
    expect([told.explained.length, told.unexplained.length]).toEqual([explains, 1 - explains])
    expect(printExplained(told).isSound).toBe(explains === 1)
    expect(told.idle).toHaveLength(explains === 0 && given.other === 'landscape' ? 1 : 0)
  })

  test('is printed beside what it explains, and its want last', () => {
    const { lines } = printExplained(
      explainDisagreements([disagreement, { ...disagreement, field: 'stage' }], [reason], 'landscape'),
    )
    expect(lines).toEqual([
      'harbour homepage: the catalogue says https://a.example/, the landscape https://b.example/ (l.yml:12). Reason: It moved.',
      'harbour stage: the catalogue says https://a.example/, the landscape https://b.example/ (l.yml:12). No reason is given.',
      '1 explained, 1 without a reason, 0 reasons without use',
    ])
  })
})
