import { TOOL_KINDS } from '@/lib/catalogue/document/words'
import { formatKind } from '@/lib/catalogue/shown/format-value'
import { type FormState, textIn } from '../form/form-state'
import { Tick } from '../form/inputs'
import { ToolField } from './tool-field'

type IdentityFieldsProps = {
  state: FormState
  /** True where the name is near another tool's, and somebody has to say that it is another. */
  isNear: boolean
}

/** What a tool is called, where it stands, and what it is in a sentence. */
export function IdentityFields({ state, isNear }: IdentityFieldsProps) {
  return (
    <section className="form-part" id="list-identity">
      <h2>Identity</h2>
      <div className="pair">
        <ToolField state={state} name="name" />
        <ToolField state={state} name="slug" />
      </div>
      <p className="text-part empty:hidden" id="name-check" aria-live="polite" />
      {(isNear || textIn(state.values, 'distinct') !== '') && (
        <Tick state={state} name="distinct" label="It is another tool than those of a near name" />
      )}
      <ToolField state={state} name="summary" />
      <div className="pair">
        <ToolField state={state} name="kind" options={TOOL_KINDS.map((kind) => [kind, formatKind(kind)])} />
        <ToolField state={state} name="aliases" />
      </div>
      {/* Addresses it once had are for the record: a rename adds to them by itself. */}
      <input type="hidden" name="formerSlugs" value={textIn(state.values, 'formerSlugs')} />
      <div className="thirds">
        <ToolField state={state} name="homepage" />
        <ToolField state={state} name="repository" />
        <ToolField state={state} name="documentation" />
      </div>
      <ToolField state={state} name="versionsOf" />
    </section>
  )
}
