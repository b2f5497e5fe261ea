// What the form of a claim does when it is sent: it comes back with room for more sources, or with all that is wrong,
// or saves through lib/store/claims/edit-claims.ts.

import { z } from 'zod'
import { getCitedClaim } from '../catalogue/document/claim'
import { toSourceAddress } from '../catalogue/document/source-address'
import { getToolNamed } from '../catalogue/search/near-names'
import { readClaim } from '../editing/form/claim-form'
import { paths } from '../paths'
import type { Viewer } from '../rights/viewer'
import { addClaim, ClaimRefused, changeClaim } from '../store/claims/edit-claims'
import { loadLedger } from '../store/claims/load-claims'
import { getCatalogue, refreshCatalogue } from '../store/readers/live-catalogue'
import type { FormResult } from './form-result'
import { markOfSent } from './opened-mark'
import { toErrors } from './tool-form-values'
import { markField } from './word-fields'

const line = z.string().max(2000).optional()
const long = z.string().max(20_000).optional()

/** What the inputs of a claim send; lib/catalogue/document/claim.ts says which of it will do. */
export const claimFields = z.strictObject({
  key: line,
  text: line,
  saidBy: line,
  occasion: line,
  saidOn: line,
  subjects: long,
  verdict: line,
  // biome-ignore lint/suspicious/noThenProperty: the name of the claim’s own field; a text is no promise
  then: long,
  since: long,
  unverified: z.literal('yes').optional(),
  mark: markField.default(''),
  over: markField.optional(),
  sources: z
    .array(z.strictObject({ url: line, title: line, publisher: line, kind: line, readOn: line }))
    .max(100)
    .optional(),
  action: z.enum(['save', 'more']).default('save'),
})

type ClaimPost = { viewer: Viewer; values: z.output<typeof claimFields> }

/** Answers the form of a claim (null: a new one). Throws NotAllowed or DatabaseUnavailable. */
export async function answerClaimForm(
  { viewer, values }: ClaimPost,
  key: string | null,
): Promise<FormResult> {
  const { action, mark, over, ...texts } = values
  const [catalogue, ledger] = await Promise.all([getCatalogue(), loadLedger()])
  if (key !== null && getCitedClaim(ledger, key) === null)
    return { refusal: { status: 404, sentence: 'There is no such claim.' } }
  // Nothing is wrong, and nothing is saved: the page draws what was typed with more rows.
  if (action === 'more') return { errors: {} }
  const sources = texts.sources?.map((row) => ({ ...row, url: toSourceAddress(row.url?.trim() ?? '') }))
  const { cited, problems } = readClaim(
    { ...texts, sources },
    {
      key,
      ledger,
      today: catalogue.today,
      findSlug: (text) => getToolNamed(catalogue, text)?.slug ?? null,
    },
  )
  if (cited === null) return { errors: toErrors(problems) }
  try {
    if (key === null) await addClaim(viewer, cited)
    else await changeClaim(viewer, cited, markOfSent({ mark, over }))
  } catch (error) {
    if (error instanceof ClaimRefused) return { errors: error.errors }
    throw error
  }
  // The page that follows, and the ledger it leads to, show it.
  await refreshCatalogue()
  return { redirect: paths.adminClaim(cited.claim.key, [['done', 'saved']]) }
}
