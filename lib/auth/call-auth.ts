// The only door to the auth library's handler: forms of ours become requests to it, so that its own limits and Origin
// checks apply, and its cookies go back to the browser.

import { isAPIError } from 'better-auth/api'
import { orUnavailable } from '../db/unavailable'
import { OWN_ORIGIN_HEADER } from '../process/request-path.mjs'
import { siteUrl } from '../site-url'
import { ADDRESS_HEADER, getAuth } from './auth'

export type AuthAnswer = {
  status: number
  /** The library's JSON, or {}. */
  data: Record<string, unknown>
  /** Set-Cookie headers for the browser. */
  cookies: string[]
  /** Seconds, with status 429. */
  retryAfter: number
}

const PASSED_ON = [
  'cookie',
  'origin',
  'host',
  'user-agent',
  ADDRESS_HEADER,
  OWN_ORIGIN_HEADER,
  'sec-fetch-site',
  'sec-fetch-mode',
]

/** Sends a JSON body to an endpoint of the library in the name of the browser whose headers these are. */
export async function callAuth(headers: Headers, path: string, body: object = {}): Promise<AuthAnswer> {
  const own = new Headers({ 'content-type': 'application/json' })
  for (const name of PASSED_ON) {
    const value = headers.get(name)
    if (value !== null) own.set(name, value)
  }
  const request = new Request(new URL(`/api/auth${path}`, siteUrl), {
    method: 'POST',
    headers: own,
    body: JSON.stringify(body),
  })
  return orUnavailable(async () => {
    const auth = await getAuth(headers)
    try {
      return await toAnswer(await auth.handler(request))
    } catch (error) {
      if (!isAPIError(error)) throw error
      const data = { ...error.body }
      return { status: error.statusCode, data, cookies: [], retryAfter: 60 }
    }
  })
}

async function toAnswer(response: Response): Promise<AuthAnswer> {
  const text = await response.text()
  // The library answers with JSON objects only; anything else is read as an empty one.
  const data = text.startsWith('{') ? (JSON.parse(text) as Record<string, unknown>) : {}
  const retryAfter = Number(response.headers.get('x-retry-after') ?? 60)
  return { status: response.status, data, cookies: response.headers.getSetCookie(), retryAfter }
}
