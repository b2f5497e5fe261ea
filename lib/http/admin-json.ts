// The few addresses below /admin that scripts of the editing pages ask: JSON for those with the right, else a refusal.

import { getViewer } from '../auth/viewer'
import { DatabaseUnavailable } from '../db/unavailable'
import { type Action, may } from '../rights/rights'
import { OWN_ANSWER_HEADER } from './form-answer'

const LONGEST_QUERY = 1000 // characters

/** The GET handler of an address that answers JSON to those with the right to `action`. */
export function answerJson({
  action,
  run,
}: {
  action: Action
  run: (query: URLSearchParams) => Promise<object>
}): (request: Request) => Promise<Response> {
  return async (request) => {
    try {
      const viewer = await getViewer(request.headers)
      if (viewer === null) return json(401, { error: 'Sign in first.' })
      if (!may(viewer.role, action)) return json(403, { error: 'Your role does not let you ask this.' })
      const query = new URL(request.url).searchParams
      if (query.toString().length > LONGEST_QUERY || query.toString().includes('%00'))
        return json(400, { error: 'This is not a name.' })
      return json(200, await run(query))
    } catch (error) {
      if (error instanceof DatabaseUnavailable)
        return json(503, { error: 'Please try again in a few seconds.' })
      throw error
    }
  }
}

function json(status: number, body: object): Response {
  const headers = { 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex', [OWN_ANSWER_HEADER]: '1' }
  return Response.json(body, {
    status,
    headers: { ...headers, ...(status === 503 && { 'Retry-After': '5' }) },
  })
}
