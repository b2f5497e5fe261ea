import type { FormState } from '../form/form-state'
import { ToolField } from './tool-field'

/** What stands behind a statement: addresses, or the plain word. */
export function EvidenceFields({ state, prefix }: { state: FormState; prefix: string }) {
  return (
    <>
      <ToolField state={state} name={`${prefix}sources`} />
      <ToolField state={state} name={`${prefix}unverified`} />
    </>
  )
}
