import type { ReactNode } from 'react'

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

/** The id of an input, for links to it. */
export const fieldId = (name: string) => `field-${name}`

/** An input with its label above, a hint, and what is wrong with it in words. */
export function Field({ label, name, hint, errors = [], children }: FieldProps) {
  const id = fieldId(name)
  const described = [hint ? `${id}-hint` : '', errors.length > 0 ? `${id}-error` : ''].filter(Boolean)
  return (
    <div className={errors.length > 0 ? 'field wrong' : 'field'}>
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {errors.length > 0 && (
        <p className="error" id={`${id}-error`}>
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
