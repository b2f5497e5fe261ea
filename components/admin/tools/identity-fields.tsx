import { TOOL_KINDS } from '@/lib/catalogue/document/words'
import { formatKind } from '@/lib/catalogue/shown/format-value'
import { type FormState, textIn } from './form-state'
import { Area, Choice, Line, Tick } from './inputs'

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
        <Line state={state} name="name" label="Name" hint="As its makers write it." />
        <Line
          state={state}
          name="slug"
          label="Address"
          hint="Follows the name; an old one keeps leading here."
          spellCheck={false}
        />
      </div>
      <p className="live" id="name-check" aria-live="polite" />
      {(isNear || textIn(state.values, 'distinct') !== '') && (
        <Tick state={state} name="distinct" label="It is another tool than those of a near name" />
      )}
      <Line state={state} name="summary" label="Summary" hint="One plain sentence, at most 160 characters." />
      <div className="pair">
        <Choice
          state={state}
          name="kind"
          label="Kind"
          hint="What sort of thing it is."
          options={TOOL_KINDS.map((kind) => [kind, formatKind(kind)])}
        />
        <Area state={state} name="aliases" label="Other names" hint="One a line, such as k8s." rows={2} />
      </div>
      {/* Addresses it once had are for the record: a rename adds to them by itself. */}
      <input type="hidden" name="formerSlugs" value={textIn(state.values, 'formerSlugs')} />
      <div className="thirds">
        <Line state={state} name="homepage" label="Homepage" inputMode="url" />
        <Line state={state} name="repository" label="Repository" inputMode="url" />
        <Line state={state} name="documentation" label="Documentation" inputMode="url" />
      </div>
    </section>
  )
}
