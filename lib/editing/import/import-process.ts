// How the processes of an import are started: as lib/process/compile-processes.mjs compiled them beside the build, or
// from their sources where nothing was built: in development and on the command line.

import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'

const SOURCES = {
  'import-job': 'scripts/import-job.ts',
  'import-child': 'lib/editing/import/import-child.ts',
}

/** Node's arguments that run a process of an import. */
export function importProcess(name: keyof typeof SOURCES): string[] {
  const { NODE_ENV, GANTRY_DIST_DIR, GANTRY_PROCESSES } = process.env
  // A build that is not what serves may be older than the sources.
  const folder =
    GANTRY_PROCESSES ?? (NODE_ENV === 'production' ? `${GANTRY_DIST_DIR || '.next'}/processes` : '')
  const compiled = resolve(folder, `${name}.mjs`)
  if (folder !== '' && existsSync(compiled)) return [compiled]
  return ['--import', 'tsx', join(process.cwd(), SOURCES[name])]
}
