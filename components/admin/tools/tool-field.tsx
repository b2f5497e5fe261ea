import { toolFields } from '@/lib/catalogue/document/tool-document'
import { type FieldInputProps, FormField } from '../form/field-input'

/** The input of a field of a tool, by the name under which it is sent. */
export const ToolField = (props: Omit<FieldInputProps, 'field'>) => (
  <FormField {...props} fields={toolFields} />
)
