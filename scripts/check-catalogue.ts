// `npm run check:catalogue`: every problem of prisma/catalogue as `file:line path message`; 1 when there is a fault.
// Words after `--` narrow what is printed to files whose names hold one of them.

import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isFault } from '../lib/catalogue/document/problem'
import { formatCount } from '../lib/catalogue/shown/noun-words'
import { countSince } from '../lib/catalogue/time/since-share'
import { readCatalogueFiles } from '../lib/editing/files/catalogue-files'
import { readClaimsFile } from '../lib/editing/files/claims-file'
import { readReasons } from '../lib/keeper/disagreements/read-reasons'

const folder = fileURLToPath(new URL('../prisma/catalogue', import.meta.url))
const wanted = process.argv.slice(2)
const today = new Date().toISOString().slice(0, 10)
const { vocabulary, tools, problems } = await readCatalogueFiles(folder, today)
const ledger = await readClaimsFile(folder, tools, today)
const { problems: unreasoned } = await readReasons(folder, tools)
const shown = [...problems, ...ledger.problems, ...unreasoned].filter(
  ({ file }) => wanted.length === 0 || wanted.some((word) => file.includes(word)),
)

for (const problem of shown) {
  const place = `${relative(process.cwd(), problem.file)}:${problem.line} ${problem.path}`
  console.log(`${place} ${isFault(problem) ? '' : 'warning: '}${problem.message}`)
}
const faults = shown.filter(isFault)
const warnings = shown.length - faults.length
const size = [
  formatCount(tools.length, 'tool'),
  formatCount(vocabulary.categories.length, 'category', 'categories'),
  formatCount(vocabulary.attributes.length, 'attribute'),
  formatCount(ledger.claims.claims.length, 'claim'),
].join(', ')
const files = new Set(faults.map((fault) => fault.file)).size
const verdict =
  faults.length === 0
    ? `${size}: no faults`
    : `${formatCount(faults.length, 'fault')} in ${formatCount(files, 'file')} (${size})`
const { abilities, dated } = countSince(tools, vocabulary)
console.log(`${dated} of ${formatCount(abilities, 'ability', 'abilities')} that decide say since when`)
console.log(warnings === 0 ? verdict : `${verdict}, ${formatCount(warnings, 'warning')}`)
process.exitCode = faults.length === 0 ? 0 : 1
