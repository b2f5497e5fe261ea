// What Next calls of ours: when it starts, and with every error a page or a route throws; the web process decides the
// status and logs one line.
import type { Instrumentation } from 'next'

/** Offers what the metrics tell of catalogue and database, and begins to make backups where the settings ask for them. */
export async function register(): Promise<void> {
  // Next compiles this file for its other runtime as well, which has neither and starts no processes.
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { offerStoreReadings } = await import('./lib/store/observing/offer-readings')
  offerStoreReadings()
  const { watchBackups } = await import('./lib/store/backup/nightly')
  watchBackups()
}

type Note = (headers: NodeJS.Dict<string | string[]>, error: unknown) => void

/** Hands the error over to server.mjs, which keeps it under a symbol because Next bundles this file apart. */
export const onRequestError: Instrumentation.onRequestError = (error, request) => {
  // The global has no type: server.mjs puts the function there before the first request.
  const note = (globalThis as Record<symbol, unknown>)[Symbol.for('gantry.request-errors')] as
    | Note
    | undefined
  note?.(request.headers, error)
}
