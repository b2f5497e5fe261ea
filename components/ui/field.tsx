import type { ReactNode } from 'react'

/** What stands in the fields of a form, or is wrong with them, by input name. */
export type Texts = Readonly<Record<string, readonly string[]>>

export type InputProps = {
  id: string
  name: string
  'aria-invalid': true | undefined
  'aria-describedby': string | undefined
}

type FieldProps = {
  label: ReactNode
  /** The input's name; its id is `field-<name>`. */
  name: string
  hint?: ReactNode
  errors?: readonly string[]
  /** Draws the input with what ties it to its label, hint and errors. */
  children: (input: InputProps) => ReactNode
}

const FIELD = 'grid content-start gap-1 *:w-full [&>textarea]:min-h-20'

/** The id of an input, for links to it. */
export const fieldId = (name: string) => `field-${name}`

/** An input with its label above, a hint, and what is wrong with it in words. */
export function Field({ label, name, hint, errors = [], children }: FieldProps) {
  const id = fieldId(name)
  const described = [hint ? `${id}-hint` : '', errors.length > 0 ? `${id}-error` : ''].filter(Boolean)
  return (
    <div className={errors.length > 0 ? `${FIELD} border-l-3 border-no pl-3.5` : FIELD}>
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      {hint && (
        <p className="text-small text-soft" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {errors.length > 0 && (
        <p className="font-semibold text-no" id={`${id}-error`}>
          {errors.join(' ')}
        </p>
      )}
      {children({
        id,
        name,
        'aria-invalid': errors.length > 0 || undefined,
        'aria-describedby': described.length > 0 ? described.join(' ') : undefined,
      })}
    </div>
  )
}
