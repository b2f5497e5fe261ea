import { Button } from '@/components/ui/button'
import { fieldId, type Texts } from '@/components/ui/field'
import type { Attribute } from '@/lib/catalogue/document/vocabulary'
import { otherwiseFields } from '@/lib/editing/form/form-names'
import { valueTypeOf } from '@/lib/editing/form/form-values'
import { type FormState, isWrong, textIn } from '../form/form-state'
import { FactValueField } from './fact-value-field'
import { ToolField } from './tool-field'

type OtherwiseFieldsProps = {
  state: Pick<FormState, 'values' | 'errors'>
  attribute: Attribute
  /** `facts.isolation`, or with the tool's address before it in a table of several. */
  fact: string
  /** Whose it is, in such a table. */
  of?: string
  /** They stand there although nothing is said in them yet. */
  isOpen?: boolean
}

/** What another source says of a fact, and why it is not preferred; nothing where nobody says or asks for it. */
export function OtherwiseFields({ state, attribute, fact, of, isOpen = false }: OtherwiseFieldsProps) {
  const prefix = `${fact}.otherwise.`
  if (!isOpen && !hasOtherwise(state, fact)) return null
  return (
    <fieldset className="callout grid gap-3" id={fieldId(`${fact}.otherwise`)}>
      <legend className="font-semibold">Another source says</legend>
      <input type="hidden" name={`${prefix}type`} value={valueTypeOf(attribute.kind)} />
      <FactValueField state={state} attribute={attribute} name={`${prefix}value`} of={of} />
      {otherwiseFields.map(({ name }) => (
        <ToolField key={name} state={state} name={`${prefix}${name}`} of={of} />
      ))}
    </fieldset>
  )
}

/** True where something is typed of what another source says, or is wrong with it. */
export function hasOtherwise({ values, errors }: { values: Texts; errors: Texts }, fact: string): boolean {
  const prefix = `${fact}.otherwise`
  return (
    isWrong(errors, prefix) ||
    ['value', ...otherwiseFields.map(({ name }) => name)].some(
      (name) => textIn(values, `${prefix}.${name}`).trim() !== '',
    )
  )
}

/** Asks for them: sends the form and brings it back with them, or with scripts this fact alone. */
export function OtherwiseButton({
  attribute: { key, label },
}: {
  attribute: Pick<Attribute, 'key' | 'label'>
}) {
  return (
    <p>
      <Button
        name="action"
        value={`otherwise:facts.${key}`}
        data-swap={fieldId(`facts.${key}`)}
        aria-label={`Another source disagrees on ${label}`}
      >
        Another source disagrees
      </Button>
    </p>
  )
}
