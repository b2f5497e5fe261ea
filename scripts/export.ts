// npm run export -- OUT.zip|OUT.json: writes the published catalogue to a file that npm run import takes back.

import { open, rename, rm } from 'node:fs/promises'
import { formatCount } from '../lib/catalogue/shown/noun-words'
import { exportJson, exportZip } from '../lib/editing/export/export-catalogue'
import { loadForExport } from '../lib/store/readers/export-catalogue'
import { withDatabase } from './with-database'

async function main(): Promise<string> {
  const [file, ...more] = process.argv.slice(2)
  if (file === undefined || more.length > 0 || !/\.(zip|json)$/.test(file))
    throw new Error('Usage: npm run export -- OUT.zip (YAML files) or OUT.json')
  const parts = await withDatabase(loadForExport)
  // Written beside and renamed: a backup cut short never takes the place of a whole one.
  const unfinished = `${file}.unfinished`
  try {
    const out = await open(unfinished, 'w')
    if (file.endsWith('.json')) await out.writeFile(exportJson(parts))
    else for await (const piece of exportZip(parts)) await out.writeFile(piece)
    await out.sync()
    await out.close()
    await rename(unfinished, file)
  } finally {
    await rm(unfinished, { force: true })
  }
  return `${formatCount(parts.tools.length, 'tool')} written to ${file}.`
}

main()
  .then((line) => console.log(line))
  .catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  })
