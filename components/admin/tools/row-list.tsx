import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { fieldId } from '@/components/ui/field'
import type { Field as DocumentField } from '@/lib/catalogue/document/field'
import { toolFields } from '@/lib/catalogue/document/tool-document'
import { withArticle } from '@/lib/catalogue/shown/noun-words'
import { partOf } from '@/lib/editing/form/form-names'
import { type FormState, isWrong, rowNumbers, textIn } from '../form/form-state'
import { GroupError } from '../form/inputs'
import { WhoChanged } from './who-changed'

type RowListProps = {
  state: Pick<FormState, 'values' | 'errors' | 'slug'>
  list: string
  /** Of the document that has the list; a tool's by default. */
  fields?: readonly DocumentField[]
  /** What sums a row up, where it is long. */
  sumUp: (row: number) => string
  children: (row: number) => ReactNode
}

/** A list whose entries can be added, moved and removed; each button sends the form and brings it back, or with scripts this list alone. */
export function RowList({ state, list, fields = toolFields, sumUp, children }: RowListProps) {
  const { label = list, hint, noun = list } = partOf(fields, list) ?? {}
  const rows = rowNumbers(state.values, list)
  const part = `list-${list}`
  return (
    <section className="form-part" id={part}>
      <h2 id={fieldId(list)}>{label}</h2>
      <p className="text-small text-soft">{hint}</p>
      <GroupError state={state} name={list} />
      {rows.map((row, index) => {
        const name = `${list}.${row}`
        const said = sumUp(row).trim()
        const place = `${noun} ${index + 1}`
        return (
          <details
            className="row"
            key={row}
            id={fieldId(name)}
            open={said === '' || isWrong(state.errors, name)}
          >
            <summary>
              <span className="text-soft">{index + 1}</span> {said === '' ? `New ${noun}` : said}
            </summary>
            <input
              type="hidden"
              name={`${name}.order`}
              value={textIn(state.values, `${name}.order`) || String(row)}
            />
            <GroupError state={state} name={name} />
            {children(row)}
            <div className="flex flex-wrap gap-2">
              {index > 0 && (
                <Button name="action" value={`up:${name}`} data-swap={part} aria-label={`Move ${place} up`}>
                  Up
                </Button>
              )}
              {index < rows.length - 1 && (
                <Button
                  name="action"
                  value={`down:${name}`}
                  data-swap={part}
                  aria-label={`Move ${place} down`}
                >
                  Down
                </Button>
              )}
              <Button
                name="action"
                value={`remove:${name}`}
                data-swap={part}
                variant="danger"
                aria-label={`Remove ${place}`}
              >
                Remove
              </Button>
            </div>
          </details>
        )
      })}
      <Button name="action" value={`add:${list}`} data-swap={part}>
        Add {withArticle(noun)}
      </Button>
      {state.slug && <WhoChanged slug={state.slug} field={list} of={label} />}
    </section>
  )
}
