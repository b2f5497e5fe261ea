// The one script of public pages (components/reader): compiled with the build, kept in memory, and served under a name
// that changes with what is in it, so that a browser asks for it once. docs/decisions/0002-pages-without-scripts.md
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'

const FILE = join('reader', 'reader.js')

/** Compiles the script into a folder of the build. @param {string} project @param {string} distDir within the project */
export async function compileReader(project, distDir) {
  const folder = join(project, distDir)
  mkdirSync(join(folder, 'reader'), { recursive: true })
  writeFileSync(join(folder, FILE), await compileScript(project, 'components/reader/reader.ts'))
}

/** Compiles a script for browsers with all it imports, and returns it. @param {string} project @param {string} entry within the project @returns {Promise<string>} */
export async function compileScript(project, entry) {
  const ours = createRequire(join(project, 'package.json'))
  // As in compile-processes.mjs: the compiler that tsx brings.
  const { build } = createRequire(ours.resolve('tsx'))('esbuild')
  const { outputFiles } = await build({
    absWorkingDir: project,
    entryPoints: [entry],
    write: false,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'silent',
  })
  return outputFiles[0].text
}

/** @typedef {{ path: string, tag: string, bodies: Record<'br' | 'gzip' | 'identity', Buffer> }} ReaderScript */

/** The script of a build: its address and the tag that names it; null where there is none. @param {string} distDir @returns {ReaderScript | null} */
export function readReaderScript(distDir) {
  if (!existsSync(join(distDir, FILE))) return null
  const identity = readFileSync(join(distDir, FILE))
  const hash = createHash('sha256').update(identity).digest('hex').slice(0, 12)
  const path = `/reader-${hash}.js`
  return {
    path,
    tag: `<script src="${path}" defer></script>`,
    bodies: { identity, gzip: gzipSync(identity), br: brotliCompressSync(identity) },
  }
}

/**
 * Answers with the script, compressed as the reader takes it.
 * @param {import('node:http').ServerResponse} response @param {ReaderScript} script @param {'br' | 'gzip' | null} encoding
 */
export function sendReaderScript(response, { bodies }, encoding) {
  const body = bodies[encoding ?? 'identity']
  response.setHeader('Content-Type', 'text/javascript; charset=utf-8')
  response.setHeader('Cache-Control', 'public, max-age=31536000, immutable')
  response.setHeader('Vary', 'Accept-Encoding')
  if (encoding !== null) response.setHeader('Content-Encoding', encoding)
  response.setHeader('Content-Length', body.length)
  response.end(response.req.method === 'HEAD' ? undefined : body)
}
