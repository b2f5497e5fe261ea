// `npm run restore` and `npm run doctor`: runs a script of ours, and first installs what it needs where that is missing, so
// that a fresh clone is restored by one command. `node scripts/prepared.mjs scripts/restore.ts FILE`.
import { spawnSync } from 'node:child_process'
import { runToExit } from '../lib/process/run-to-exit.mjs'

runToExit(async (project) => {
  const { generateIfNeeded, installIfNeeded } = await import('../lib/process/preparation.mjs')
  await installIfNeeded(project, { withDev: false })
  await generateIfNeeded(project)
  // In the foreground of the terminal, where it may ask something.
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', ...process.argv.slice(2)], {
    cwd: project,
    stdio: 'inherit',
  })
  return status ?? 1
})
