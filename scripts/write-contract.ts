// `npm run contract:release`: writes what the contract promises now as that of the last release. Whoever makes a release
// runs it; until then tests/unit/contract.test.ts holds every change to what is written there.

import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { CONTRACT_VERSION } from '../lib/catalogue/contract/contract'
import { schemaFile, toJsonSchemas } from '../lib/catalogue/contract/json-schemas'
import { OPERATIONS } from '../lib/catalogue/contract/operations'
import { listPromises } from '../lib/catalogue/contract/promised-fields'

const file = fileURLToPath(new URL('../lib/catalogue/contract/released.json', import.meta.url))
const lines = listPromises(OPERATIONS, toJsonSchemas(schemaFile))
await writeFile(file, `${JSON.stringify({ version: CONTRACT_VERSION, lines }, null, 2)}\n`)
console.log(
  `${lines.length} promises of version ${CONTRACT_VERSION} are written to lib/catalogue/contract/released.json.`,
)
