// The processes that the web process starts beside itself, for work that would keep it from answering: as
// compile-processes.mjs compiled them beside the build, or from their sources where nothing was built: in development and
// on the command line.
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** Each by its name, with its source. */
export const PROCESSES = {
  'import-job': 'scripts/import-job.ts',
  'import-child': 'lib/editing/import/import-child.ts',
  'backup-job': 'scripts/backup-job.ts',
  'restore-job': 'scripts/restore-job.ts',
}

/** Node's arguments that run a process. @param {keyof typeof PROCESSES} name @returns {string[]} */
export function ownProcess(name) {
  const { NODE_ENV, GANTRY_DIST_DIR, GANTRY_PROCESSES } = process.env
  // A build that is not what serves may be older than the sources.
  const folder =
    GANTRY_PROCESSES ?? (NODE_ENV === 'production' ? `${GANTRY_DIST_DIR || '.next'}/processes` : '')
  const compiled = resolve(folder, `${name}.mjs`)
  if (folder !== '' && existsSync(compiled)) return [compiled]
  return ['--import', 'tsx', join(process.cwd(), PROCESSES[name])]
}
