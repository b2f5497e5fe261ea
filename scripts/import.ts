// npm run import -- FILE [--mapping FILE] [--apply] [--publish | --drafts] [--overwrite] [--doubtful]: says what a
// file of tools would change, and with --apply changes it, all of it or nothing. New tools come in as drafts, those of
// a whole catalogue as they were, or as the switch says; --overwrite takes the file's text where editors changed the
// same since, --doubtful what the dry run asks about. npm run import -- --undo ID takes back all
// that an import did. On DATABASE_URL, or on the embedded database of this project.

import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { isFault } from '../lib/catalogue/document/problem'
import type { Vocabulary } from '../lib/catalogue/document/vocabulary'
import { migrate } from '../lib/db/migrate'
import { getConnectionString } from '../lib/db/pool'
import { MAX_BYTES } from '../lib/editing/import/import-limits'
import type { LineProblem } from '../lib/editing/import/import-reading'
import { type LandscapeMapping, parseLandscapeMapping } from '../lib/editing/import/landscape-mapping'
import { isDoubtful } from '../lib/editing/import/plan-import'
import { sayProblem } from '../lib/editing/import/problem-words'
import { applyPlan, chooseRows } from '../lib/store/imports/apply-plan'
import { newImportId } from '../lib/store/imports/imports'
import { type PlannedRow, planReading } from '../lib/store/imports/plan-reading'
import { readImportFile, usualPublication } from '../lib/store/imports/read-import-file'
import { undoImport } from '../lib/store/imports/undo-import'
import { inLongTransaction } from '../lib/store/long-transaction'
import { withDatabase } from './with-database'

const USAGE =
  'Usage: npm run import -- FILE [--mapping landscape-mapping.yaml] [--apply] [--publish | --drafts] [--overwrite] [--doubtful]\n' +
  '   or: npm run import -- --undo ID'
const AUTHOR = { name: 'Command line' }

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      mapping: { type: 'string' },
      apply: { type: 'boolean', default: false },
      publish: { type: 'boolean', default: false },
      drafts: { type: 'boolean', default: false },
      overwrite: { type: 'boolean', default: false },
      doubtful: { type: 'boolean', default: false },
      undo: { type: 'string' },
    },
  })
  const [file, ...more] = positionals
  const { undo: id } = values
  if (id !== undefined && file === undefined) return withDatabase(() => undoApplied(id))
  if (file === undefined || more.length > 0 || (values.publish && values.drafts)) throw new Error(USAGE)
  const { size } = await stat(file)
  if (size > MAX_BYTES) throw new Error(`${file} has ${size} bytes; at most ${MAX_BYTES} are allowed.`)
  const bytes = await readFile(file)
  await withDatabase(async () => {
    await migrate(getConnectionString())
    await importFile({ file, bytes, mappingFile: values.mapping, ...values })
  })
}

type Order = {
  file: string
  bytes: Uint8Array
  mappingFile: string | undefined
  apply: boolean
  publish: boolean
  drafts: boolean
  overwrite: boolean
  doubtful: boolean
}

async function importFile({
  file,
  bytes,
  mappingFile,
  apply,
  overwrite,
  doubtful,
  ...as
}: Order): Promise<void> {
  const today = new Date().toISOString().slice(0, 10)
  const reading = await readImportFile({ bytes, fileName: basename(file), today })
  tellProblems(file, reading.problems)
  const mapping = (vocabulary: Vocabulary) => readMapping(mappingFile, vocabulary)
  const { rows, left } = await planReading(reading, { today, mapping })
  tellProblems(file, left)
  for (const row of rows) tellRow(file, row)
  const count = (action: PlannedRow['action']) => rows.filter((row) => row.action === action).length
  const publication = as.publish ? 'published' : as.drafts ? 'draft' : usualPublication(reading)
  console.log(
    `${count('create')} to create ${publication === 'draft' ? 'as drafts' : 'and publish'}, ${count('update')} to update, ${count('unchanged')} unchanged, ${count('kept')} kept as edited here, ${count('error')} with errors.`,
  )
  const asked = rows.filter(isDoubtful).length
  if (asked > 0 && !doubtful) console.log(`${asked} of them are left out until --doubtful is added.`)
  const isAtFault = count('error') > 0 || reading.problems.some(isFault)
  if (isAtFault) process.exitCode = 1
  if (!apply) return console.log('Nothing was saved: add --apply to save it.')
  if (isAtFault) return console.log('Nothing was saved: mend the errors first.')
  const fileName = basename(file)
  const id = newImportId()
  const chosen = chooseRows(rows, { insists: overwrite, doubtful })
  // Whoever has the command line has the database.
  const plan = { id, fileName, author: AUTHOR, role: 'admin', chosen, publication, reading }
  const applied = await inLongTransaction((run) => applyPlan(run, plan))
  for (const [slug, why] of applied.left) console.log(`left out ${slug}: ${why}`)
  const isDraft = publication === 'draft' && applied.created.length > 0
  console.log(
    `Saved: ${applied.created.length} created${isDraft ? ' as drafts' : ''}, ${applied.updated.length} updated.`,
  )
  if (applied.created.length + applied.updated.length > 0)
    console.log(`To take all of it back: npm run import -- --undo ${id}`)
}

async function undoApplied(id: string): Promise<void> {
  await migrate(getConnectionString())
  const undone = await inLongTransaction((run) => undoImport(run, { id, author: AUTHOR }))
  if (undone === null) return console.log('This import was taken back already.')
  for (const { slug, why } of undone.kept) console.log(`stays ${slug}: ${why}`)
  console.log(`Taken back: ${undone.restored} as they were before, ${undone.withdrawn} withdrawn.`)
}

async function readMapping(file: string | undefined, vocabulary: Vocabulary): Promise<LandscapeMapping> {
  if (file === undefined)
    throw new Error(
      'This is a CNCF landscape: say with --mapping which subcategories become which categories.',
    )
  const { mapping, problems } = parseLandscapeMapping(await readFile(file, 'utf8'), vocabulary)
  tellProblems(file, problems)
  if (mapping === null) throw new Error(`${file} is no mapping.`)
  return mapping
}

function tellProblems(name: string, problems: readonly LineProblem[]): void {
  for (const { file, line, path, level, ...problem } of problems) {
    const where = `${file ?? name}:${line}`
    console.log(`${where} ${level ?? 'error'} ${path === '.' ? '' : `${path} `}${sayProblem(problem)}`)
  }
}

function tellRow(name: string, row: PlannedRow): void {
  if (row.action === 'update') console.log(`update ${row.slug}: ${row.changes.join('; ')}`)
  if (row.action === 'create' || row.action === 'kept') console.log(`${row.action} ${row.slug}`)
  tellProblems(name, row.problems)
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
