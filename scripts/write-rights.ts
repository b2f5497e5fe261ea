// npm run rights: writes docs/rights.md after a change of lib/rights/rights.ts.

import { writeFile } from 'node:fs/promises'
import { printRights } from '../lib/rights/rights-document'

await writeFile('docs/rights.md', printRights())
