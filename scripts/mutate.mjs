// `npm run mutate [-- word …]`: plants one fault after the other in the pure rooms and lists those that no unit test
// notices. Words choose faults by file or description. No file is changed: Vitest reads the fault over the file's text.
import { runToExit } from '../lib/process/run-to-exit.mjs'

runToExit(async (project) => {
  const { installIfNeeded, generateIfNeeded } = await import('../lib/process/preparation.mjs')
  await installIfNeeded(project, { withDev: true })
  await generateIfNeeded(project)
  const { plantFaults } = await import('./mutate/plant-faults.mjs')
  return plantFaults({ project, words: process.argv.slice(2) })
})
