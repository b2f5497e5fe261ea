import type { ComponentProps } from 'react'
import { formatDate, isPartialDate } from '@/lib/catalogue/document/partial-date'
import { toolFields } from '@/lib/catalogue/document/tool-document'
import { RELATION_TYPES } from '@/lib/catalogue/document/words'
import { spell } from '@/lib/catalogue/shown/noun-words'
import { relationWords } from '@/lib/catalogue/shown/relation-words'
import { FormField } from '../form/field-input'
import { type FormState, textIn } from '../form/form-state'
import { EvidenceFields } from './evidence-fields'
import { RowList } from './row-list'
import { ToolField } from './tool-field'

type Props = { state: FormState }

/** Strengths and limitations. */
export function TradeoffRows({ state }: Props) {
  const { values, vocabulary } = state
  const aspects = vocabulary.aspects.map(({ key, name }) => [key, name] as const)
  const sumUp = (row: number) => {
    const text = textIn(values, `tradeoffs.${row}.text`)
    return text && `${textIn(values, `tradeoffs.${row}.kind`) === 'limitation' ? '−' : '+'} ${text}`
  }
  return (
    <RowList {...{ state, sumUp }} list="tradeoffs">
      {(row) => (
        <>
          <div className="pair">
            <ToolField state={state} name={`tradeoffs.${row}.aspect`} options={aspects} />
            <ToolField state={state} name={`tradeoffs.${row}.kind`} />
          </div>
          <ToolField state={state} name={`tradeoffs.${row}.text`} />
          <ToolField state={state} name={`tradeoffs.${row}.major`} />
          <EvidenceFields state={state} prefix={`tradeoffs.${row}.`} />
        </>
      )}
    </RowList>
  )
}

type AdviceProps = Props & { list: 'chooseWhen' | 'avoidWhen' }

/** When to choose the tool, or to avoid it. */
export function AdviceRows({ state, list }: AdviceProps) {
  const sumUp = (row: number) => textIn(state.values, `${list}.${row}.text`)
  return (
    <RowList {...{ state, sumUp, list }}>
      {(row) => <AdviceFields state={state} prefix={`${list}.${row}.`} />}
    </RowList>
  )
}

/** One sentence on when to choose the tool, or to avoid it. */
export function AdviceFields({ state, prefix }: Props & { prefix: string }) {
  return (
    <>
      <ToolField state={state} name={`${prefix}text`} />
      <ToolField state={state} name={`${prefix}instead`} list="tools-found" />
      <EvidenceFields state={state} prefix={prefix} />
    </>
  )
}

/** Ties to other tools; the other one is typed, and found on the server. */
export function RelationRows({ state }: Props) {
  const { values } = state
  const types = RELATION_TYPES.map((type) => [type, relationWords(type, 'to')] as const)
  const sumUp = (row: number) => {
    const to = textIn(values, `relations.${row}.to`)
    const type = RELATION_TYPES.find((one) => one === textIn(values, `relations.${row}.type`))
    return to && `${type ? relationWords(type, 'to') : ''} ${to}`
  }
  return (
    <RowList {...{ state, sumUp }} list="relations">
      {(row) => (
        <>
          <div className="pair">
            <ToolField state={state} name={`relations.${row}.type`} options={types} />
            <ToolField state={state} name={`relations.${row}.to`} list="tools-found" />
          </div>
          <ToolField state={state} name={`relations.${row}.note`} />
          <EvidenceFields state={state} prefix={`relations.${row}.`} />
        </>
      )}
    </RowList>
  )
}

/** What happened to the tool. */
export function EventRows({ state }: Props) {
  const { values } = state
  const sumUp = (row: number) => {
    const [date = '', kind = '', text = ''] = ['date', 'kind', 'text'].map((field) =>
      textIn(values, `events.${row}.${field}`),
    )
    const when = isPartialDate(date) ? formatDate(date) : date
    return text && `${when}, ${spell(kind)}: ${text}`
  }
  return (
    <RowList {...{ state, sumUp }} list="events">
      {(row) => (
        <>
          <div className="thirds">
            <ToolField state={state} name={`events.${row}.date`} />
            <ToolField state={state} name={`events.${row}.kind`} />
            <ToolField state={state} name={`events.${row}.version`} />
          </div>
          <ToolField state={state} name={`events.${row}.text`} />
          <ToolField state={state} name={`events.${row}.status`} blank="unchanged" />
          <EvidenceFields state={state} prefix={`events.${row}.`} />
        </>
      )}
    </RowList>
  )
}

type SourceProps = Pick<ComponentProps<typeof RowList>, 'state' | 'fields'> & {
  /** What chooses no kind of page; null where one is always chosen. */
  noKind?: string | null
}

/** Release lines: which versions get fixes until when. */
export function LineRows({ state }: Props) {
  const sumUp = (row: number) => textIn(state.values, `lines.${row}.name`)
  return (
    <RowList {...{ state, sumUp }} list="lines">
      {(row) => (
        <>
          <div className="thirds">
            {(['name', 'latest', 'latestOn', 'releasedOn', 'activeUntil', 'securityUntil'] as const).map(
              (name) => (
                <ToolField key={name} state={state} name={`lines.${row}.${name}`} />
              ),
            )}
          </div>
          <ToolField state={state} name={`lines.${row}.longTerm`} />
          <EvidenceFields state={state} prefix={`lines.${row}.`} />
        </>
      )}
    </RowList>
  )
}

/** Every page that the statements of a document cite. */
export function SourceRows({ state, fields = toolFields, noKind = null }: SourceProps) {
  const sumUp = (row: number) =>
    textIn(state.values, `sources.${row}.title`) || textIn(state.values, `sources.${row}.url`)
  const named = (row: number, name: string) => ({ state, fields, name: `sources.${row}.${name}` })
  return (
    <RowList {...{ state, fields, sumUp }} list="sources">
      {(row) => (
        <>
          <FormField {...named(row, 'url')} />
          <FormField {...named(row, 'title')} />
          <div className="thirds">
            <FormField {...named(row, 'publisher')} />
            <FormField {...named(row, 'kind')} blank={noKind} />
            <FormField {...named(row, 'readOn')} />
          </div>
          <div className="pair items-end">
            <FormField {...named(row, 'speaksOf')} />
            <FormField {...named(row, 'secondary')} />
          </div>
        </>
      )}
    </RowList>
  )
}
