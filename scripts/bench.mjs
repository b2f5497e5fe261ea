// `npm run bench [-- sizes]` on any clone: installs what is missing, then measures. The measuring is scripts/bench/run.ts.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const { runToExit } = await import('../lib/process/run-to-exit.mjs')
const { installIfNeeded } = await import('../lib/process/preparation.mjs')

const project = fileURLToPath(new URL('..', import.meta.url)).replace(/[/\\]$/, '')
await runToExit(async () => {
  await installIfNeeded(project, { withDev: true })
  const args = ['--expose-gc', '--max-old-space-size=8192', '--import', 'tsx', 'scripts/bench/run.ts']
  const bench = spawn(process.execPath, [...args, ...process.argv.slice(2)], {
    cwd: project,
    stdio: 'inherit',
  })
  return new Promise((resolve) => bench.once('exit', (code) => resolve(code ?? 1)))
})
