// `npm run schemas`: writes the JSON Schemas of the curated files and CONTRIBUTING's tables, after a change of their
// zod schemas.

import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { withFieldTables } from '../lib/editing/files/field-tables'
import { printJsonSchemas } from '../lib/editing/files/json-schemas'

const folder = fileURLToPath(new URL('../prisma/catalogue/schemas', import.meta.url))
await mkdir(folder, { recursive: true })
for (const [name, text] of Object.entries(printJsonSchemas())) await writeFile(join(folder, name), text)

const guide = fileURLToPath(new URL('../CONTRIBUTING.md', import.meta.url))
await writeFile(guide, withFieldTables(await readFile(guide, 'utf8')))
