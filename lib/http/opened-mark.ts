// A form that was not saved keeps the mark of what it was opened with: whoever changed that since is overwritten only
// by somebody who ticks that they saw it. For claims and words; tools merge, in lib/store/tools/merge-change.ts.

import type { FormErrors, FormValues } from '../editing/form/typed'
import { firstValue } from './form-values'

/** The name of the box; its value is the mark of what was seen. */
export const OVER = 'over'

type Opened = {
  /** Hidden in the form. */
  mark: string
  /** The mark of what stands there now, where that is not what the form was opened with. */
  over: string | null
  errors: FormErrors
}

/** What a form is drawn with, given the mark of what it changes as of now and what was kept of it. */
export function toOpened(now: string, kept: { values: FormValues; errors: FormErrors } | null): Opened {
  const mark = (kept && firstValue(kept.values, 'mark')) || now
  if (mark === now) return { mark, over: null, errors: kept?.errors ?? {} }
  const told = [
    'Somebody changed this meanwhile: look at how it is now, and tick that yours shall take its place.',
  ]
  return { mark, over: now, errors: { ...kept?.errors, [OVER]: told } }
}

/** The mark that a sent form answers for: what its editor ticked, else what it was opened with. */
export function markOfSent({ mark, over }: { mark: string; over?: string | undefined }): string {
  return over || mark
}
