import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import type { Texts } from '@/components/ui/field'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { TextField } from '@/components/ui/text-field'
import { formatCount } from '@/lib/catalogue/shown/noun-words'
import { paths } from '@/lib/paths'
import { CategoryChoice, type CategoryChoiceProps } from './category-choice'

type ShownRow = { slug: string; name: string; mark: string; says: string }

export type BatchScreenProps = {
  kind: 'publish' | 'withdraw' | 'recategorise'
  fields: Readonly<Record<string, string>>
  order: CategoryChoiceProps['order']
  categories: CategoryChoiceProps['categories']
  /** What happens, and what is left as it is. */
  ready: readonly ShownRow[]
  left: readonly ShownRow[]
  /** Addresses at which there is no tool. */
  missing: readonly string[]
  /** True where more was asked for than a batch may hold. */
  isCut: boolean
  kept: { values: Texts; errors: Texts } | null
}

const TITLES = { publish: 'Publish', withdraw: 'Withdraw', recategorise: 'Change the category of' } as const
const tools = (count: number) => formatCount(count, 'tool')

/** Everything that a batch would do, and the button that does it. */
export function BatchScreen({ kind, ready, left, missing, isCut, kept, ...props }: BatchScreenProps) {
  const { order, categories } = props
  const title = `${TITLES[kind]} ${tools(ready.length)}`
  const slugs = [...ready, ...left].map(({ slug }) => slug)
  return (
    <div className="stack">
      <h1>{kind === 'recategorise' && order.category === '' ? 'Change the category' : title}</h1>
      <ErrorSummary errors={kept?.errors} labels={{ why: 'Why', 'tools[]': 'Tools' }} />
      {slugs.length === 0 && <p>Nothing is ticked: go back and tick the tools that are meant.</p>}
      {isCut && <p role="alert">These are the first of more than one batch may hold.</p>}
      {kind === 'recategorise' && slugs.length > 0 && <CategoryChoice {...{ slugs, categories, order }} />}
      {ready.length > 0 && (
        <form action={`${paths.adminBatch()}/change`} method="post" className="stack">
          <HiddenFields fields={{ ...props.fields, ...ordersOf(kind, order) }} />
          <BatchTable rows={ready} caption="What happens" isSent />
          <TextField label="Why" name="why" required={kind === 'withdraw'} {...kept} />
          <Button variant={kind === 'withdraw' ? 'danger' : 'primary'}>{title}</Button>
        </form>
      )}
      {left.length > 0 && <BatchTable rows={left} caption={`Left as they are (${left.length})`} />}
      {missing.length > 0 && <p>{`There is no tool at ${missing.join(', ')}.`}</p>}
      <p>
        <a href={paths.adminTools()}>Back to the tools</a>
      </p>
    </div>
  )
}

function ordersOf(kind: BatchScreenProps['kind'], order: BatchScreenProps['order']): Record<string, string> {
  if (kind !== 'recategorise') return { do: kind }
  return { do: kind, to: order.category, move: order.move, ...(order.setsAside && { aside: 'yes' }) }
}

type BatchTableProps = { rows: readonly ShownRow[]; caption: string; isSent?: boolean }

function BatchTable({ rows, caption, isSent = false }: BatchTableProps) {
  return (
    <table className="rows">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Tool</th>
          <th scope="col">What</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ slug, name, mark, says }) => (
          <tr key={slug}>
            <th scope="row">
              {isSent && <input type="hidden" name="tools[]" value={`${slug} ${mark}`} />}
              <a href={paths.adminTool(slug)}>{name}</a>
            </th>
            <td>{says}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
