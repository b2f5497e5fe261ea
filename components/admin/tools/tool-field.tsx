import { describeField } from '@/lib/editing/form/form-names'
import { FieldInput, type FieldInputProps } from './field-input'

/** The input of a field of a tool, by the name under which it is sent. */
export function ToolField(props: Omit<FieldInputProps, 'field'>) {
  const field = describeField(props.name)
  if (field === null) throw new Error(`A tool has no field “${props.name}”.`)
  return <FieldInput {...props} field={field} />
}
