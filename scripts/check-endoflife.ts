// npm run check:endoflife -- FOLDER: where the curated catalogue and endoflife.date disagree on first and latest
// releases and ends of support, with the reasons of prisma/catalogue/disagreements.yaml; 1 when one has none. The folder
// holds, at any depth, documents of its API v1 or its release data (`git clone https://github.com/endoflife-date/release-data`).

import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { holdEndoflife } from '../lib/keeper/disagreements/hold-endoflife'
import { readProduct } from '../lib/keeper/disagreements/read-product'
import { checkDisagreements } from './check-disagreements'

const [folder, ...more] = process.argv.slice(2)
if (folder === undefined || more.length > 0) throw new Error('Usage: npm run check:endoflife -- FOLDER')
const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.json')).sort()
const read = names.map(async (file) => readProduct(await readFile(join(folder, file), 'utf8'), file) ?? [])
const products = (await Promise.all(read)).flat()
if (products.length === 0) throw new Error(`${folder} holds no product of endoflife.date.`)
await checkDisagreements('endoflife', ({ tools, today }) => holdEndoflife({ tools, products, today }))
