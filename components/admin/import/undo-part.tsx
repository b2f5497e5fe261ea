import { Notice } from '@/components/ui/notice'
import { PostButton } from '@/components/ui/post-button'
import { formatCount } from '@/lib/catalogue/shown/noun-words'
import { paths } from '@/lib/paths'

export type ShownOutlook = { created: number; changed: number; edited: number; names: readonly string[] }
export type ShownUndone = {
  by: { name: string }
  restored?: number
  withdrawn?: number
  kept?: readonly { slug: string; why: string }[]
}

type UndoFormProps = { id: string; fields: Readonly<Record<string, string>>; outlook: ShownOutlook }

const tools = (count: number) => formatCount(count, 'tool')

/** Says what taking an import back will do, and does it once that is confirmed. */
export function UndoForm({ id, fields, outlook: { created, changed, edited, names } }: UndoFormProps) {
  const rest = edited - names.length
  return (
    <section className="rule stack">
      <h2>Undo this import</h2>
      <ul>
        {created > 0 && (
          <li>{`${tools(created)} that it brought: withdrawn, so that readers no longer find them.`}</li>
        )}
        {changed > 0 && <li>{`${tools(changed)} that it changed: back to what they said before.`}</li>}
        {edited > 0 && (
          <li>
            {`${tools(edited)} edited since: what was edited stays, and you are told which (${names.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}).`}
          </li>
        )}
      </ul>
      <p className="text-small text-soft">
        Each is a revision of its own; nothing leaves the history. Claims and words of the vocabulary that it
        brought stay. The same file can be imported again.
      </p>
      <PostButton
        action={`${paths.adminImport(id)}/undo`}
        fields={fields}
        label="Undo the whole import"
        variant="danger"
      />
      <p>
        <a href={paths.adminImport(id)}>Leave it as it is</a>
      </p>
    </section>
  )
}

/** What came of taking an import back. */
export function UndoneNotice({ undone }: { undone: ShownUndone }) {
  const { by, restored = 0, withdrawn = 0, kept = [] } = undone
  return (
    <>
      <Notice>
        {`Taken back by ${by.name}: ${restored} as they were before, ${withdrawn} withdrawn${kept.length > 0 ? `, ${kept.length} with something that stays` : ''}.`}
      </Notice>
      {kept.length > 0 && (
        <section className="rule">
          <h2>What stays</h2>
          <ul>
            {kept.map(({ slug, why }) => (
              <li key={`${slug} ${why}`}>
                <a href={paths.adminTool(slug)}>{slug}</a> {why}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
