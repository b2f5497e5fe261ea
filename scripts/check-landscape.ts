// npm run check:landscape -- FILE: where the curated catalogue and a CNCF landscape.yml disagree on repository, homepage
// and stages, with the reasons of prisma/catalogue/disagreements.yaml; 1 when one has none.

import { readFile } from 'node:fs/promises'
import { sayProblem } from '../lib/editing/import/problem-words'
import { readImport } from '../lib/editing/import/read-import'
import { holdLandscape } from '../lib/keeper/disagreements/hold-landscape'
import { checkDisagreements } from './check-disagreements'

const [file, ...more] = process.argv.slice(2)
if (file === undefined || more.length > 0) throw new Error('Usage: npm run check:landscape -- FILE')
const bytes = await readFile(file)
await checkDisagreements('landscape', ({ tools, vocabulary, today }) => {
  const { landscape, problems } = readImport(bytes, 'landscape', { vocabulary, today })
  for (const problem of problems)
    console.log(`${file}:${problem.line} ${problem.path} ${sayProblem(problem)}`)
  return holdLandscape({ tools, entries: landscape ?? [], file })
})
