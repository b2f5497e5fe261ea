import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { joinUsers, takeStartLock } from '@/lib/process/start-lock.mjs'
import { scratchFolder } from './run-script'

const { signal } = new AbortController()

test('a second start waits until the first has given the lock back, and says so once', async () => {
  const folder = scratchFolder()
  const holders: number[] = []
  const order: string[] = []
  const onWait = (holder: number) => holders.push(holder)
  const release = await takeStartLock(folder, { onWait, signal })
  const second = takeStartLock(folder, { onWait, signal }).then((releaseSecond) => {
    order.push('second')
    return releaseSecond
  })
  await expect.poll(() => holders).toEqual([process.pid])
  order.push('first gives back')
  release()
  const releaseSecond = await second
  expect(order).toEqual(['first gives back', 'second'])
  release()
  expect(existsSync(join(folder, 'start.lock')), 'given back twice, the lock of the second stays').toBe(true)
  releaseSecond()
})

test.each([
  ['of a process that is gone', '4194000 1\n'],
  ['whose number another program has now', `${process.pid} 1\n`],
  ['that is no lock at all', 'nonsense'],
])('a lock %s is taken over', async (_, text) => {
  const folder = scratchFolder()
  writeFileSync(join(folder, 'start.lock'), text)
  const waited: number[] = []
  const release = await takeStartLock(folder, { onWait: (holder) => waited.push(holder), signal })
  expect(waited).toEqual([])
  release()
})

test('the last user of a data folder knows that it is the last', () => {
  const folder = scratchFolder()
  const leave = joinUsers(folder)
  writeFileSync(join(folder, 'users', '1'), '1 \n')
  expect(leave(), 'process 1 still uses it').toBe(false)
  const leaveLater = joinUsers(folder)
  writeFileSync(join(folder, 'users', '1'), '4194000 1\n')
  expect(leaveLater(), 'the other one is gone').toBe(true)
})
