// npm run export:site -- FOLDER: the catalogue as static files. Reads the Gantry at --from ADDRESS, or starts one for it on
// the database of DATABASE_URL, else on the embedded one.

import { once } from 'node:events'
import { mkdir, readdir } from 'node:fs/promises'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startChild, stopChildren } from '../lib/process/child-processes.mjs'
import { findFreePort } from '../lib/process/port.mjs'
import { buildIfNeeded, prepareDatabaseIfNeeded } from '../lib/process/preparation.mjs'
import { WEB_FLAGS, webSettings } from '../lib/process/web-process.mjs'
import { type Exported, exportSite } from '../lib/static-site/export-site'
import { withDatabase } from './with-database'

const project = fileURLToPath(new URL('..', import.meta.url))
const USAGE = 'Usage: npm run export:site -- FOLDER [--from http://localhost:3000]'

async function main(): Promise<string> {
  const [folder, flag, from, ...more] = process.argv.slice(2)
  const isAsked = flag === undefined || (flag === '--from' && from !== undefined && URL.canParse(from))
  if (folder === undefined || folder.startsWith('-') || !isAsked || more.length > 0) throw new Error(USAGE)
  await mkdir(folder, { recursive: true })
  if ((await readdir(folder)).length > 0)
    throw new Error(`${folder} is not empty: what an earlier copy left would be read as of this one.`)
  const write = (origin: string) =>
    exportSite({ origin, folder: resolve(folder), project, isNamed: Boolean(process.env.SITE_URL) })
  const exported =
    from === undefined ? await withDatabase(() => fromOwn(write)) : await write(new URL(from).origin)
  return `${exported.pages} pages of revision ${exported.revision} in ${exported.files} files written to ${folder}.`
}

/** Serves the site for as long as it is read. */
async function fromOwn(write: (origin: string) => Promise<Exported>): Promise<Exported> {
  const url = process.env.DATABASE_URL ?? ''
  const distDir = process.env.GANTRY_DIST_DIR || '.next'
  await buildIfNeeded(project, distDir)
  await prepareDatabaseIfNeeded({ project, url, stamp: null })
  const port = await findFreePort()
  const server = startChild({
    command: process.execPath,
    args: [...WEB_FLAGS, 'server.mjs'],
    cwd: project,
    env: {
      ...webSettings(process.env),
      DATABASE_URL: url,
      PORT: String(port),
      GANTRY_DIST_DIR: distDir,
      // Pages name themselves alike, whichever port they are read from.
      SITE_URL: process.env.SITE_URL || 'http://localhost:3000',
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  try {
    const [first] = await Promise.race([once(server, 'message'), once(server, 'exit')])
    if (first !== 'listening') throw new Error(`The web process did not start (exit code ${first}).`)
    return await write(`http://localhost:${port}`)
  } finally {
    await stopChildren(7000)
  }
}

main()
  .then((line) => console.log(line))
  .catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  })
