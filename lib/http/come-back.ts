// A form that comes back with what was typed, worked on by one of its own buttons, and nothing saved.

import type { FormErrors, FormValues } from '../editing/form/typed'
import type { Viewer } from '../rights/viewer'
import { keepSubmission } from '../store/forms/form-submissions'
import { seeOther } from './form-answer'
import type { FormResult } from './form-result'

type Kept = {
  /** The path of the form's page. */
  page: string
  values: FormValues
  errors?: FormErrors
  /** The name of the field or part to go on at. */
  place?: string
}

/** Keeps what a form holds and leads to its page. Not as a redirect of handlePost: the same form, corrected in a page gone back to, is to be worked on again. */
export async function comeBack(
  viewer: Viewer,
  { page, values, errors = {}, place }: Kept,
): Promise<FormResult> {
  const key = await keepSubmission(viewer.id, { path: page, values, errors })
  if (key === null) return { errors }
  return seeOther(`${page}?submission=${key}${place === undefined ? '' : `#field-${place}`}`)
}
