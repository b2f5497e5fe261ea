// `npm run schemas`: writes the JSON Schemas of the curated files, after a change of their zod schemas.

import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { printJsonSchemas } from '../lib/editing/files/json-schemas'

const folder = fileURLToPath(new URL('../prisma/catalogue/schemas', import.meta.url))
await mkdir(folder, { recursive: true })
for (const [name, text] of Object.entries(printJsonSchemas())) await writeFile(join(folder, name), text)
