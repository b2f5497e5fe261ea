import { fieldId } from '@/components/ui/field'
import { type FormState, textIn } from './form-state'

export type ShownConflict = {
  /** The name of the input that answers it. */
  name: string
  /** Where mine stands in the form below. */
  field: string
  label: string
  base: string
  mine: string
  theirs: string
}

type ConflictFieldsProps = {
  state: FormState
  conflicts: readonly ShownConflict[]
  /** A name, or `You`. */
  savedBy: string
}

/** What two people changed at once, field by field: what it was, mine, theirs, and which it shall be. */
export function ConflictFields({ state, conflicts, savedBy }: ConflictFieldsProps) {
  return (
    <section className="form-part conflicts" aria-labelledby="conflicts">
      <h2 id="conflicts">Changed twice at once</h2>
      <p>
        {savedBy} saved this tool {savedBy === 'You' ? 'in another window ' : ''}after you had opened it here.
        What was changed in one place only is kept. Choose what these fields shall say; your own texts are in
        the form below, where you can still change them.
      </p>
      {conflicts.map(({ name, field, label, ...texts }) => {
        const chosen = textIn(state.values, name) || 'mine'
        return (
          <fieldset key={name} id={fieldId(name)} className="conflict">
            <legend>{label}</legend>
            <p className="was">
              <span className="soft">Before</span> <Said text={texts.base} />
            </p>
            <label>
              <input type="radio" name={name} value="mine" defaultChecked={chosen === 'mine'} />
              <span>
                <strong>Mine</strong> <Said text={texts.mine} />
              </span>
            </label>
            <label>
              <input type="radio" name={name} value="theirs" defaultChecked={chosen === 'theirs'} />
              <span>
                <strong>Theirs</strong> <Said text={texts.theirs} />
              </span>
            </label>
            <p>
              <a href={`#${fieldId(field)}`}>Edit mine again</a>
            </p>
          </fieldset>
        )
      })}
    </section>
  )
}

function Said({ text }: { text: string }) {
  return text === '' ? <em className="unknown">nothing</em> : <span className="said">{text}</span>
}
