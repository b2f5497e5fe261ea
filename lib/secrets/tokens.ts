// The unguessable part of one-time links. The database keeps only its hash, so that reading it opens nothing.

import { createHash, randomBytes } from 'node:crypto'

/** A new token of 256 bits, fit for an address. */
export const makeToken = () => randomBytes(32).toString('base64url')

/** The SHA-256 of a token, as the database keeps it. */
export const hashToken = (token: string) => createHash('sha256').update(token).digest('hex')
