// Compiles the processes that an import runs in (lib/editing/import/import-process.ts starts them). Read from their
// TypeScript sources, the two of them took 1.2 s of processor time to start; compiled they take 0.3 s.
import { createRequire } from 'node:module'
import { join } from 'node:path'

const PROCESSES = {
  'import-job': 'scripts/import-job.ts',
  'import-child': 'lib/editing/import/import-child.ts',
}

// For what is bundled and was written as CommonJS.
const REQUIRE = `import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);`

/** Writes `<name>.mjs` of each into a folder within the project. @param {string} project @param {string} folder */
export async function compileProcesses(project, folder) {
  const ours = createRequire(join(project, 'package.json'))
  // The compiler that tsx brings, in the version that it wants.
  const { build } = createRequire(ours.resolve('tsx'))('esbuild')
  await build({
    absWorkingDir: project,
    entryPoints: PROCESSES,
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    banner: { js: REQUIRE },
    // The UMD form of jsonc-parser requires its parts by a name that no bundler sees.
    mainFields: ['module', 'main'],
    external: ['pg', '@prisma/*'],
    legalComments: 'none',
    logLevel: 'silent',
  })
}
