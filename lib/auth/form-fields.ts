// The two hidden fields of every form: a key that makes sending it twice harmless, and whom it was made for, signed,
// so that what they typed is kept for them when their session has ended.

import { randomBytes } from 'node:crypto'
import { isSigned, sign } from '../secrets/secret'

export type FormFields = { request: string; owner: string }

const PURPOSE = 'form-owner'

/** New hidden fields for one rendering of a form. */
export async function makeFormFields(viewer: { id: string }): Promise<FormFields> {
  return {
    request: randomBytes(18).toString('base64url'),
    owner: `${viewer.id}.${await sign(PURPOSE, viewer.id)}`,
  }
}

/** The id of the person a form was made for, or null where the field is absent or not ours. */
export async function readOwner(field: string): Promise<string | null> {
  const dot = field.lastIndexOf('.')
  if (dot < 1) return null
  const id = field.slice(0, dot)
  return (await isSigned(PURPOSE, id, field.slice(dot + 1))) ? id : null
}

/** True for what the `request` field of a form of ours can hold. */
export const isRequestKey = (text: string) => /^[\w-]{24}$/.test(text)
