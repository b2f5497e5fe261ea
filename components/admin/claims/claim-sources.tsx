import { type FormState, isWrong, rowNumbers, textIn } from '@/components/admin/tools/form-state'
import { GroupError } from '@/components/admin/tools/inputs'
import { ToolField } from '@/components/admin/tools/tool-field'
import { fieldId } from '@/components/ui/field'

export type ClaimState = Pick<FormState, 'values' | 'errors'>

type Row = { number: number; isBlank: boolean }

const isBlank = (values: ClaimState['values'], row: number) =>
  ['url', 'title', 'publisher', 'readOn'].every((field) => textIn(values, `sources.${row}.${field}`) === '')

/** The rows of sources: every one up to the last with a text, and blank ones after it, more where they were asked for. */
export function rowsOf(values: ClaimState['values']): Row[] {
  const last = Math.max(-1, ...rowNumbers(values, 'sources').filter((row) => !isBlank(values, row)))
  const more = textIn(values, 'action') === 'more' ? 8 : 2
  return Array.from({ length: last + 1 + more }, (_, number) => ({
    number,
    isBlank: isBlank(values, number),
  }))
}

/** The sources of a claim, each folded into its title. */
export function ClaimSources({ state, rows }: { state: ClaimState; rows: readonly Row[] }) {
  return rows.map(({ number, isBlank }) => {
    const name = `sources.${number}`
    const said = textIn(state.values, `${name}.title`) || textIn(state.values, `${name}.url`)
    return (
      <details className="row" key={number} id={fieldId(name)} open={isBlank || isWrong(state.errors, name)}>
        <summary>
          <span className="text-soft">{number + 1}</span> {said || 'New source'}
        </summary>
        <GroupError state={state} name={name} />
        <ToolField state={state} name={`${name}.url`} />
        <ToolField state={state} name={`${name}.title`} />
        <div className="thirds">
          <ToolField state={state} name={`${name}.publisher`} />
          <ToolField state={state} name={`${name}.kind`} blank="as others cite it, or documentation" />
          <ToolField state={state} name={`${name}.readOn`} />
        </div>
      </details>
    )
  })
}
