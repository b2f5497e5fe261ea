// The process that works on an import of the web process: reads, plans or applies it, as its state says.
// lib/store/imports/start-import-work.ts starts it.

import { closePool } from '../lib/db/pool'
import { workOnImport } from '../lib/store/imports/work-on-import'

/** Milliseconds after which it gives up; an apply that did not end is undone by PostgreSQL. */
const LONGEST = 180_000

setTimeout(() => process.exit(1), LONGEST).unref()
const today = new Date().toISOString().slice(0, 10)
try {
  await workOnImport(process.argv[2] ?? '', today)
} catch (error) {
  console.error(error)
  process.exitCode = 1
} finally {
  await closePool()
}
