import { fieldId } from '@/components/ui/field'
import type { Attribute } from '@/lib/catalogue/document/vocabulary'
import { formatCount, spell } from '@/lib/catalogue/shown/noun-words'
import { factFields } from '@/lib/editing/form/form-names'
import { valueTypeOf } from '@/lib/editing/form/form-values'
import { type FormState, isWrong, textIn } from '../form/form-state'
import { GroupError } from '../form/inputs'
import { EvidenceFields } from './evidence-fields'
import { FactOffers } from './fact-offers'
import { FactValueField } from './fact-value-field'
import { hasOtherwise, OtherwiseButton, OtherwiseFields } from './otherwise-fields'
import { ReadAgain } from './read-again'
import { ToolField } from './tool-field'
import { WhoChanged } from './who-changed'

type FactFieldProps = { state: FormState; attribute: Attribute }
/** `isOpen`: its note, dates and sources stand open. */
type WholeFactProps = FactFieldProps & { isOpen?: boolean }

/** One fact: its value, and behind a line that sums it up its state, note, dates and sources. */
export function FactField({ state, attribute, isOpen: isShown = false }: WholeFactProps) {
  const { key, definition, kind } = attribute
  const prefix = `facts.${key}.`
  const order = textIn(state.values, `${prefix}order`)
  const isAsked = textIn(state.values, 'otherwise') === key
  const isTold = isShown || isAsked || hasOtherwise(state, `facts.${key}`)
  const isOpen =
    isShown ||
    factFields.some(({ name }) => isWrong(state.errors, `${prefix}${name}`)) ||
    isWrong(state.errors, `facts.${key}`) ||
    textIn(state.values, 'offer') === key ||
    isAsked
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
          {isTold ? (
            <OtherwiseFields state={state} attribute={attribute} fact={`facts.${key}`} isOpen />
          ) : (
            <OtherwiseButton attribute={attribute} />
          )}
          <FactOffers state={state} attribute={attribute} />
          {state.slug && <WhoChanged slug={state.slug} field={`facts.${key}`} of={attribute.label} />}
        </div>
      </details>
      <p className="text-part empty:hidden day-note" />
    </div>
  )
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
    text('otherwise.reason') === '' ? '' : 'another source disagrees',
  ].filter(Boolean)
  return said.length === 0 ? 'Note, dates, sources' : said.join(' · ')
}
