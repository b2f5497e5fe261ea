// What COPY writes of a table, counted as it passes: how a backup knows what it kept, and whoever reads it that it is that.

import { createHash } from 'node:crypto'
import { Transform } from 'node:stream'
import type { KeptTable } from './manifest'

export type Counted = Pick<KeptTable, 'rows' | 'bytes' | 'sha256'>

/** A stream that passes on what it gets, and fails with what `onPiece` or `onEnd` returns. */
export function countRows({
  onPiece = () => null,
  onEnd,
}: {
  /** Bytes so far. */
  onPiece?: (bytes: number) => Error | null
  onEnd: (counted: Counted) => Error | null
}): Transform {
  const hash = createHash('sha256')
  let rows = 0
  let bytes = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      bytes += chunk.length
      // In COPY's text format a line end within a value is written `\n`, so that each row is one line.
      for (const byte of chunk) if (byte === 0x0a) rows++
      const fault = onPiece(bytes)
      if (fault) done(fault)
      else done(null, chunk)
    },
    // Before the end is passed on, so that whoever takes the rows never takes the last of wrong ones.
    flush: (done) => done(onEnd({ rows, bytes, sha256: hash.digest('hex') })),
  })
}
