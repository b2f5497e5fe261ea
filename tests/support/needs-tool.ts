// Tests that need a program or a property of the machine which is not everywhere: where it is missing they are left out,
// their names say for want of what, and the closing lines of `npm test` list it (lib/process/test-report.mjs reads them).

import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { describe, test } from 'vitest'
import { leftOutFor } from '../../lib/process/test-report.mjs'

/** A program by its name, or something else that is there or is not. */
export type Need = string | { name: string; met: boolean }

/** Where Debian keeps what administrators run, which is not on everybody's PATH. */
const FURTHER = ['/usr/sbin', '/usr/local/sbin', '/sbin']

/** Path of a program on this machine; null where it is not installed. `findTool('nginx')` → `/usr/sbin/nginx`. */
export function findTool(name: string): string | null {
  const folders = [...(process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== ''), ...FURTHER]
  return folders.map((folder) => join(folder, name)).find(isExecutable) ?? null
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** `describe`, or one that leaves its tests out: `describeWith(['nginx', 'wrk'])('the front', () => { … })`. */
export function describeWith(needs: readonly Need[]) {
  const missing = findMissing(needs)
  return (name: string, tests: () => void): void => {
    describe.skipIf(missing.length > 0)(toName(name, missing), tests)
  }
}

/** `test`, or one that is left out: `testWith(['promtool'])('the rules hold', async () => { … })`. */
export function testWith(needs: readonly Need[]) {
  const missing = findMissing(needs)
  return (name: string, run: () => void | Promise<void>, timeout?: number): void => {
    test.skipIf(missing.length > 0)(toName(name, missing), run, timeout)
  }
}

function toName(name: string, missing: readonly string[]): string {
  return missing.length === 0 ? name : name + leftOutFor(missing)
}

/** Names of what is not here. */
export function findMissing(needs: readonly Need[]): string[] {
  return needs.flatMap((need) => {
    if (typeof need === 'string') return findTool(need) === null ? [need] : []
    return need.met ? [] : [need.name]
  })
}
