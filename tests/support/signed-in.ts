// People signed in to a served site, over HTTP: what their browsers send, and the hidden fields of their forms.

import { type FormFields, makeFormFields } from '@/lib/auth/form-fields'
import { getViewer } from '@/lib/auth/viewer'
import type { Role } from '@/lib/rights/rights'
import type { Viewer } from '@/lib/rights/viewer'
import { createAccount, PASSWORD } from './accounts'

export type SignedIn = { viewer: Viewer; cookie: string; fields: () => Promise<FormFields> }

/** Makes an account on the database of DATABASE_URL, which the site serves too, and signs it in there. */
export async function signInOn(baseUrl: string, name: string, role: Role): Promise<SignedIn> {
  const { email } = await createAccount(name, role)
  const response = await sendForm(`${baseUrl}/sign-in/password`, { email, password: PASSWORD })
  const cookie = response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  const viewer = await getViewer(new Headers({ cookie }))
  if (viewer === null) throw new Error(`${name} could not sign in: ${response.status}`)
  return { viewer, cookie, fields: () => makeFormFields(viewer) }
}

/** Sends a form as a page of the site would, and does not follow where it leads. */
export function sendForm(
  url: string,
  fields: Record<string, string> | [string, string][],
  cookie = '',
): Promise<Response> {
  const headers = { origin: new URL(url).origin, ...(cookie && { cookie }) }
  return fetch(url, { method: 'POST', headers, body: new URLSearchParams(fields), redirect: 'manual' })
}

/** Asks for a page with somebody's cookies, and does not follow where it leads. */
export function askAs(url: string, cookie = ''): Promise<Response> {
  return fetch(url, { headers: cookie ? { cookie } : {}, redirect: 'manual' })
}
