// Which day of the world a request asks for with ?on=, and the catalogue as of that day. Every page and file that
// understands it reads it here; docs/decisions/0016-the-day-of-the-world.md.

import type { Catalogue } from '../catalogue/catalogue'
import { type QueryParameters, valuesOf } from '../catalogue/listing/parse-filter'
import { catalogueOn } from '../catalogue/time/catalogue-on'
import { DAY_KEY, parseDay } from '../catalogue/time/day-query'
import { getCatalogue } from '../store/readers/live-catalogue'

export type DayAsked = {
  /** As of the day asked for. */
  catalogue: Catalogue
  /** As of today. */
  now: Catalogue
  /** Null for today. */
  day: string | null
  /** Why what was asked for is no day to be told of; then the catalogue is that of today. */
  fault: string | null
  /** The same as pages say it. */
  dropped: string[]
  /** The day as a part of an address; nothing for today. */
  query: [key: string, value: string][]
}

/** The catalogue that the parameters of an address ask for. */
export async function readCatalogueOn(parameters: QueryParameters): Promise<DayAsked> {
  return askDay(await getCatalogue(), parameters)
}

/** The same of a catalogue that is there. */
export function askDay(now: Catalogue, parameters: QueryParameters): DayAsked {
  const text = valuesOf(parameters[DAY_KEY]).find((value) => value !== '')
  const asked = text === undefined ? { day: null } : parseDay(now, text)
  if ('fault' in asked) {
    const { fault } = asked
    return { catalogue: now, now, day: null, fault, dropped: [`${fault} This is today.`], query: [] }
  }
  const { day } = asked
  return {
    ...{ catalogue: day === null ? now : catalogueOn(now, day), now, day },
    ...{ fault: null, dropped: [], query: day === null ? [] : [[DAY_KEY, day]] },
  }
}

/** The other parameters. */
export function withoutDay(parameters: QueryParameters): QueryParameters {
  const { [DAY_KEY]: _, ...others } = parameters
  // As readParameters hands them over: no name is found that nobody sent.
  return Object.assign(Object.create(null), others)
}
