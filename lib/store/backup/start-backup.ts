// Starts the process that makes a backup for the web process: scripts/backup-job.ts.

import { spawn } from 'node:child_process'
import { getConnectionString } from '../../db/pool'
import { ownProcess } from '../../process/own-process.mjs'

/** Starts the process that makes a backup; resolves with its exit code. It is nobody's to wait for: it goes on by itself. */
export function startBackup(askedBy: string): Promise<number> {
  const child = spawn(process.execPath, [...ownProcess('backup-job'), askedBy], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DATABASE_URL: getConnectionString() },
  })
  return new Promise((resolve) => {
    child.once('exit', (code) => resolve(code ?? 1))
    child.once('error', () => resolve(1))
  })
}
