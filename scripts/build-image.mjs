// npm run image [-- --tag NAME] [--engine docker|podman|buildah] [--packed] [-- FLAGS OF THE ENGINE]: builds the image
// of this checkout with the engine that is there, and says who made it of what. With --packed the parts are put together
// on this machine, with its Node and its tini, and the engine only lays them on top of each other: in seconds, without
// a registry, for tests. What the engine is told by its own environment variables holds.
import { runToExit } from '../lib/process/run-to-exit.mjs'

runToExit(async (project) => {
  const { buildImage } = await import('./pack/build-image.mjs')
  return buildImage({ project, words: process.argv.slice(2) })
})
