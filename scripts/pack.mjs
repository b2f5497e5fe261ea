// npm run pack -- FOLDER: writes there what an image needs to serve and to run the commands, and nothing else: the build,
// the compiled commands, the curated catalogue and its migrations, and of the packages the files that are reached. Builds
// first where the sources changed.
import { resolve } from 'node:path'
import { runToExit } from '../lib/process/run-to-exit.mjs'

runToExit(async (project) => {
  const [folder] = process.argv.slice(2)
  if (folder === undefined) {
    console.error('Usage: npm run pack -- FOLDER')
    return 64
  }
  const { pack } = await import('./pack/pack.mjs')
  await pack({ project, folder: resolve(folder) })
  return 0
})
