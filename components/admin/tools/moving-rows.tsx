import { formatMapping, formatRange } from '@/lib/catalogue/shown/moving-words'
import { spell } from '@/lib/catalogue/shown/noun-words'
import { type FormState, textIn } from '../form/form-state'
import { EvidenceFields } from './evidence-fields'
import { RowList } from './row-list'
import { ToolField } from './tool-field'

type Props = { state: FormState }

const FIT_FIELDS = ['line', 'with', 'from', 'until', 'level']

/** Guides to the tools that people move to. */
export function MoveRows({ state }: Props) {
  const sumUp = (row: number) => textIn(state.values, `moves.${row}.to`)
  return (
    <RowList {...{ state, sumUp }} list="moves">
      {(row) => (
        <>
          <div className="thirds">
            <ToolField state={state} name={`moves.${row}.to`} list="tools-found" />
            <ToolField state={state} name={`moves.${row}.back`} blank="unknown" />
            <ToolField state={state} name={`moves.${row}.checkedOn`} />
          </div>
          <ToolField state={state} name={`moves.${row}.text`} />
          <ToolField state={state} name={`moves.${row}.note`} />
          <EvidenceFields state={state} prefix={`moves.${row}.`} />
        </>
      )}
    </RowList>
  )
}

/** What of the tool becomes what in those that people move to. */
export function MappingRows({ state }: Props) {
  const sumUp = (row: number) => {
    const [to = '', here = '', there = ''] = ['to', 'here', 'there'].map((field) =>
      textIn(state.values, `mappings.${row}.${field}`),
    )
    return here && `${to}: ${formatMapping({ here, there: there.trim() || null })}`
  }
  return (
    <RowList {...{ state, sumUp }} list="mappings">
      {(row) => (
        <>
          <div className="thirds">
            <ToolField state={state} name={`mappings.${row}.to`} list="tools-found" />
            <ToolField state={state} name={`mappings.${row}.here`} />
            <ToolField state={state} name={`mappings.${row}.there`} />
          </div>
          <ToolField state={state} name={`mappings.${row}.note`} />
          <EvidenceFields state={state} prefix={`mappings.${row}.`} />
        </>
      )}
    </RowList>
  )
}

/** Which versions of the tool work with which of others. */
export function FitRows({ state }: Props) {
  const sumUp = (row: number) => {
    const [line = '', other = '', from = '', until = '', level = ''] = FIT_FIELDS.map((field) =>
      textIn(state.values, `worksWith.${row}.${field}`).trim(),
    )
    const range = formatRange({ from: from || null, until: until || null })
    return line && `${line} with ${other} ${range}: ${spell(level)}`
  }
  return (
    <RowList {...{ state, sumUp }} list="worksWith">
      {(row) => (
        <>
          <div className="thirds">
            <ToolField state={state} name={`worksWith.${row}.line`} />
            <ToolField state={state} name={`worksWith.${row}.with`} list="tools-found" />
            <ToolField state={state} name={`worksWith.${row}.level`} />
            <ToolField state={state} name={`worksWith.${row}.from`} />
            <ToolField state={state} name={`worksWith.${row}.until`} />
            <ToolField state={state} name={`worksWith.${row}.checkedOn`} />
          </div>
          <ToolField state={state} name={`worksWith.${row}.note`} />
          <EvidenceFields state={state} prefix={`worksWith.${row}.`} />
        </>
      )}
    </RowList>
  )
}
