// What check-landscape.ts and check-endoflife.ts share: the curated catalogue, the reasons, and how they end.

import { fileURLToPath } from 'node:url'
import { type CatalogueFiles, readCatalogueFiles } from '../lib/editing/files/catalogue-files'
import { type Disagreement, explainDisagreements, type Other } from '../lib/keeper/disagreements/disagreement'
import { printExplained } from '../lib/keeper/disagreements/print-explained'
import { readReasons } from '../lib/keeper/disagreements/read-reasons'

const folder = fileURLToPath(new URL('../prisma/catalogue', import.meta.url))

/** Prints how the curated catalogue stands to what another publishes, and sets the exit code. */
export async function checkDisagreements(
  other: Other,
  hold: (catalogue: CatalogueFiles & { today: string }) => Disagreement[],
): Promise<void> {
  const today = new Date().toISOString().slice(0, 10)
  const catalogue = await readCatalogueFiles(folder)
  const { reasons, problems } = await readReasons(folder, catalogue.tools)
  for (const { file, line, path, message } of problems) console.log(`${file}:${line} ${path} ${message}`)
  const { lines, isSound } = printExplained(
    explainDisagreements(hold({ ...catalogue, today }), reasons, other),
  )
  for (const line of lines) console.log(line)
  process.exitCode = isSound && problems.length === 0 ? 0 : 1
}
