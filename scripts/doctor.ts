// npm run doctor [-- --json]: looks at Node, settings, port, folders, disk, mail, database, migrations, clock and backups,
// and says of each on a line whether it is well, and what to do. It changes nothing. 0 where nothing failed, else 1. On
// DATABASE_URL, or on the embedded database of this project, which is started for it where it is there.

import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { getConnectionString } from '../lib/db/pool'
import { type Finding, fail, printFinding, toReport, warn } from '../lib/doctor/finding'
import { lookAtDatabase } from '../lib/doctor/look-at-database'
import { lookAtDisk, lookAtMail, lookAtNode, lookAtPort, lookAtSettings } from '../lib/doctor/look-at-machine'
import { readBackupSettings } from '../lib/store/backup/backup-settings'
import { withDatabase } from './with-database'

async function lookAtEverything(): Promise<Finding[]> {
  const { env } = process
  return [
    lookAtNode(process.version),
    ...lookAtSettings(env),
    await lookAtPort(env),
    ...(await lookAtDisk(env)),
    await lookAtMail(env),
    ...(await lookAtOwnDatabase()),
  ]
}

async function lookAtOwnDatabase(): Promise<Finding[]> {
  const { DATABASE_URL, GANTRY_DATA_DIR } = process.env
  const settings = readBackupSettings(process.env)
  if (DATABASE_URL) return lookAtDatabase(DATABASE_URL, settings)
  if (!existsSync(join(resolve(GANTRY_DATA_DIR || '.data'), 'postgres')))
    return [warn('Database', 'There is none in the data folder yet.', 'npm start makes one.')]
  try {
    return await withDatabase(() => lookAtDatabase(getConnectionString(), settings))
  } catch (error) {
    return [fail('Database', error instanceof Error ? error.message : String(error), '')]
  }
}

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } })
const findings = await lookAtEverything()
const report = toReport(findings)
if (values.json) console.log(JSON.stringify(report, null, 2))
else for (const finding of findings) console.log(printFinding(finding))
process.exitCode = report.level === 'fail' ? 1 : 0
