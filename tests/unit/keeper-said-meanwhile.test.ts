// Proposals that wait though the catalogue says by now what they propose.

import { expect, test } from 'vitest'
import { propose } from '@/lib/keeper/propose'
import { saidMeanwhile } from '@/lib/keeper/said-meanwhile'
import { crane, ground, release } from '../support/keeper-ground'

const NEW = { releases: [release('1.3.0', '2026-11-10')] }
const waiting = { keys: ['release 1.3.0'], before: crane() }
const told = (text: string) => ({
  events: [
    ...crane().events,
    { date: '2026-11-10', kind: 'release' as const, version: '1.3.0', text, status: null },
  ],
})
const now = crane(told('Told by hand.'))

test('a proposal whose finding the tool tells of by now is over', () => {
  expect(propose(ground(NEW, { tool: now }))).toEqual([])
  expect(saidMeanwhile(ground(NEW, { tool: now }), [waiting])).toEqual([waiting])
})

test('a proposal waits while the tool does not say so, or says a part of it', () => {
  expect(saidMeanwhile(ground(NEW), [waiting])).toEqual([])
  const more = { releases: [release('1.4.0', '2026-11-20'), ...NEW.releases] }
  const both = { keys: ['release 1.4.0', 'release 1.3.0'], before: crane() }
  expect(saidMeanwhile(ground(more, { tool: now }), [both])).toEqual([])
})

test('what was not found this time says nothing, and neither does a proposal whose ground is not kept', () => {
  expect(saidMeanwhile(ground({}, { tool: now }), [waiting])).toEqual([])
  expect(saidMeanwhile(ground(NEW, { tool: now }), [{ ...waiting, before: null }])).toEqual([])
})
