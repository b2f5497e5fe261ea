// Passwords as argon2id hashes. Used by the auth library for every check, and by what makes accounts.

import { hash, verify } from '@node-rs/argon2'

/** OWASP's floor for argon2id: 19 MiB, two passes, one lane; about 50 ms of one core, off the main thread. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const SHORTEST_PASSWORD = 12
/** Above it hashing would be work for nothing. */
export const LONGEST_PASSWORD = 200

/** The argon2id hash of a password, as a PHC string. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), COST)
}

/** True where a password is the one that was hashed. */
export function isPassword(given: { hash: string; password: string }): Promise<boolean> {
  return verify(given.hash, given.password.normalize('NFC'))
}

/** What is wrong with a new password, as a sentence, or null. */
export function faultOfPassword(password: string, person: { email: string; name: string }): string | null {
  if (password.length < SHORTEST_PASSWORD) return `Use at least ${SHORTEST_PASSWORD} characters.`
  if (password.length > LONGEST_PASSWORD) return `Use at most ${LONGEST_PASSWORD} characters.`
  const plain = password.toLowerCase()
  if (new Set(plain).size < 5) return 'Use more than a few different characters.'
  const own = [person.email, person.email.split('@')[0] ?? '', person.name].map((word) => word.toLowerCase())
  if (own.some((word) => word !== '' && plain === word))
    return 'Use something other than your name or address.'
  return null
}
