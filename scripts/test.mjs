// `npm test`: installs, finds a Chromium, then lint, types, catalogue, every suite of Vitest, and a production build under
// the end-to-end tests. `npm test -- unit process` runs those parts only. Ends on what
// was not run for want of a program that is not here, and on one line `N passed, N failed`.
import { runToExit } from '../lib/process/run-to-exit.mjs'

runToExit(async (project) => {
  const { runTests } = await import('../lib/process/test-run.mjs')
  return runTests({ project, only: process.argv.slice(2) })
})
