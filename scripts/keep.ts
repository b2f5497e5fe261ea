// npm run keep -- [--from FOLDER] [--mirror FOLDER] [--files] [SLUG…]: reads what machines publish about the tools and
// proposes what is new: on DATABASE_URL, or on the embedded database of this project, as proposals in the review queue;
// with --files in the curated files, for a commit. --from reads stored answers instead of the net, --mirror takes tags
// out of local mirrors. It publishes nothing. docs/keeper.md tells the rest.

import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { migrate } from '../lib/db/migrate'
import { getConnectionString } from '../lib/db/pool'
import type { Means } from '../lib/keeper/fetching/answer-asks'
import { KeeperAtWork } from '../lib/store/keeper/keeper-lock'
import { closeStore } from '../lib/store/readers/live-catalogue'
import { keepDatabase } from './keep/keep-database'
import { keepFiles } from './keep/keep-files'
import { tellNight } from './keep/night'
import { withDatabase } from './with-database'

const project = fileURLToPath(new URL('..', import.meta.url))

async function main(): Promise<void> {
  const { values, positionals: only } = parseArgs({
    allowPositionals: true,
    options: {
      from: { type: 'string' },
      mirror: { type: 'string' },
      files: { type: 'boolean', default: false },
    },
  })
  const means: Means = {
    folder: values.from ?? resolve(project, process.env.GANTRY_DATA_DIR ?? '.data', 'keeper'),
    isOffline: values.from !== undefined,
    mirror: values.mirror ?? null,
    today: new Date().toISOString().slice(0, 10),
  }
  const night = values.files
    ? await keepFiles({ folder: join(project, 'prisma/catalogue'), means, only })
    : await withDatabase(async () => {
        await migrate(getConnectionString())
        return keepDatabase({ means, only }).finally(closeStore)
      })
  for (const line of tellNight(night)) console.log(line)
  const asked = night.hosts.reduce((all, host) => all + host.asked, 0)
  const failed = night.hosts.reduce((all, host) => all + host.failed, 0)
  // Where nothing at all answers, something is wrong on this side.
  if (asked > 0 && asked === failed) process.exitCode = 1
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  if (!(error instanceof KeeperAtWork)) process.exitCode = 1
})
