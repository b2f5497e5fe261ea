// Each fault of faults.mjs in a run of Vitest of its own, two at a time: which ones a test noticed, which live, and which
// could not be judged because the text they replace is gone or their tests did not run.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { runToEnd, stopChildren } from '../../lib/process/child-processes.mjs'
import { FAULTS } from './faults.mjs'

/** @typedef {{ file: string, what: string, find: string, replace: string, tests: string[] }} Fault */
/** @typedef {{ outcome: 'noticed' | 'lives' | 'unjudged', why: string }} Verdict */

/**
 * Plants the faults that any of `words` names (all without words) and returns the exit code: 0 where every one was noticed.
 * @param {{ project: string, words: readonly string[] }} what
 */
export async function plantFaults({ project, words }) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.once(signal, () => stopChildren(5000).then(() => process.exit(130)))
  const isNamed = (/** @type {Fault} */ { file, what }) =>
    words.length === 0 || words.some((word) => `${file} ${what}`.includes(word))
  const faults = FAULTS.filter(isNamed)
  if (faults.length === 0) {
    console.log('No planted fault has these words in its file or its description.')
    return 1
  }
  const tests = [...new Set(faults.flatMap((fault) => fault.tests))]
  const sound = await runTests({ project, tests, fault: null })
  if (sound.failed > 0 || sound.broken || sound.passed === 0) {
    console.log(`The tests have to pass before a fault is planted:\n\n${sound.output.trimEnd()}`)
    return 1
  }
  console.log(`${sound.passed} tests in ${tests.length} files pass without a fault.`)
  const waiting = [...faults]
  const counts = { noticed: 0, lives: 0, unjudged: 0 }
  const plantNext = async () => {
    for (let fault = waiting.shift(); fault; fault = waiting.shift()) {
      const { outcome, why } = await plant(project, fault)
      counts[outcome] += 1
      console.log(`${outcome.padEnd(8)}  ${fault.file}: ${fault.what}${why && ` (${why})`}`)
    }
  }
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, plantNext))
  console.log(`${counts.noticed} noticed, ${counts.lives} live, ${counts.unjudged} could not be judged`)
  return counts.noticed === faults.length ? 0 : 1
}

/** @param {string} project @param {Fault} fault @returns {Promise<Verdict>} */
async function plant(project, fault) {
  const times = readFileSync(join(project, fault.file), 'utf8').split(fault.find).length - 1
  if (times !== 1) {
    const where = times === 0 ? 'is no longer in the file' : `is there ${times} times`
    return { outcome: 'unjudged', why: `“${fault.find}” ${where}` }
  }
  const { failed, broken, passed } = await runTests({ project, tests: fault.tests, fault })
  if (failed > 0) return { outcome: 'noticed', why: '' }
  if (broken) return { outcome: 'unjudged', why: `${fault.tests.join(', ')} could not be run with it` }
  return { outcome: 'lives', why: `${passed} tests of ${fault.tests.join(', ')} pass` }
}

/** @param {{ project: string, tests: readonly string[], fault: Fault | null }} what */
async function runTests({ project, tests, fault }) {
  const folder = mkdtempSync(join(tmpdir(), 'gantry-mutate-'))
  const report = join(folder, 'report.json')
  const files = tests.map((name) => `tests/unit/${name}.test.ts`)
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`]
  const { code, output } = await runToEnd({
    command: process.execPath,
    args: ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', '--bail=1', ...reporters, ...files],
    cwd: project,
    env: { GANTRY_PLANTED_FAULT: fault ? JSON.stringify(fault) : '' },
  })
  try {
    const { numFailedTests: failed, numPassedTests: passed } = JSON.parse(readFileSync(report, 'utf8'))
    // A file that cannot even be loaded fails without a test in it.
    return { failed, passed, broken: code !== 0 && failed === 0, output }
  } catch {
    return { failed: 0, passed: 0, broken: true, output }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
