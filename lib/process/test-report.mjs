// Reads Vitest's JSON report. A test that was skipped, or a file that could not run, is a failure with a name.
import { existsSync, readFileSync } from 'node:fs'

/**
 * @typedef {{ fullName: string, status: string }} TestResult
 * @typedef {{ name: string, status: string, message?: string, assertionResults: TestResult[] }} FileResult
 */

/**
 * Counts what passed and failed; `remarks` names what failed without an assertion of its own.
 * @param {{ report: string, exitCode: number }} run
 * @returns {{ passed: number, failed: number, remarks: string[] }}
 */
export function countReport({ report, exitCode }) {
  if (!existsSync(report)) return { passed: 0, failed: 1, remarks: ['Vitest ended without a report.'] }
  /** @type {FileResult[]} */
  const files = JSON.parse(readFileSync(report, 'utf8')).testResults
  const tests = files.flatMap((file) => file.assertionResults)
  const passed = tests.filter(({ status }) => status === 'passed').length
  const skipped = tests.filter(({ status }) => status !== 'passed' && status !== 'failed')
  const broken = files.filter((file) => file.status === 'failed' && !file.assertionResults.some(isFailed))
  const remarks = [
    ...skipped.map(({ fullName }) => `skipped, which counts as failed: ${fullName}`),
    ...broken.map(({ name }) => `could not run: ${name}`),
    ...(tests.length === 0 && broken.length === 0 ? ['no test was found'] : []),
  ]
  const failed = tests.filter(isFailed).length + remarks.length
  // An error outside every test (a rejected promise nobody awaited) leaves no trace but the exit code.
  if (failed === 0 && exitCode !== 0)
    return { passed, failed: 1, remarks: ['Vitest failed outside the tests.'] }
  return { passed, failed, remarks }
}

/** @param {TestResult} test */
function isFailed({ status }) {
  return status === 'failed'
}
