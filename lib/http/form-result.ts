// What came of a form that was sent, before anybody makes a page of it.

import type { FormErrors } from '../editing/form/typed'
import type { Refusal } from './form-answer'

export type FormResult =
  /** Done: the browser is sent on. */
  | { redirect: string; cookies?: readonly string[] }
  /** Not done: the form's page shows this and what was typed. */
  | { errors: FormErrors }
  /** Not done, and no form to show: a small page says so. */
  | { refusal: Omit<Refusal, 'kept'> }
  /** Nothing to keep or to send on: a file to download. */
  | Response
