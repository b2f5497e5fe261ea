// `npm run sbom [-- FILE]`: writes what the installed site has, in CycloneDX 1.6, into sbom.cdx.json unless another file
// is named.
import { runToExit } from '../lib/process/run-to-exit.mjs'

runToExit(async (project) => {
  const { writeSbom } = await import('../lib/process/sbom.mjs')
  const file = process.argv[2] ?? 'sbom.cdx.json'
  await writeSbom(project, file)
  process.stdout.write(`Wrote ${file}.\n`)
  return 0
})
