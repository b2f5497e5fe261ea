// A small ledger and the forms that change it, as a page would send them, on the database of DATABASE_URL.

import { POST as save } from '@/app/admin/claims/[key]/save/route'
import { POST as add } from '@/app/admin/claims/new/save/route'
import { makeFormFields } from '@/lib/auth/form-fields'
import { type CitedClaim, getCitedClaim } from '@/lib/catalogue/document/claim'
import { markOf } from '@/lib/catalogue/document/vocabulary-words'
import { claimToFields } from '@/lib/editing/form/claim-form'
import { paths } from '@/lib/paths'
import { loadLedger } from '@/lib/store/claims/load-claims'
import { getSubmission } from '@/lib/store/forms/form-submissions'
import { seedCatalogue } from '@/lib/store/imports/seed'
import type { signInAs } from './accounts'
import type { TestDatabase } from './database'
import { createClaim, createTool, createVocabulary, toClaims } from './factories'

type SignedIn = Awaited<ReturnType<typeof signInAs>>
export type Texts = Record<string, string>

export const REPORT = 'https://report.example/2016'
export const TALK = 'https://talk.example/video'
const seeded = toClaims([
  createClaim({ key: 'c01', text: 'Swarm will win.', subjects: ['podman', 'rkt'], cites: [REPORT] }),
  createClaim({ key: 'c02', text: 'Nobody needs pods.', cites: [REPORT, TALK] }),
])
const tools = [
  createTool({ name: 'Podman', aliases: ['libpod'] }),
  createTool({ name: 'rkt', slug: 'rkt' }),
  // It words the page otherwise than a claim will.
  createTool({ name: 'Nomad', sources: [{ url: 'https://shared.example/', title: 'In the tool’s words' }] }),
]

/** Fills an empty database with two claims and their tools. */
export async function seedLedger(database: TestDatabase): Promise<void> {
  await seedCatalogue(database, { vocabulary: createVocabulary(), tools, claims: seeded })
}

/** How often the ledger was changed, by the audit log, and the catalogue with it. */
export async function countChanges({ pool }: TestDatabase): Promise<{ noted: number; revision: number }> {
  const { rows } = await pool.query(
    `select (select count(*)::int from audit_event where action like 'claim-%') as noted,
       (select revision::int from catalogue_revision) as revision`,
  )
  return rows[0] // one row of two counts, as selected
}

/** Sends the form of a claim; null is a new one. */
export async function sendClaim(who: SignedIn, key: string | null, texts: Texts): Promise<Response> {
  const fields: [string, string][] = Object.entries({ ...(await makeFormFields(who.viewer)), ...texts })
  return key === null ? who.browser.post(add, fields) : who.browser.post(save, fields, { params: { key } })
}

/** What was kept of a form that was not saved. */
export async function keptOf(who: SignedIn, response: Response, key: string | null) {
  const submission = /submission=([\w-]+)/.exec(response.headers.get('location') ?? '')?.[1]
  return getSubmission(submission, { ownerId: who.viewer.id, path: paths.adminClaim(key) })
}

/** What a form was told. */
export const errorsOf = async (who: SignedIn, response: Response, key: string | null) =>
  (await keptOf(who, response, key))?.errors

/** The claim as its rows have it. */
export const citedNow = async (key: string): Promise<CitedClaim> => {
  const cited = getCitedClaim(await loadLedger(), key)
  if (cited === null) throw new Error(`There is no claim ${key}.`)
  return cited
}

/** What the form of a claim is sent with when nothing in it is changed. */
export async function formOf(key: string): Promise<Texts> {
  const cited = await citedNow(key)
  return { ...Object.fromEntries(claimToFields(cited)), mark: markOf(cited) }
}

/** The texts of a form that lacks its key and its evidence. */
export const plain = {
  text: 'A claim.',
  saidBy: 'Kim',
  occasion: 'A talk',
  saidOn: '2017',
  verdict: 'opinion',
}
/** Where a saved claim leads. */
export const saved = (key: string) => `/admin/claims/${key}?done=saved`
