// `npm run bench [-- sizes]` on any clone: installs what is missing, then measures. The measuring is scripts/bench/run.ts.
import { spawn } from 'node:child_process'
import { runToExit } from '../lib/process/run-to-exit.mjs'
import { WEB_FLAGS } from '../lib/process/web-process.mjs'

runToExit(async (project) => {
  const { installIfNeeded } = await import('../lib/process/preparation.mjs')
  await installIfNeeded(project, { withDev: true })
  // The room for young objects that the web process has, where catalogues are loaded.
  const room = ['--max-old-space-size=8192', ...WEB_FLAGS]
  const args = ['--expose-gc', ...room, '--import', 'tsx', 'scripts/bench/run.ts']
  const bench = spawn(process.execPath, [...args, ...process.argv.slice(2)], {
    cwd: project,
    stdio: 'inherit',
  })
  return new Promise((resolve) => bench.once('exit', (code) => resolve(code === null ? 1 : code)))
})
