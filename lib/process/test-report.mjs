// Reads Vitest's JSON report. A file that could not run is a failure with a name, and so is a test that was skipped,
// unless its name says what it needs that this machine has not.
import { existsSync, readFileSync } from 'node:fs'

/**
 * @typedef {{ fullName: string, status: string }} TestResult
 * @typedef {{ name: string, status: string, message?: string, assertionResults: TestResult[] }} FileResult
 * @typedef {{ name: string, needs: string[] }} LeftOut
 * @typedef {{ passed: number, failed: number, remarks: string[], leftOut: LeftOut[] }} Counts
 */

const MARK = / \[left out, needs ([^\]]+)\]/g

/** What the name of a test or of its `describe` ends on where it is left out: ` [left out, needs nginx, wrk]`. @param {readonly string[]} needs */
export const leftOutFor = (needs) => ` [left out, needs ${needs.join(', ')}]`

/**
 * Counts what passed and failed; `remarks` names what failed without an assertion of its own, `leftOut` what needs
 * something that is not here.
 * @param {{ report: string, exitCode: number }} run
 * @returns {Counts}
 */
export function countReport({ report, exitCode }) {
  if (!existsSync(report)) return failure(0, 'Vitest ended without a report.')
  /** @type {FileResult[]} */
  const files = JSON.parse(readFileSync(report, 'utf8')).testResults
  const tests = files.flatMap((file) => file.assertionResults)
  const passed = tests.filter(({ status }) => status === 'passed').length
  const unrun = tests.filter(({ status }) => status !== 'passed' && status !== 'failed').map(toLeftOut)
  const leftOut = unrun.filter(({ needs }) => needs.length > 0)
  const broken = files.filter((file) => file.status === 'failed' && !file.assertionResults.some(isFailed))
  const remarks = [
    ...unrun
      .filter(({ needs }) => needs.length === 0)
      .map(({ name }) => `skipped, which counts as failed: ${name}`),
    ...broken.map(({ name }) => `could not run: ${name}`),
    ...(tests.length === 0 && broken.length === 0 ? ['no test was found'] : []),
  ]
  const failed = tests.filter(isFailed).length + remarks.length
  // An error outside every test (a rejected promise nobody awaited) leaves no trace but the exit code.
  if (failed === 0 && exitCode !== 0)
    return { ...failure(passed, 'Vitest failed outside the tests.'), leftOut }
  return { passed, failed, remarks, leftOut }
}

/** The closing lines on what did not run: one for each thing that is not here. @param {readonly LeftOut[]} leftOut @returns {string[]} */
export function tellLeftOut(leftOut) {
  /** @type {Map<string, string[]>} */
  const byNeed = new Map()
  for (const { name, needs } of leftOut)
    for (const need of needs) byNeed.set(need, [...(byNeed.get(need) ?? []), name])
  return [...byNeed].flatMap(([need, names]) => [
    `Not run, for ${need} is not here: ${names.length} ${names.length === 1 ? 'test' : 'tests'}`,
    ...names.map((name) => `  ${name}`),
  ])
}

/**
 * What to say of a run that was ended because nothing in it ended any more: the files that its output does not tell of.
 * @param {readonly string[]} files @param {string} output @returns {string[]}
 */
export function tellUnended(files, output) {
  const unended = files.filter((file) => !output.includes(file))
  return [
    'It was ended, for no file had ended for long. These had not:',
    ...unended.map((file) => `  ${file}`),
  ]
}

/** @param {number} passed @param {string} remark @returns {Counts} */
function failure(passed, remark) {
  return { passed, failed: 1, remarks: [remark], leftOut: [] }
}

/** @param {TestResult} test @returns {LeftOut} */
function toLeftOut({ fullName }) {
  const needs = [...fullName.matchAll(MARK)].flatMap(([, listed]) => (listed ?? '').split(', '))
  return { name: fullName.replaceAll(MARK, ''), needs: [...new Set(needs)] }
}

/** @param {TestResult} test */
function isFailed({ status }) {
  return status === 'failed'
}
