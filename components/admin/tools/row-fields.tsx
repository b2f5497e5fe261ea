import { formatDate, isPartialDate } from '@/lib/catalogue/document/partial-date'
import {
  EVENT_KINDS,
  RELATION_TYPES,
  SOURCE_KINDS,
  STATUSES,
  TRADEOFF_KINDS,
} from '@/lib/catalogue/document/words'
import { relationWords } from '@/lib/catalogue/shown/relation-words'
import { EvidenceFields } from './evidence-fields'
import { type FormState, spell, textIn } from './form-state'
import { asOptions, Choice, Line } from './inputs'
import { RowList } from './row-list'

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
    <RowList
      {...{ state, sumUp }}
      list="tradeoffs"
      title="Tradeoffs"
      noun="tradeoff"
      hint="One sentence each, under the aspect it lines up with."
    >
      {(row) => (
        <>
          <div className="pair">
            <Choice state={state} name={`tradeoffs.${row}.aspect`} label="Aspect" options={aspects} />
            <Choice
              state={state}
              name={`tradeoffs.${row}.kind`}
              label="Kind"
              options={asOptions(TRADEOFF_KINDS)}
            />
          </div>
          <Line state={state} name={`tradeoffs.${row}.text`} label="Text" />
          <EvidenceFields state={state} prefix={`tradeoffs.${row}.`} />
        </>
      )}
    </RowList>
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
    <RowList
      {...{ state, sumUp }}
      list="relations"
      title="Relations"
      noun="relation"
      hint="How this tool stands to others. A relation that reads the same from both ends is stated by one of them."
    >
      {(row) => (
        <>
          <div className="pair">
            <Choice state={state} name={`relations.${row}.type`} label="This tool" options={types} />
            <Line
              state={state}
              name={`relations.${row}.to`}
              label="Other tool"
              hint="Its name or address."
              list="tools-found"
              autoComplete="off"
            />
          </div>
          <Line state={state} name={`relations.${row}.note`} label="Note" />
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
    <RowList
      {...{ state, sumUp }}
      list="events"
      title="Events"
      noun="event"
      hint="The tool’s dated history. Its status is that of the last event which names one."
    >
      {(row) => (
        <>
          <div className="thirds">
            <Line
              state={state}
              name={`events.${row}.date`}
              label="Date"
              placeholder="YYYY, YYYY-MM or YYYY-MM-DD"
            />
            <Choice state={state} name={`events.${row}.kind`} label="Kind" options={asOptions(EVENT_KINDS)} />
            <Line state={state} name={`events.${row}.version`} label="Version" />
          </div>
          <Line state={state} name={`events.${row}.text`} label="Text" />
          <Choice
            state={state}
            name={`events.${row}.status`}
            label="Status from then on"
            options={asOptions(STATUSES)}
            blank="unchanged"
          />
          <EvidenceFields state={state} prefix={`events.${row}.`} />
        </>
      )}
    </RowList>
  )
}

/** Every page that the statements above cite. */
export function SourceRows({ state }: Props) {
  const { values } = state
  const sumUp = (row: number) =>
    textIn(values, `sources.${row}.title`) || textIn(values, `sources.${row}.url`)
  return (
    <RowList
      {...{ state, sumUp }}
      list="sources"
      title="Sources"
      noun="source"
      hint="Every page cited above, once. Addresses cited and not listed are added when you save; until a source has a title, readers see its address."
    >
      {(row) => (
        <>
          <Line state={state} name={`sources.${row}.url`} label="Address" inputMode="url" />
          <Line state={state} name={`sources.${row}.title`} label="Title" />
          <div className="thirds">
            <Line state={state} name={`sources.${row}.publisher`} label="Publisher" />
            <Choice
              state={state}
              name={`sources.${row}.kind`}
              label="Kind"
              options={asOptions(SOURCE_KINDS)}
              blank={null}
            />
            <Line state={state} name={`sources.${row}.readOn`} label="Read on" type="date" />
          </div>
        </>
      )}
    </RowList>
  )
}
