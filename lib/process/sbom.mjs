// The list of what the installed site has (CycloneDX), for `npm run sbom` and its test.
import { runCommand } from './child-processes.mjs'

/** Kept out of the lockfile: it brings 177 packages, and is used when a release is made. */
export const SBOM_TOOL = '@cyclonedx/cyclonedx-npm@6.0.1'
/** How the tool is started: fetched in that version unless npm has it, and none of its packages runs a script. */
export const SBOM_START = [
  'exec',
  '--yes',
  '--ignore-scripts',
  `--package=${SBOM_TOOL}`,
  '--',
  'cyclonedx-npm',
]

/**
 * Writes the list into a file. Reads the lockfile alone, so that it needs no install, and is the same on each machine.
 * @param {string} project @param {string} file
 */
export async function writeSbom(project, file) {
  await runCommand({
    command: 'npm',
    args: [
      ...SBOM_START,
      ...['--package-lock-only', '--flatten-components', '--omit', 'dev', '--spec-version', '1.6'],
      ...['--output-format', 'JSON', '--output-reproducible', '--output-file', file],
    ],
    cwd: project,
    failure: 'The list of what the site has could not be made:',
  })
}
