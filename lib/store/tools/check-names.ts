// What the form says of a name and an address while somebody types; saving asks the same again.

import { getDatabase } from '../../db/database'
import { orUnavailable } from '../../db/unavailable'
import { getCatalogue } from '../readers/live-catalogue'
import { findTaken } from './find-taken'
import { findLookAlikes, findNearDuplicates, nameOther, proposeFreeSlug } from './names-taken'

type Typed = {
  name: string
  slug: string
  /** The address of the tool itself; empty for a new one. */
  of: string
}

export type Checked = {
  /** Who else has the name or the address; none where both are free. */
  sentences: string[]
  /** The address that follows the name; empty where there is no name yet. */
  slug: string
}

/** What there is to say of a name and an address, and the address that the name would have. */
export async function checkNames(typed: Typed): Promise<Checked> {
  const name = typed.name.trim().slice(0, 200)
  if (name === '' && typed.slug.trim() === '') return { sentences: [], slug: '' }
  const own = await orUnavailable(() =>
    getDatabase().prisma.tool.findUnique({ where: { slug: typed.of }, select: { id: true } }),
  )
  const id = own?.id ?? 0
  const slug = name === '' ? '' : await proposeFreeSlug(id, name)
  return { slug, sentences: await sayTaken(id, { ...typed, name, slug: typed.slug.trim() || slug }) }
}

async function sayTaken(id: number, { name, slug, of }: Typed): Promise<string[]> {
  const asked = { name, slug }
  const { claims } = await findTaken(id, asked)
  const taken = claims.map(({ word, ...other }) => {
    const who = nameOther(other)
    if (word === 'slug') return `The address is that of ${who}.`
    return word === 'former-slug' ? `The address was that of ${who}.` : `The name is that of ${who}.`
  })
  if (taken.length > 0) return [...new Set(taken)]
  const [catalogue, own] = [await getCatalogue(), [of, slug]]
  const alike = findLookAlikes(catalogue, { name, own })
  if (alike.length > 0) return alike.map((other) => `The name looks like that of ${nameOther(other)}.`)
  const near = findNearDuplicates(catalogue, { name, own })
  return near.map((other) => `The name is near that of ${nameOther(other)}.`)
}
