// Next calls this with every error a page or a route throws; the web process decides the status and logs one line.
import type { Instrumentation } from 'next'

type Note = (headers: NodeJS.Dict<string | string[]>, error: unknown) => void

/** Hands the error over to server.mjs, which keeps it under a symbol because Next bundles this file apart. */
export const onRequestError: Instrumentation.onRequestError = (error, request) => {
  // The global has no type: server.mjs puts the function there before the first request.
  const note = (globalThis as Record<symbol, unknown>)[Symbol.for('gantry.request-errors')] as
    | Note
    | undefined
  note?.(request.headers, error)
}
