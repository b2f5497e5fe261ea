// `npm run bench [-- sizes]` on any clone: installs what is missing, then measures. The measuring is scripts/bench/run.ts.
import { spawn } from 'node:child_process'
import { runToExit } from '../lib/process/run-to-exit.mjs'

runToExit(async (project) => {
  const { installIfNeeded } = await import('../lib/process/preparation.mjs')
  await installIfNeeded(project, { withDev: true })
  const args = ['--expose-gc', '--max-old-space-size=8192', '--import', 'tsx', 'scripts/bench/run.ts']
  const bench = spawn(process.execPath, [...args, ...process.argv.slice(2)], {
    cwd: project,
    stdio: 'inherit',
  })
  return new Promise((resolve) => bench.once('exit', (code) => resolve(code === null ? 1 : code)))
})
