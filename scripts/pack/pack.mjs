// Puts together what an image of Gantry carries below /srv/gantry; scripts/pack.mjs is the command.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { COMMANDS, commandFile, compileCommands } from '../../lib/process/compile-processes.mjs'
import { buildIfNeeded, generateIfNeeded } from '../../lib/process/preparation.mjs'
import { step } from '../../lib/process/step-lines.mjs'
import { findTracedFiles } from './traced-files.mjs'

/** Of a build, what only building reads, and what holds the sources. */
const NOT_SERVED = /^(cache|trace|trace-build|types|diagnostics|build|turbopack)(\/|$)|\.map$|\.nft\.json$/
/** What the web process starts from. Whatever these import is found. */
const ENTRIES = ['server.mjs', 'scripts/gantry.mjs', 'lib/process/stand-alone.mjs']
/** Read by path at run time. */
const READ = [
  'LICENSE',
  'scripts/healthy.mjs',
  'prisma/catalogue',
  'prisma/migrations',
  'prisma/schema.prisma',
]
/** Loaded by a name that no tracer sees: the schema engine reads its own WebAssembly. */
const ENGINE = 'node_modules/@prisma/schema-engine-wasm/schema_engine_bg.wasm'

/**
 * Writes everything into `folder`, which is emptied first; builds where the sources changed.
 * @param {{ project: string, folder: string }} what
 */
export async function pack({ project, folder }) {
  await generateIfNeeded(project)
  const distDir = process.env.GANTRY_DIST_DIR || '.next'
  await buildIfNeeded(project, distDir)
  rmSync(folder, { recursive: true, force: true })
  const copy = (/** @type {string} */ path) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    cpSync(join(project, path), join(folder, path), { recursive: true, verbatimSymlinks: true })
  }
  await step({ doing: 'Packing', done: (count) => `Packed ${count} files of packages` }, async () => {
    // Within the project while it is traced: there its packages are found.
    const compiled = mkdtempSync(join(project, 'node_modules', '.gantry-commands-'))
    try {
      await compileCommands(project, compiled)
      const commands = Object.keys(COMMANDS).map((name) => join(compiled, commandFile(name)))
      const entries = [...ENTRIES.map((path) => join(project, path)), ...commands]
      const traced = await findTracedFiles({ project, distDir, entries })
      const reached = traced.filter((path) => !path.includes('.gantry-commands-'))
      for (const path of [...reached, ...READ, ENGINE]) copy(path)
      cpSync(compiled, join(folder, 'commands'), { recursive: true })
      return reached.length
    } finally {
      rmSync(compiled, { recursive: true, force: true })
    }
  })
  const build = join(project, distDir)
  cpSync(build, join(folder, '.next'), {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !NOT_SERVED.test(path.slice(build.length + 1)),
  })
  const { name, version, type, license, engines } = JSON.parse(
    readFileSync(join(project, 'package.json'), 'utf8'),
  )
  const manifest = { name, version, private: true, type, license, engines }
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
}
