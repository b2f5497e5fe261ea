import type { Attribute } from '@/lib/catalogue/document/vocabulary'
import { SUPPORT_LEVELS } from '@/lib/catalogue/document/words'
import { formatSupport } from '@/lib/catalogue/shown/format-value'
import type { FieldInputProps } from '../form/field-input'
import { Boxes, Choice, LabelOf, Line } from '../form/inputs'

type FactValueFieldProps = Pick<FieldInputProps, 'state' | 'name' | 'of'> & { attribute: Attribute }

/** The value of a fact by the kind of its attribute, which is code; `of` says whose it is, in a table. */
export function FactValueField({ state, attribute, name, of }: FactValueFieldProps) {
  const { label: text, kind, unit } = attribute
  const said = unit === null ? text : `${text} (${unit})`
  const label = of === undefined ? said : <LabelOf of={of} label={said} />
  const held = state.values[name] ?? []
  const options = attribute.options
    .filter((option) => !option.retired || held.includes(option.key))
    .map((option) => [option.key, option.retired ? `${option.label} (retired)` : option.label] as const)
  switch (kind) {
    case 'choice':
      return <Choice {...{ state, name, label, options }} />
    case 'choices':
      return <Boxes {...{ state, name, label, options }} />
    case 'support':
      return (
        <Choice
          {...{ state, name, label }}
          options={SUPPORT_LEVELS.map((level) => [level, formatSupport(level)])}
        />
      )
    case 'number':
      return <Line {...{ state, name, label }} inputMode="decimal" />
    case 'date':
      return <Line {...{ state, name, label }} placeholder="YYYY, YYYY-MM or YYYY-MM-DD" />
    case 'link':
      return <Line {...{ state, name, label }} inputMode="url" placeholder="https://" />
    case 'version':
      return <Line {...{ state, name, label }} spellCheck={false} />
    case 'text':
      return <Line {...{ state, name, label }} />
  }
}
