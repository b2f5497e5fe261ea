// Which GANTRY_SECRET second factors are encrypted with, told without telling the secret: it is 32 characters or longer
// and made by chance, so that its hash gives nobody the way back.

import { createHash } from 'node:crypto'

/** The fingerprint of a secret; null where none is set, and the database keeps its own. */
export function fingerprintOf(secret: string | undefined): string | null {
  if (!secret) return null
  return createHash('sha256').update(`gantry backup\n${secret}`).digest('hex').slice(0, 16)
}
