// Runs the real start script as a person would, with an environment of the test's own, and reads what it said.
import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

export type Run = {
  child: ChildProcess
  ended: Promise<{ code: number | null; output: string }>
  said: () => string
}

/** Starts `node <args>` in the project, as another user where root says so; killed when the test ends, should it still run. */
export function runNode(args: string[], env: Record<string, string> = {}, user?: number): Run {
  const child = spawn(process.execPath, args, {
    // The tests' own database and production mode must not leak into what they start.
    env: { ...process.env, DATABASE_URL: '', NODE_ENV: 'production', VITEST: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(user !== undefined && { uid: user, gid: user }),
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
  const ended = new Promise<{ code: number | null; output: string }>((resolve) => {
    child.once('close', (code) => resolve({ code, output }))
  })
  onTestFinished(async () => {
    child.kill('SIGTERM')
    await ended
  })
  return { child, ended, said: () => output }
}

/** A folder that the database's user can reach, and that goes away with the test or when `end` says. */
export function scratchFolder(end: (remove: () => void) => void = onTestFinished): string {
  const parent = mkdtempSync(join(tmpdir(), 'gantry-process-'))
  end(() => rmSync(parent, { recursive: true, force: true }))
  const folder = join(parent, 'open')
  mkdirSync(folder, { mode: 0o755 })
  // mkdtemp gives 0700, which keeps others out.
  chmodSync(parent, 0o755)
  return folder
}

/** Resolves when the condition holds; the test's own time limit ends the wait. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 25))
}
