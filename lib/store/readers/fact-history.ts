// How old the facts were that readers saw, day by day: read off the stored revisions, once for a revision of the
// catalogue. Only the page of what is missing asks.

import { z } from 'zod'
import type { Catalogue } from '../../catalogue/catalogue'
import type { AgePoint } from '../../catalogue/gaps/age-curve'
import { DatabaseUnavailable } from '../../db/unavailable'
import { ask, query } from '../sql'

/** Days of the curve: more tell no more. */
const MOST_POINTS = 12

// Of the days on which something was published as many as the curve has, evenly, the first and the last among them.
const POINTS = query(
  { day: z.string(), facts: z.int(), unknown: z.int(), median: z.number().nullable() },
  `with days as (
    select day, row_number() over (order by day) - 1 as place, count(*) over () as days from (
      select distinct (at at time zone 'UTC')::date as day from catalogue_history union select $2::date) known),
  chosen as (select min(day) as day from days group by (place * ($1::int - 1)) / greatest(days - 1, 1)),
  said as (
    select distinct on (chosen.day, r.tool_id) chosen.day, r.document, r.publication from chosen
    join revision r on r.version is not null and (r.created_at at time zone 'UTC')::date <= chosen.day
    order by chosen.day, r.tool_id, r.version desc)
  select to_char(said.day, 'YYYY-MM-DD') as day, count(*)::int as facts,
    count(*) filter (where fact ->> 'state' = 'unknown')::int as unknown,
    (percentile_cont(0.5) within group (order by said.day - (fact ->> 'checkedOn')::date)
      filter (where fact ->> 'state' <> 'unknown' and fact ->> 'checkedOn' is not null))::float8 as median
  from said cross join jsonb_array_elements(said.document -> 'facts') fact
  where said.publication = 'published' group by said.day order by said.day`,
)

let known: { revision: number; today: string; points: Promise<AgePoint[]> } | null = null

/** The points of the curve up to the catalogue's day; none while the database is away. */
export async function getFactHistory({ revision, today }: Catalogue): Promise<AgePoint[]> {
  if (known?.revision !== revision || known.today !== today)
    known = { revision, today, points: ask(POINTS, MOST_POINTS, today) }
  const asked = known
  try {
    return await asked.points
  } catch (error) {
    if (known === asked) known = null
    if (error instanceof DatabaseUnavailable) return []
    throw error
  }
}
