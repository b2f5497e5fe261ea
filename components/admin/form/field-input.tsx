import type { Field } from '@/lib/catalogue/document/field'
import { locateField } from '@/lib/editing/form/form-names'
import { splitWithin } from '@/lib/editing/form/one-field'
import type { FormState } from './form-state'
import { Area, asOptions, Boxes, Choice, LabelOf, Line, type Option, Tick } from './inputs'

export type FieldInputProps = {
  field: Field
  state: Pick<FormState, 'values' | 'errors'>
  /** As it is sent: `homepage`, `licence.spdx`, `events.2.date`. */
  name: string
  /** What a choice offers, where its words are not those of the field. */
  options?: readonly Option[] | undefined
  /** What chooses nothing; null where something is always chosen. */
  blank?: string | null
  /** Of an address: the id of what is offered while it is typed. */
  list?: string
  /** Whose field it is, where a table says the rest of its label and its hint for all of a column. */
  of?: string | undefined
}

/** The input of a field, with the label and hint that its document gives it. */
export function FieldInput({ state, field, name, options, blank, list, of }: FieldInputProps) {
  const { rows, placeholder, input, spellCheck } = field
  const label = of === undefined ? field.label : <LabelOf of={of} label={field.label} />
  const hint = of === undefined ? field.hint : undefined
  const own = { state, name, label, hint }
  switch (input) {
    case 'own':
      throw new Error(`The field “${name}” has inputs of its own.`)
    case 'tick':
      return <Tick {...own} label={hint ? `${field.label}: ${hint}` : label} />
    case 'area':
    case 'lines':
    case 'markdown':
      return <Area {...own} rows={rows ?? 3} />
    case 'choice':
      return (
        <Choice
          {...own}
          options={options ?? asOptions(field.words)}
          {...(blank !== undefined && { blank })}
        />
      )
    case 'boxes':
      return <Boxes {...own} options={options ?? []} />
    case 'address':
      return <Line {...own} inputMode="url" />
    case 'number':
      return <Line {...own} inputMode="numeric" />
    case 'day':
      return <Line {...own} type="date" />
    case 'date':
    case 'line':
      return <Line {...own} {...{ placeholder, spellCheck, list }} autoComplete={list && 'off'} />
  }
}

/** The input of one of a document's fields, by the name under which it is sent. */
export function FormField({
  fields,
  ...props
}: Omit<FieldInputProps, 'field'> & { fields: readonly Field[] }) {
  const field = locateField(fields, splitWithin(props.name)?.name ?? props.name)?.field
  if (!field) throw new Error(`This form has no field “${props.name}”.`)
  return <FieldInput {...props} field={field} />
}
