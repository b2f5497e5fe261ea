import type { ComponentProps, ReactNode } from 'react'
import { Field, type Texts } from './field'

export type TextFieldProps = {
  label: ReactNode
  name: string
  hint?: ReactNode
  /** What was typed before, by input name; wins over `defaultValue`. */
  values?: Texts
  errors?: Texts
} & Omit<ComponentProps<'input'>, 'name' | 'id'>

/** A field of one line. */
export function TextField({ label, name, hint, values, errors, defaultValue, ...input }: TextFieldProps) {
  return (
    <Field label={label} name={name} hint={hint} errors={errors?.[name]}>
      {(props) => (
        <input type="text" {...input} {...props} defaultValue={values?.[name]?.[0] ?? defaultValue} />
      )}
    </Field>
  )
}
