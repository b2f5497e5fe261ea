import { afterEach, expect, test, vi } from 'vitest'
import { tellFault, tellFaultsBy } from '@/lib/process/observing/tell-fault.mjs'

afterEach(() => vi.restoreAllMocks())

test('A fault is one line for a person, without control characters and without secrets', () => {
  const print = vi.spyOn(console, 'error').mockImplementation(() => {})
  tellFault(new RangeError('no \u001b[2Jroom for ada@example.org\nlevel=fatal'))
  expect(print.mock.calls).toEqual([
    [expect.stringMatching(/^\d{4}-\S+Z RangeError: no {1,2}\[2Jroom for \[e-mail\]$/)],
  ])
})

test('A fault goes where the log says once there is one', () => {
  const heard: unknown[] = []
  tellFaultsBy((error) => heard.push(error))
  tellFault('words')
  expect(heard).toEqual(['words'])
})
