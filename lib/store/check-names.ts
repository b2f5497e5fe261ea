// What the form says of a name and an address while somebody types; saving asks the same again.

import { getDatabase } from '../db/database'
import { orUnavailable } from '../db/unavailable'
import { getCatalogue } from './live-catalogue'
import { findNearDuplicates, findTaken, nameOther } from './names-taken'

type Typed = {
  name: string
  slug: string
  /** The address of the tool itself; empty for a new one. */
  of: string
}

/** Sentences on who else has the name or the address, none where both are free. */
export async function checkNames({ name, slug, of }: Typed): Promise<string[]> {
  if (name.trim() === '' && slug.trim() === '') return []
  const own = await orUnavailable(() =>
    getDatabase().pool.query<{ id: number }>('select id from tool where slug = $1', [of]),
  )
  const asked = { name: name.trim(), slug: slug.trim() }
  const { claims } = await findTaken(own.rows[0]?.id ?? 0, asked)
  const taken = claims.map(({ word, ...other }) => {
    const who = nameOther(other)
    if (word === 'slug') return `The address is that of ${who}.`
    return word === 'former-slug' ? `The address was that of ${who}.` : `The name is that of ${who}.`
  })
  if (taken.length > 0) return [...new Set(taken)]
  const near = findNearDuplicates(await getCatalogue(), { ...asked, slug: of || asked.slug })
  return near.map((other) => `The name is near that of ${nameOther(other)}.`)
}
