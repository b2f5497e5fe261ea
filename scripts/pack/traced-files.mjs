// Which files of node_modules are reached: from the server and the compiled commands as @vercel/nft finds it, and from the
// pages as Next wrote it beside each of them at the build.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { nodeFileTrace } from '@vercel/nft'

/**
 * What tracing would take in and production never loads. Next's compilers and its documentation are behind requires that
 * only a build or `next dev` comes to; sharp makes smaller pictures, of which there are none.
 */
const NEVER = [
  // Named in own-process.mjs for where nothing is built; the tracer takes each for a file that may be opened.
  'scripts/!(gantry.mjs)',
  'scripts/*/**',
  'lib/editing/**',
  'lib/process/{chromium,test-run,test-report}.mjs',
  '**/*.d.ts',
  '**/*.map',
  '**/*.md',
  '**/*.development.js',
  '**/*.dev.js',
  '**/node_modules/sharp/**',
  '**/node_modules/@img/**',
  '**/node_modules/caniuse-lite/**',
  '**/node_modules/typescript/**',
  '**/next/dist/docs/**',
  '**/next/dist/esm/**',
  '**/next/dist/server/dev/**',
  '**/next/dist/build/**/webpack/**',
  '**/next/dist/compiled/webpack/**',
  '**/next/dist/compiled/babel/**',
  '**/next/dist/compiled/babel-packages/**',
  '**/next/dist/compiled/@babel/**',
  '**/next/dist/compiled/terser/**',
  '**/next/dist/compiled/cssnano-simple/**',
  '**/next/dist/compiled/postcss*/**',
  '**/next/dist/compiled/sass-loader/**',
]
const NEVER_BY_NAME = /\.d\.ts$|\.map$|\/(sharp|@img)\/|\/next\/dist\/docs\//

/**
 * Paths within the project of all that the entries and the build in `distDir` reach, sorted.
 * @param {{ project: string, distDir: string, entries: string[] }} what
 * @returns {Promise<string[]>}
 */
export async function findTracedFiles({ project, distDir, entries }) {
  const { fileList } = await nodeFileTrace(entries, { base: project, ignore: NEVER })
  const written = readdirSync(join(project, distDir), { recursive: true, encoding: 'utf8' })
  const ofPages = written.flatMap((path) => {
    if (!path.endsWith('.nft.json')) return []
    const file = join(project, distDir, path)
    /** @type {string[]} */
    const files = JSON.parse(readFileSync(file, 'utf8')).files
    return files.map((found) => relative(project, resolve(dirname(file), found)))
  })
  // Of what is ours the build itself and the entries tell; Next takes in every file that a name made at run time might mean.
  const packages = ofPages.filter((path) => path.startsWith('node_modules/') && !NEVER_BY_NAME.test(path))
  return [...new Set([...fileList, ...packages])].filter((path) => !path.startsWith(distDir)).sort()
}
