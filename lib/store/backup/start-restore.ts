// Starts the process that restores a backup into an empty database for the page that sets Gantry up.

import { spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { getConnectionString } from '../../db/pool'
import { ownProcess } from '../../process/own-process.mjs'
import { refreshCatalogue } from '../readers/live-catalogue'

/** Milliseconds to wait for it; an answer may take 30 s, and it goes on by itself. */
const PATIENCE = 24_000

export type RestoreOutcome = 'restored' | 'under way' | { fault: string }

/** Restores the backup in a file, which is removed in the end. */
export async function startRestore({
  file,
  remove,
}: {
  file: string
  remove: () => Promise<void>
}): Promise<RestoreOutcome> {
  const child = spawn(process.execPath, [...ownProcess('restore-job'), file], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, DATABASE_URL: getConnectionString() },
  })
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said = `${said}${text}`.slice(-2000)
  })
  const ended = new Promise<number>((resolve) => {
    child.once('close', (code) => resolve(code ?? 1))
    child.once('error', () => resolve(1))
  }).finally(() => remove().catch(() => {}))
  const code = await Promise.race([ended, sleep(PATIENCE, null, { ref: false })])
  if (code === null) return 'under way'
  if (code !== 0)
    return { fault: said.trim().split('\n').at(-1) || 'The backup could not be restored; the log says why.' }
  await refreshCatalogue()
  return 'restored'
}
