// What came of asking for the addresses that the catalogue cites: read, kept, and made known to readers when another
// one is dead, or one answers again.

import { z } from 'zod'
import type { Catalogue } from '../../catalogue/catalogue'
import { linkOf } from '../../catalogue/document/dead-link'
import { isDead, type LinkState } from '../../keeper/links/link-state'
import { ask, query } from '../sql'

/** Every address that published tools and claims name, once. */
export function citedLinks({ tools, claims }: Catalogue): string[] {
  const named = tools.flatMap(({ sources, homepage, repository, documentation }) => [
    ...sources.map(({ url }) => url),
    ...[homepage, repository, documentation].flatMap((url) => url ?? []),
  ])
  return [...new Set([...named, ...claims.sources.map(({ url }) => url)].map(linkOf))]
}

const STATES = query(
  {
    url: z.string(),
    outcome: z.enum(['alive', 'moved', 'redirected', 'refused', 'failed']),
    why: z.string().nullable(),
    leadsTo: z.string().nullable(),
    checkedOn: z.string(),
    failedOn: z.array(z.string()),
  },
  `select url, outcome::text, why, leads_to as "leadsTo", checked_on::text as "checkedOn",
     failed_on::text[] as "failedOn" from link_check`,
)

/** What is known of each address that was asked for, by the address. Throws DatabaseUnavailable. */
export async function loadLinkStates(): Promise<Map<string, LinkState>> {
  const rows = await ask(STATES)
  return new Map(rows.map((row) => [row.url, row as LinkState])) // as saveLinkState wrote it
}

const SAVE = `insert into link_check (url, outcome, why, leads_to, checked_on, failed_on)
  values ($1, $2::link_outcome, $3, $4, $5::date, $6::date[])
  on conflict (url) do update set outcome = excluded.outcome, why = excluded.why, leads_to = excluded.leads_to,
    checked_on = excluded.checked_on, failed_on = excluded.failed_on`

/** Keeps what is known of an address; readers hear of it at once where it died, or answers again. Throws DatabaseUnavailable. */
export async function saveLinkState(state: LinkState, before: LinkState | null): Promise<void> {
  const { url, outcome, why, leadsTo, checkedOn, failedOn } = state
  await ask(SAVE, url, outcome, why, leadsTo, checkedOn, failedOn)
  if (isDead(state) !== (before !== null && isDead(before))) await ask('select bump_catalogue_revision()')
}

/** Forgets the addresses that nothing names any more. Throws DatabaseUnavailable. */
export async function forgetLinks(cited: readonly string[]): Promise<void> {
  await ask('delete from link_check where url <> all($1::text[])', cited)
}
