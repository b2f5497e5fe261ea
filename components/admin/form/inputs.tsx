import type { ComponentProps, ReactNode } from 'react'
import { Field, fieldId } from '@/components/ui/field'
import { TextField } from '@/components/ui/text-field'
import { spell } from '@/lib/catalogue/shown/noun-words'
import { type FormState, textIn } from './form-state'

type InputOf = {
  state: Pick<FormState, 'values' | 'errors'>
  name: string
  label: ReactNode
  hint?: ReactNode
}

/** A field of one line. */
export function Line({ state, ...field }: InputOf & Omit<ComponentProps<'input'>, 'name'>) {
  return <TextField {...field} values={state.values} errors={state.errors} />
}

/** A field of several lines. */
export function Area({ state, name, label, hint, rows = 3 }: InputOf & { rows?: number }) {
  return (
    <Field {...{ label, name, hint }} errors={state.errors[name]}>
      {(input) => <textarea {...input} rows={rows} defaultValue={textIn(state.values, name)} />}
    </Field>
  )
}

export type Option = readonly [value: string, label: string]

/** A choice of one; the first entry chooses nothing. */
export function Choice({
  state,
  name,
  label,
  hint,
  options,
  blank = '–',
}: InputOf & { options: readonly Option[]; blank?: string | null }) {
  const chosen = textIn(state.values, name)
  // What was typed or stored stays, even where nobody offers it any more.
  const known = chosen === '' || options.some(([value]) => value === chosen)
  return (
    <Field {...{ label, name, hint }} errors={state.errors[name]}>
      {(input) => (
        <select {...input} defaultValue={chosen}>
          {blank !== null && <option value="">{blank}</option>}
          {!known && <option>{chosen}</option>}
          {options.map(([value, text]) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

/** A label in a column of a table: whose it is as well, for those who hear it. */
export const LabelOf = ({ of, label }: { of: string; label: string }) => (
  <>
    <span className="sr-only">{of}: </span>
    {label}
  </>
)

/** A closed list of words as options. */
export const asOptions = (words: readonly string[]): Option[] => words.map((word) => [word, spell(word)])

const BOXES = 'flex flex-wrap gap-x-5 gap-y-1'

/** Boxes of which any number may be ticked. */
export function Boxes({
  state,
  name,
  label,
  hint,
  options,
  id = fieldId(name),
}: InputOf & { options: readonly Option[]; id?: string }) {
  const ticked = state.values[name] ?? []
  const errors = state.errors[name] ?? []
  return (
    <fieldset
      className={errors.length > 0 ? `${BOXES} border-l-3 border-no pl-3.5` : BOXES}
      id={id}
      aria-describedby={errors.length > 0 ? `${id}-error` : undefined}
    >
      <legend className="mb-1 font-semibold">{label}</legend>
      {hint && <p className="basis-full text-small text-soft">{hint}</p>}
      {errors.length > 0 && (
        <p className="basis-full font-semibold text-no" id={`${id}-error`}>
          {errors.join(' ')}
        </p>
      )}
      {options.map(([value, text]) => (
        <label key={value} className="inline-flex min-h-7 items-baseline gap-1.5">
          <input type="checkbox" name={name} value={value} defaultChecked={ticked.includes(value)} /> {text}
        </label>
      ))}
    </fieldset>
  )
}

/** One box. */
export function Tick({ state, name, label }: InputOf) {
  const id = fieldId(name)
  const isFaulty = state.errors[name] !== undefined
  return (
    <div className={isFaulty ? 'border-l-3 border-no pl-3.5' : undefined}>
      <div id={isFaulty ? `${id}-error` : undefined}>
        <GroupError state={state} name={name} />
      </div>
      <label className="block min-h-7">
        <input
          type="checkbox"
          name={name}
          value="yes"
          id={id}
          aria-describedby={isFaulty ? `${id}-error` : undefined}
          defaultChecked={textIn(state.values, name) !== ''}
        />{' '}
        {label}
      </label>
    </div>
  )
}

/** What is wrong with a group of fields as a whole. */
export function GroupError({ state, name }: Pick<InputOf, 'state' | 'name'>) {
  const errors = state.errors[name] ?? []
  return errors.length === 0 ? null : <p className="font-semibold text-no">{errors.join(' ')}</p>
}
