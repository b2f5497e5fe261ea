// The child process of read-in-child.ts: a line of JSON, then the file's bytes, on standard input; the reading on
// standard output; a dot on standard error as often as reading goes on.

import { LONGEST_CPU_MS, MAX_RESULT_BYTES } from './import-limits'
import { type ImportReading, refuseReading } from './import-reading'
import { readImport } from './read-import'

type Request = Parameters<typeof readImport>[2] & { format: Parameters<typeof readImport>[1] }

const DOT_EVERY_MS = 100

class TooLong extends Error {}

process.stderr.write('.')
const pieces: Buffer[] = []
for await (const piece of process.stdin) pieces.push(piece as Buffer) // no encoding is set: pieces are bytes
const input = Buffer.concat(pieces)
pieces.length = 0
const end = input.indexOf(0x0a)
const { format, ...request } = JSON.parse(input.toString('utf8', 0, end)) as Request // written by read-in-child.ts

let told = Date.now()
const context = {
  ...request,
  progress: () => {
    const now = Date.now()
    if (now - told < DOT_EVERY_MS) return
    told = now
    process.stderr.write('.')
    // Thrown through the readers, which catch nothing of ours.
    if (process.cpuUsage().user > LONGEST_CPU_MS * 1000) throw new TooLong()
  },
}
const reading = readInTime()
const answer = JSON.stringify(reading)
const fits = Buffer.byteLength(answer) <= MAX_RESULT_BYTES
process.stdout.write(
  fits ? answer : JSON.stringify(refuseReading(reading.format, 1, { code: 'comes-to-too-much' })),
)

function readInTime(): ImportReading {
  try {
    return readImport(input.subarray(end + 1), format, context)
  } catch (error) {
    if (!(error instanceof TooLong)) throw error
    return refuseReading(format === 'auto' ? 'yaml' : format, 1, { code: 'takes-too-long' })
  }
}
