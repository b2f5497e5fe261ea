// Where a fault on our side is told: a line for a person, unless the log has another form (observe.mjs).

import { onOneLine, redact } from './redact.mjs'

/** @param {unknown} error */
let tell = (error) => {
  const { name, message } = error instanceof Error ? error : { name: 'Error', message: String(error) }
  // A message may repeat what somebody typed, and a terminal obeys control characters.
  const line = onOneLine(redact(message.trim().split('\n', 1)[0] ?? ''))
  console.error(`${new Date().toISOString()} ${name}: ${line}`)
}

/** Tells of a fault, once. @param {unknown} error */
export const tellFault = (error) => tell(error)

/** Tells of faults another way from now on. @param {(error: unknown) => void} other */
export function tellFaultsBy(other) {
  tell = other
}
