// `npm run sbom [FILE]`: writes what the installed site has, in CycloneDX 1.6 (sbom.cdx.json unless another file is
// named). Reads the lockfile alone, so it needs no install. The tool is fetched in the version named here, and none of
// its packages runs a script.
import { runToExit } from '../lib/process/run-to-exit.mjs'

/** Kept out of the lockfile: it brings 177 packages, and is used when a release is made. */
const TOOL = '@cyclonedx/cyclonedx-npm@6.0.1'

runToExit(async (project) => {
  const { runCommand } = await import('../lib/process/child-processes.mjs')
  const file = process.argv[2] ?? 'sbom.cdx.json'
  await runCommand({
    command: 'npm',
    args: [
      ...['exec', '--yes', '--ignore-scripts', `--package=${TOOL}`, '--', 'cyclonedx-npm'],
      ...['--package-lock-only', '--omit', 'dev', '--spec-version', '1.6', '--output-format', 'JSON'],
      ...['--output-reproducible', '--output-file', file],
    ],
    cwd: project,
    failure: 'The list of what the site has could not be made:',
  })
  process.stdout.write(`Wrote ${file}.\n`)
  return 0
})
