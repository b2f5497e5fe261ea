import { fieldId } from '@/components/ui/field'
import type { Attribute } from '@/lib/catalogue/document/vocabulary'
import { SUPPORT_LEVELS } from '@/lib/catalogue/document/words'
import { formatSupport } from '@/lib/catalogue/shown/format-value'
import { formatCount, spell } from '@/lib/catalogue/shown/noun-words'
import { factFields } from '@/lib/editing/form/form-names'
import { valueTypeOf } from '@/lib/editing/form/form-values'
import type { FieldInputProps } from '../form/field-input'
import { type FormState, isWrong, textIn } from '../form/form-state'
import { Boxes, Choice, GroupError, LabelOf, Line } from '../form/inputs'
import { EvidenceFields } from './evidence-fields'
import { FactOffers } from './fact-offers'
import { ReadAgain } from './read-again'
import { ToolField } from './tool-field'
import { WhoChanged } from './who-changed'

type FactFieldProps = { state: FormState; attribute: Attribute }
type FactValueProps = Pick<FieldInputProps, 'state' | 'name' | 'of'> & Pick<FactFieldProps, 'attribute'>
/** `isOpen`: its note, dates and sources stand open. */
type WholeFactProps = FactFieldProps & { isOpen?: boolean }

/** One fact: its value, and behind a line that sums it up its state, note, dates and sources. */
export function FactField({ state, attribute, isOpen: isShown = false }: WholeFactProps) {
  const { key, definition, kind } = attribute
  const prefix = `facts.${key}.`
  const order = textIn(state.values, `${prefix}order`)
  const isOpen =
    isShown ||
    factFields.some(({ name }) => isWrong(state.errors, `${prefix}${name}`)) ||
    isWrong(state.errors, `facts.${key}`) ||
    textIn(state.values, 'offer') === key
  return (
    <div
      className="fact grid min-w-0 gap-0.5 has-[>details[open]]:col-span-full"
      id={fieldId(`facts.${key}`)}
    >
      <input type="hidden" name={`${prefix}type`} value={valueTypeOf(kind)} />
      {order !== '' && <input type="hidden" name={`${prefix}order`} value={order} />}
      <GroupError state={state} name={`facts.${key}`} />
      <FactValueField state={state} attribute={attribute} name={`${prefix}value`} />
      <details open={isOpen}>
        <summary className="py-0.5 text-small text-soft">{sumUp(state, prefix)}</summary>
        <div className="grid gap-3 border-l border-line py-3 pl-3.5">
          <p className="text-small text-soft">{definition}</p>
          <div className="thirds">
            <ToolField state={state} name={`${prefix}state`} blank="as the value says" />
            <ToolField state={state} name={`${prefix}since`} />
            <ToolField state={state} name={`${prefix}until`} />
          </div>
          <ToolField state={state} name={`${prefix}note`} />
          <ToolField state={state} name={`${prefix}qualified`} />
          <EvidenceFields state={state} prefix={prefix} />
          <ToolField state={state} name={`${prefix}checkedOn`} />
          {textIn(state.values, `${prefix}sources`).trim() !== '' && (
            <ReadAgain part={`facts.${key}`} swap={fieldId(`facts.${key}`)} of={attribute.label} />
          )}
          <FactOffers state={state} attribute={attribute} />
          {state.slug && <WhoChanged slug={state.slug} field={`facts.${key}`} of={attribute.label} />}
        </div>
      </details>
      <p className="text-part empty:hidden day-note" />
    </div>
  )
}

/** The value of a fact by the kind of its attribute, which is code; `of` says whose it is, in a table. */
export function FactValueField({ state, attribute, name, of }: FactValueProps) {
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

function sumUp({ values }: FormState, prefix: string): string {
  const text = (field: string) => textIn(values, `${prefix}${field}`).trim()
  const sources = text('sources').split('\n').filter(Boolean).length
  const state = text('state')
  const said = [
    state !== '' && state !== 'value' ? spell(state) : '',
    text('note') === '' ? '' : text('qualified') === '' ? 'note' : 'note with limits',
    text('since') === '' ? '' : `since ${text('since')}`,
    text('until') === '' ? '' : `until ${text('until')}`,
    sources === 0 ? '' : formatCount(sources, 'source'),
    text('unverified') === '' ? '' : 'unverified',
    text('checkedOn') === '' ? '' : `checked ${text('checkedOn')}`,
  ].filter(Boolean)
  return said.length === 0 ? 'Note, dates, sources' : said.join(' · ')
}
