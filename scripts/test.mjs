// `npm test`: installs, finds a Chromium, then lint, types, catalogue, every suite of Vitest, and a production build under
// the end-to-end tests. `npm test -- unit process` runs those parts only. Ends on one line `N passed, N failed`.
import { fileURLToPath } from 'node:url'

const { runToExit } = await import('../lib/process/run-to-exit.mjs')
const { runTests } = await import('../lib/process/test-run.mjs')

const project = fileURLToPath(new URL('..', import.meta.url)).replace(/[/\\]$/, '')
await runToExit(() => runTests({ project, only: process.argv.slice(2) }))
