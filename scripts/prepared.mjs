// `npm run restore` and `npm run doctor`: runs a script of ours on Node alone, whatever is installed. What restore needs is
// installed first where it is missing, so that a fresh clone is restored by one command; the doctor changes nothing.
// `node scripts/prepared.mjs scripts/restore.ts FILE`.
import { spawnSync } from 'node:child_process'
import { runToExit } from '../lib/process/run-to-exit.mjs'

runToExit(async (project) => {
  const [script = '', ...args] = process.argv.slice(2)
  const { areDependenciesInstalled } = await import('../lib/process/dependencies.mjs')
  const { Refusal } = await import('../lib/process/refusal.mjs')
  if (script.endsWith('doctor.ts')) {
    if (!areDependenciesInstalled(project, { withDev: false }))
      throw new Refusal('What Gantry needs is not installed yet: npm start installs it.')
  } else {
    const { generateIfNeeded, installIfNeeded } = await import('../lib/process/preparation.mjs')
    await installIfNeeded(project, { withDev: false })
    await generateIfNeeded(project)
  }
  // In the foreground of the terminal, where it may ask something.
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', script, ...args], {
    cwd: project,
    stdio: 'inherit',
  })
  return status ?? 1
})
