import type { FormState } from './form-state'
import { Area, Tick } from './inputs'

/** What stands behind a statement: addresses, or the plain word. */
export function EvidenceFields({ state, prefix }: { state: FormState; prefix: string }) {
  return (
    <>
      <Area state={state} name={`${prefix}sources`} label="Sources" hint="One address a line." rows={2} />
      <Tick state={state} name={`${prefix}unverified`} label="Unverified: no source known" />
    </>
  )
}
