// Answers to machines: /tools.json, /tools.csv, /api/v1 and the files of a comparison. A client that has the
// revision gets 304 without a body being made; any site may read them, for they carry nothing private.

import { createHash } from 'node:crypto'

export type MachineAnswer = {
  /** `application/json; charset=utf-8` and the like. */
  type: string
  revision: number
  /** The day the catalogue is told for: statuses may change with it. */
  today: string
  /** What tells answers at one revision apart: path and canonical query. */
  variant: string
  /** Called only when the client has to be sent the text. */
  body: () => string
  /** The name under which a browser saves it; without one it shows the text. */
  fileName?: string
}

/** The answer with ETag and open CORS, or 304 when `If-None-Match` already names it. */
export function machineResponse(request: Request, answer: MachineAnswer): Response {
  const digest = createHash('sha256').update(answer.variant).digest('base64url').slice(0, 12)
  const etag = `"r${answer.revision}-${answer.today}-${digest}"`
  const headers = new Headers({
    ETag: etag,
    'Cache-Control': 'no-cache',
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Expose-Headers': 'ETag',
    'X-Content-Type-Options': 'nosniff',
  })
  if (isKnown(request.headers.get('if-none-match'), etag)) return new Response(null, { status: 304, headers })
  headers.set('Content-Type', answer.type)
  if (answer.fileName !== undefined)
    headers.set('Content-Disposition', `attachment; filename="${answer.fileName}"`)
  return new Response(answer.body(), { headers })
}

/** Compared weakly, as RFC 9110 (13.1.2) asks: a proxy that compresses makes the tag weak. */
function isKnown(ifNoneMatch: string | null, etag: string): boolean {
  if (ifNoneMatch === null) return false
  return ifNoneMatch.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag)
}
