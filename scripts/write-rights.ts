// npm run rights: writes docs/rights.md after a change of lib/auth/rights.ts.

import { writeFile } from 'node:fs/promises'
import { printRights } from '../lib/auth/rights-document'

await writeFile('docs/rights.md', printRights())
