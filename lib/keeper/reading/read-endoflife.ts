// A product of endoflife.date, as its API v1 answers (https://endoflife.date/docs/api/v1): its lines with their days.

import { z } from 'zod'
import { isPartialDate } from '../../catalogue/document/partial-date'
import { dayOf, isWebPage, type Reading, said, unreadable } from './reading'

export type PublishedLine = {
  /** `1.36`. */
  name: string
  releasedOn: string | null
  latest: string | null
  latestOn: string | null
  /** The last day of active support, and of security support. Null where it goes on, or nobody says. */
  activeUntil: string | null
  securityUntil: string | null
  longTerm: boolean
  /** True where it is over, whether or not anybody says since when. */
  isEnded: boolean
}

export type Product = {
  name: string
  /** When anything about it changed last, YYYY-MM-DD; null where the answer does not say. */
  changedOn: string | null
  lines: PublishedLine[]
}

const day = z.string().refine(isPartialDate).nullish()
const line = z.object({
  name: z.string().min(1),
  releaseDate: day,
  isLts: z.boolean().nullish(),
  eoasFrom: day,
  isEol: z.boolean().nullish(),
  eolFrom: day,
  eoesFrom: day,
  latest: z.object({ name: z.string(), date: day }).nullish(),
})
const answer = z.object({
  last_modified: z.string().optional(),
  result: z.object({ name: z.string(), releases: z.array(line) }),
})

/** Reads the answer about one product. */
export function readEndoflife(json: string): Reading<Product> {
  if (isWebPage(json)) return unreadable('a web page answers where the product was')
  const value = parseJson(json)
  if (value === undefined) return unreadable('it is no whole JSON')
  const parsed = answer.safeParse(value)
  if (!parsed.success)
    return unreadable(`it is no product of API v1: ${parsed.error.issues[0]?.path.join('.') || 'its shape'}`)
  const { result, last_modified: moment } = parsed.data
  return said({
    name: result.name,
    changedOn: moment === undefined ? null : dayOf(moment),
    lines: result.releases.map(
      ({ name, releaseDate, isLts, eoasFrom, isEol, eolFrom, eoesFrom, latest }) => ({
        name,
        releasedOn: releaseDate ?? null,
        latest: latest?.name ?? null,
        latestOn: latest?.date ?? null,
        activeUntil: eoasFrom ?? (eoesFrom && eolFrom) ?? null,
        // Extended support is paid for, and gets fixes all the same.
        securityUntil: eoesFrom ?? eolFrom ?? null,
        longTerm: isLts ?? false,
        isEnded: isEol ?? false,
      }),
    ),
  })
}

/** A text of JSON, or undefined for one that is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
