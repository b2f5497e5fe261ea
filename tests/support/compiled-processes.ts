// Compiles the processes of an import for the tests of this worker, as a build does: read from their sources they would
// start seven times slower.
import { resolve } from 'node:path'
import { compileProcesses } from '@/lib/process/compile-processes.mjs'

const folder = resolve(`node_modules/.cache/processes-${process.env.VITEST_POOL_ID}`)
await compileProcesses(process.cwd(), folder)
process.env.GANTRY_PROCESSES = folder
