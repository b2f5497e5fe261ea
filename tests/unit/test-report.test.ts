import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runToEnd } from '@/lib/process/child-processes.mjs'
import { countReport, leftOutFor, tellLeftOut, tellUnended } from '@/lib/process/test-report.mjs'
import { findMissing, findTool } from '../support/needs-tool'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gantry-report-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Counts a report of one file with these tests: `[name, status]`. */
function count(tests: [name: string, status: string][], exitCode = 0) {
  const report = join(folder, 'report.json')
  const assertionResults = tests.map(([fullName, status]) => ({ fullName, status }))
  const status = tests.some(([, status]) => status === 'failed') ? 'failed' : 'passed'
  writeFileSync(report, JSON.stringify({ testResults: [{ name: 'a.test.ts', status, assertionResults }] }))
  return countReport({ report, exitCode })
}

describe('a report of Vitest', () => {
  test('counts a test that was skipped without a reason as failed, by its name', () => {
    const counts = count([
      ['it holds', 'passed'],
      ['it waits', 'skipped'],
    ])
    expect(counts).toMatchObject({ passed: 1, failed: 1, leftOut: [] })
    expect(counts.remarks).toEqual(['skipped, which counts as failed: it waits'])
  })

  test('tells a test that needs what is not here, and for want of what, and does not count it as passed', () => {
    const counts = count([
      ['it holds', 'passed'],
      [`the front${leftOutFor(['nginx', 'wrk'])} keeps pages`, 'skipped'],
      [`the front${leftOutFor(['nginx', 'wrk'])} limits bodies`, 'pending'],
      [`rules hold${leftOutFor(['promtool'])}`, 'skipped'],
    ])
    expect(counts).toMatchObject({ passed: 1, failed: 0, remarks: [] })
    expect(tellLeftOut(counts.leftOut)).toEqual([
      'Not run, for nginx is not here: 2 tests',
      '  the front keeps pages',
      '  the front limits bodies',
      'Not run, for wrk is not here: 2 tests',
      '  the front keeps pages',
      '  the front limits bodies',
      'Not run, for promtool is not here: 1 test',
      '  rules hold',
    ])
  })

  test('says of a run that failed outside every test what was left out as well', () => {
    const counts = count(
      [
        ['it holds', 'passed'],
        [`rules hold${leftOutFor(['promtool'])}`, 'skipped'],
      ],
      1,
    )
    expect(counts).toMatchObject({ failed: 1, remarks: ['Vitest failed outside the tests.'] })
    expect(counts.leftOut).toEqual([{ name: 'rules hold', needs: ['promtool'] }])
  })

  test('of which there is none is a failure', () => {
    expect(countReport({ report: join(folder, 'none.json'), exitCode: 0 }).failed).toBe(1)
  })
})

describe('a run in which a test blocks its process', () => {
  test('is ended when it has said nothing for long, with all it started', async () => {
    // What it started holds its output open: while that lives, the command has not ended.
    const script = `const { spawn } = require('node:child_process')
      spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'inherit' })
      console.log('begun')`
    const what = { command: process.execPath, args: ['-e', script], cwd: folder }
    expect(await runToEnd({ ...what, silence: 3000 })).toEqual({ code: 1, output: 'begun\n', hung: true })
  })

  test('names the files that had not ended', () => {
    const output = ' ✓ unit tests/unit/a.test.ts (3 tests) 5ms\n'
    expect(tellUnended(['tests/unit/a.test.ts', 'tests/unit/b.test.ts'], output)).toEqual([
      'It was ended, for no file had ended for long. These had not:',
      '  tests/unit/b.test.ts',
    ])
  })
})

describe('what a test needs', () => {
  test('is found on the machine, or named', () => {
    expect(findTool('sh')).toMatch(/\/sh$/)
    expect(findTool('no-such-tool-of-gantry')).toBeNull()
    const needs = [
      'sh',
      'no-such-tool-of-gantry',
      { name: 'a moon', met: false },
      { name: 'Node', met: true },
    ]
    expect(findMissing(needs)).toEqual(['no-such-tool-of-gantry', 'a moon'])
  })
})
