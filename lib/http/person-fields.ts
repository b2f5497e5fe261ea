// What somebody says about themselves when an account is made: by set-up, by invitation.

import { z } from 'zod'
import type { FormErrors } from '../editing/form/typed'
import { faultOfPassword, LONGEST_PASSWORD } from '../secrets/password'
import { nameText } from './text-fields'

export const nameField = nameText(100).min(1)
export const emailField = z.string().trim().max(254).pipe(z.email('This is not an e-mail address.'))
export const newPasswordField = z
  .string()
  .min(1)
  .max(LONGEST_PASSWORD * 4)

/** What is wrong with a new password, under the name of its field; null where nothing is. */
export function passwordErrors(
  password: string,
  person: { email: string; name: string },
  field = 'password',
): FormErrors | null {
  const fault = faultOfPassword(password, person)
  return fault === null ? null : { [field]: [fault] }
}
