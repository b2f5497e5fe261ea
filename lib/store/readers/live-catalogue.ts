// The catalogue in memory that every page is a function of: loaded whole, swapped whole, never asked of the
// database per page. A notification makes a change visible at once; a poll each second makes sure of it.

import type pg from 'pg'
import { z } from 'zod'
import { buildCatalogue, type Catalogue, changeCatalogue } from '../../catalogue/catalogue'
import { warmListing } from '../../catalogue/listing/listing'
import { warmSearch } from '../../catalogue/listing/search-indexes'
import { workAhead } from '../../catalogue/memo'
import { LISTENER, requireFit, VersionRefused } from '../../db/fits'
import { closePool, getPool } from '../../db/pool'
import { DatabaseUnavailable, orUnavailable } from '../../db/unavailable'
import { beginGeneration } from '../../process/generation.mjs'
import { tellLoad } from '../../process/observing/readings.mjs'
import { inSpan } from '../../process/observing/span.mjs'
import { forgetSecret } from '../../secrets/secret'
import { query, runOn } from '../sql'
import { loadChange } from './load-catalogue'
import { loadRevisions, withRecorded } from './load-recorded'
import { loadWhole } from './load-whole'

const POLL_MS = 1000
const REVISION = query({ revision: z.int() }, 'select revision::int from catalogue_revision')

type Live = {
  catalogue: Catalogue | null
  /** The load under way, which everybody who needs a newer catalogue waits for. */
  loading: Promise<Catalogue> | null
  timer: NodeJS.Timeout | null
  listener: pg.Client | null
  /** What is away, as a sentence, since the last look: the log says so once, not every second. */
  fault: string | null
}

// On globalThis, for Next bundles this module several times into one process.
const shared = globalThis as typeof globalThis & { gantryCatalogue?: Live }

function getLive(): Live {
  shared.gantryCatalogue ??= { catalogue: null, loading: null, timer: null, listener: null, fault: null }
  return shared.gantryCatalogue
}

/** The catalogue as readers see it; only the first call waits for the database. Throws DatabaseUnavailable then. */
export async function getCatalogue(): Promise<Catalogue> {
  const live = getLive()
  watch(live)
  return live.catalogue ?? load(live)
}

/** The catalogue as of now: asks the database for what changed first, so that an editor sees the edit just saved. */
export async function refreshCatalogue(): Promise<Catalogue> {
  const live = getLive()
  watch(live)
  // A load that began before the save may lack it.
  await live.loading?.catch(() => {})
  return load(live)
}

/** True when pages can be answered, with or without the database. */
export function isReady(): boolean {
  return getLive().catalogue !== null
}

/** The catalogue in memory, without asking for one; null before the first load. */
export function getLoaded(): Catalogue | null {
  return getLive().catalogue
}

/** What is away as far as was seen at the last look, a second ago at most, as a sentence; null for nothing. */
export function getFault(): string | null {
  return getLive().fault
}

/** Stops watching, forgets the catalogue and closes the process's connections. */
export async function closeStore(): Promise<void> {
  const live = getLive()
  shared.gantryCatalogue = undefined
  if (live.timer) clearInterval(live.timer)
  await live.listener?.end().catch(() => {})
  await live.loading?.catch(() => {})
  await closePool()
}

function load(live: Live): Promise<Catalogue> {
  live.loading ??= inSpan('load catalogue', () => loadAndSwap(live))
    .catch((error: unknown) => {
      noteFault(live, error)
      throw error
    })
    .finally(() => {
      live.loading = null
    })
  return live.loading
}

async function loadAndSwap(live: Live): Promise<Catalogue> {
  const [before, begun] = [live.catalogue, performance.now()]
  const catalogue = await loadNext(before)
  if (catalogue === before) return catalogue
  // Before the swap: nobody's page waits for an index.
  warmListing(catalogue, before)
  await warmSearch(catalogue, before)
  if (before) await workAhead(catalogue, before, () => performance.now())
  live.catalogue = catalogue
  beginGeneration()
  tellLoad({ kind: before === null ? 'whole' : 'change', seconds: (performance.now() - begun) / 1000 })
  return catalogue
}

// A save brings one document. A new day changes what documents mean, not what they say.
async function loadNext(before: Catalogue | null): Promise<Catalogue> {
  if (before === null) await orUnavailable(() => requireFit(getPool()))
  const change = before && (await loadChange(getPool(), before.revision))
  // What a process keeps of a database that was restored is not that of the one before.
  if (change === 'another') forgetSecret()
  if (before === null || change === 'another')
    return withRecorded(null, await loadWhole(today()), await loadRevisions(getPool()))
  const next = change ? withRecorded(before, changeCatalogue(before, change), change.revisions) : before
  return next.today === today() ? next : buildCatalogue({ ...next, today: today() })
}

function watch(live: Live): void {
  if (live.timer) return
  // Unreferenced: watching never keeps a process alive that has nothing else to do.
  live.timer = setInterval(() => void look(live), POLL_MS).unref()
}

// One look at a time: a slow database is not asked again before it has answered or timed out.
let looking = false

async function look(live: Live): Promise<void> {
  if (looking || live !== shared.gantryCatalogue) return
  looking = true
  try {
    await listen(live)
    const revision = await readRevision()
    if (!isCurrent(live, revision)) await load(live)
    if (live.fault !== null)
      console.info(`${now()} The database answers again, and the catalogue is up to date.`)
    live.fault = null
  } catch (error) {
    // The old catalogue stays in place.
    noteFault(live, error)
  } finally {
    looking = false
  }
}

async function listen(live: Live): Promise<void> {
  if (live.listener) {
    // Nothing comes on it for hours: asked for a sign of life, for it may be gone unheard. The watch cuts it then.
    void runOn(live.listener)('select').catch(() => {})
    return
  }
  // A connection of its own: one from the pool would be handed back and lose what it listens to.
  const listener = await orUnavailable(async () => getPool().createClient({ application_name: LISTENER }))
  live.listener = listener
  let isListening = false
  const drop = () => {
    if (live.listener !== listener) return
    live.listener = null
    // What ended it is looked for at once; where it never began, only the next second.
    if (isListening) setImmediate(() => void look(live))
  }
  listener.on('error', drop)
  listener.on('end', drop)
  listener.on('notification', () => void look(live))
  try {
    await orUnavailable(() => listener.connect())
    await orUnavailable(() => runOn(listener)('listen catalogue_changed'))
    isListening = true
  } catch (error) {
    drop()
    await listener.end().catch(() => {})
    throw error
  }
}

// Statuses and staleness are told for a day, so a new day needs a new catalogue even where nothing was saved.
function isCurrent({ catalogue }: Live, revision: number): boolean {
  return catalogue !== null && catalogue.revision === revision && catalogue.today === today()
}

async function readRevision(): Promise<number> {
  const [row] = await orUnavailable(() => runOn(getPool())(REVISION))
  if (!row) throw new Error('catalogue_revision has lost its one row.')
  return row.revision
}

const today = () => new Date().toISOString().slice(0, 10)

const now = () => new Date().toISOString()

// The reason may name machines, so it stands in the log only.
function noteFault(live: Live, error: unknown): void {
  const away = error instanceof DatabaseUnavailable
  const unfit = error instanceof VersionRefused
  const fault = away
    ? 'The database does not answer.'
    : unfit
      ? 'This version of Gantry does not fit its database.'
      : 'The catalogue could not be refreshed.'
  const reason = away ? error.cause : error
  if (live.fault === null) console.warn(`${now()} ${fault} (${messageOf(reason)})`)
  live.fault = fault
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))
