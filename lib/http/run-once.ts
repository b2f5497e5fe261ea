// Does the work of a form once, whatever happens on the way: an answer that was lost is found again by the form's key,
// and where it cannot be, that is said.

import { DatabaseUnavailable } from '../db/unavailable'
import {
  beganAt,
  type FormKey,
  finishRequest,
  leaveRequest,
  releaseRequest,
  settleRequest,
} from '../store/forms/form-requests'
import { type FormUnderWay, runForm } from '../store/forms/form-under-way'
import type { FormResult } from './form-result'

/** What is known of the work of a form that ended in this error; by the error, for it travels on as it is. */
const known = new WeakMap<Error, keyof typeof SENTENCES>()

const SENTENCES = {
  nothing: 'Nothing was saved. Please send it again in a few seconds.',
  unknown:
    'It is not known whether this was saved: it was sent to the database, and no answer came. The same form sent again finds out, and saves nothing twice.',
  perhaps: 'As far as is known nothing was saved. Have a look, then send it again.',
  open: 'Please send it again in a few seconds: nothing is done twice.',
  unbegun:
    'Nothing was done with this form now. Please send it again in a few seconds: nothing is saved twice.',
}

/** The answer to a form whose work takes longer than somebody waits who sent it twice. */
export const STILL_WORKED_ON: FormResult = {
  refusal: {
    status: 503,
    title: 'Still being worked on',
    sentence:
      'This form was sent already, and what it asks for is not done yet. Reload this page in a few seconds: nothing is saved twice.',
  },
}

/** What became of a form whose work ended in an error, or never began: in a sentence or two, and whether that has to be found out. */
export function tellWhatIsKnown(error: unknown): { sentence: string; isOpen: boolean } {
  const kind = (error instanceof Error && known.get(error)) || 'unbegun'
  return { sentence: SENTENCES[kind], isOpen: kind === 'unknown' }
}

/**
 * Runs the work of a form and notes its answer; a form that was not saved may be sent again. Where the work fails after
 * it was committed, it counts as done.
 */
export async function runOnce(
  form: FormKey & { page: string },
  work: () => Promise<FormResult>,
): Promise<FormResult> {
  const underWay: FormUnderWay = { ...form, began: beganAt(form), noted: false, location: null }
  try {
    const result = await runForm(underWay, work)
    if (result instanceof Response || !('redirect' in result)) {
      await releaseRequest(form)
      return result
    }
    if (result.redirect === underWay.location) return result
    // What was done is done, and noted with it; this only says better where it leads.
    await finishRequest(form, result.redirect).catch((error) => {
      if (!underWay.noted) throw error
    })
    return result
  } catch (thrown) {
    const error = thrown instanceof Error ? thrown : new Error(String(thrown))
    const location = await settleRequest(form).catch((settling) => {
      if (!(settling instanceof DatabaseUnavailable)) throw settling
      known.set(error, 'unknown')
      return null
    })
    if (location !== null) return { redirect: location }
    // Only a transaction that notes its work says for certain that there is none.
    if (!known.has(error)) known.set(error, underWay.noted ? 'nothing' : 'perhaps')
    throw error
  } finally {
    leaveRequest(form)
  }
}

/** Runs the work of a form that needs no account; each of them may be sent again without harm. */
export async function runOpen(work: () => Promise<FormResult>): Promise<FormResult> {
  try {
    return await work()
  } catch (thrown) {
    const error = thrown instanceof Error ? thrown : new Error(String(thrown))
    known.set(error, 'open')
    throw error
  }
}
