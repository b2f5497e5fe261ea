// A web process that dies by itself; start-and-stop.test.ts kills a real one.
import { expect, test } from 'vitest'
import { keepWeb } from '@/lib/process/keep-web.mjs'

test('one that never stays up ends the start with a sentence, and one that is told to end does not come back', async () => {
  const said: string[] = []
  let started = 0
  const dead = { ended: Promise.resolve(7) }
  const how = { say: (line: string) => said.push(line), pause: () => 0 }
  const serve = async () => {
    started += 1
    return dead
  }
  const { signal } = new AbortController()
  await expect(keepWeb(dead, serve, { ...how, signal })).rejects.toThrow(
    'The web process ended by itself 8 times in a row, at last with exit code 7.',
  )
  expect(started).toBe(8)
  await keepWeb(dead, serve, { ...how, signal: AbortSignal.abort() })
  expect(started).toBe(8)
})
