import { fieldId } from '@/components/ui/field'
import type { ShownConflict } from '@/lib/http/meet-others'
import { type FormState, textIn } from '../form/form-state'

type ConflictFieldsProps = {
  state: FormState
  conflicts: readonly ShownConflict[]
  /** What the others changed besides, and the fields show by now. */
  kept: readonly string[]
  /** A name, or `You`. */
  savedBy: string
}

/** What two people changed at once, field by field: what it was, mine, theirs, and which it shall be. */
export function ConflictFields({ state, conflicts, kept, savedBy }: ConflictFieldsProps) {
  return (
    <section className="form-part" aria-labelledby="conflicts">
      <h2 id="conflicts">Changed twice at once</h2>
      <p>
        {savedBy} saved this tool {savedBy === 'You' ? 'in another window ' : ''}after you had opened it here.
        What was changed in one place only is kept. Choose what these fields shall say; your own texts are in
        the form below, where you can still change them. Nothing is published before all of them are chosen.
      </p>
      {kept.length > 0 && <p>Changed by others only, and already in the form below: {kept.join(', ')}.</p>}
      {conflicts.map((conflict) => (
        <Conflict key={conflict.name} state={state} conflict={conflict} />
      ))}
    </section>
  )
}

type ConflictProps = { state: Pick<FormState, 'values'>; conflict: ShownConflict }

/** One place that two people changed: before, mine and theirs, to choose from. */
export function Conflict({ state, conflict }: ConflictProps) {
  const { name, field, label, base, mine, theirs, answers } = conflict
  const chosen = textIn(state.values, name)
  const sides = [
    { side: 'Mine', text: mine, answer: answers.mine },
    { side: 'Theirs', text: theirs, answer: answers.theirs },
  ]
  return (
    <fieldset
      id={fieldId(name)}
      className="conflict grid min-w-0 gap-2 rounded-[3px] border border-line px-4 py-3 [&_label]:flex [&_label]:items-baseline [&_label]:gap-2.5"
      tabIndex={-1}
    >
      <legend className="px-1 font-semibold">{label}</legend>
      <p>
        <span className="text-soft">Before</span> <Said text={base} />
      </p>
      {sides.map(({ side, text, answer }) => (
        <label key={side}>
          <input type="radio" name={name} value={answer} defaultChecked={chosen === answer} />
          <span>
            <strong>{side}</strong> <Said text={text} />
          </span>
        </label>
      ))}
      <p>
        <a href={`#${fieldId(field)}`}>Edit mine again</a>
      </p>
    </fieldset>
  )
}

function Said({ text }: { text: string }) {
  return text === '' ? (
    <em className="unknown">nothing</em>
  ) : (
    <span className="whitespace-pre-line wrap-anywhere">{text}</span>
  )
}
