// Starts the process that works on an import, and waits a little: most imports are done before a page would be.

import { spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { getConnectionString } from '../../db/pool'
import { ownProcess } from '../../process/own-process.mjs'
import { refreshCatalogue } from '../readers/live-catalogue'

/** Milliseconds to wait for the work before the page says that it goes on. */
const PATIENCE = 4000

/** Starts the work on an import; resolves when it is done, or after a few seconds while it goes on by itself. */
export async function startImportWork(id: string): Promise<void> {
  const child = spawn(process.execPath, ['--max-old-space-size=2048', ...ownProcess('import-job'), id], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DATABASE_URL: getConnectionString() },
  })
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
  await Promise.race([ended, sleep(PATIENCE, undefined, { ref: false })])
  // The page that follows shows readers' catalogue with what the other process saved.
  await refreshCatalogue()
}
