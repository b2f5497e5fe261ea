// What the form of a claim does when it is sent: it comes back with a row more or less, or with all that is wrong,
// or saves through lib/store/claims/edit-claims.ts.

import { z } from 'zod'
import { getCitedClaim } from '../catalogue/document/claim'
import { getToolNamed } from '../catalogue/search/near-names'
import { claimFormFields, readClaim } from '../editing/form/claim-form'
import { type Field, locateField } from '../editing/form/form-names'
import { applyRowAction, placeOfAction } from '../editing/form/form-rows'
import { paths } from '../paths'
import type { Viewer } from '../rights/viewer'
import { addClaim, ClaimRefused, changeClaim } from '../store/claims/edit-claims'
import { loadLedger } from '../store/claims/load-claims'
import { getCatalogue, refreshCatalogue } from '../store/readers/live-catalogue'
import { comeBack } from './come-back'
import type { FormResult } from './form-result'
import { markOfSent } from './opened-mark'
import { toErrors, toValues } from './tool-form-values'
import { markField } from './word-fields'

/** What the form of a claim sends besides the claim. */
export const claimOwn = z.strictObject({
  mark: markField.default(''),
  over: markField.optional(),
  action: z.string().max(40).default('save'),
})

/** True for the fields of the form that are the claim's. */
export const isClaimField = (name: string): boolean => locateField(claimFormFields, name) !== null

type ClaimPost = { viewer: Viewer; values: z.output<typeof claimOwn>; fields: readonly Field[] }

/** Answers the form of a claim (null: a new one). Throws NotAllowed or DatabaseUnavailable. */
export async function answerClaimForm(
  { viewer, values, fields }: ClaimPost,
  key: string | null,
): Promise<FormResult> {
  const [catalogue, ledger] = await Promise.all([getCatalogue(), loadLedger()])
  if (key !== null && getCitedClaim(ledger, key) === null)
    return { refusal: { status: 404, sentence: 'There is no such claim.' } }
  const moved = applyRowAction(fields, values.action, claimFormFields)
  if (moved) {
    const { mark, over } = values
    const own = { mark: [mark], ...(over !== undefined && { over: [over] }) }
    const place = placeOfAction(fields, values.action)
    return comeBack(viewer, { page: paths.adminClaim(key), values: { ...toValues(moved), ...own }, place })
  }
  if (values.action !== 'save') return { refusal: { status: 400, sentence: 'This form has no such button.' } }
  const { cited, problems } = readClaim(fields, {
    key,
    ledger,
    today: catalogue.today,
    findSlug: (text) => getToolNamed(catalogue, text)?.slug ?? null,
  })
  if (cited === null) return { errors: toErrors(problems) }
  try {
    if (key === null) await addClaim(viewer, cited)
    else await changeClaim(viewer, cited, markOfSent(values))
  } catch (error) {
    if (error instanceof ClaimRefused) return { errors: error.errors }
    throw error
  }
  // The page that follows, and the ledger it leads to, show it.
  await refreshCatalogue()
  return { redirect: paths.adminClaim(cited.claim.key, [['done', 'saved']]) }
}
