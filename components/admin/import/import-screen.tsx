import type { ComponentProps } from 'react'
import { Notice } from '@/components/ui/notice'
import { PostButton } from '@/components/ui/post-button'
import type { LineProblem } from '@/lib/editing/import/import-reading'
import { paths } from '@/lib/paths'
import { LineProblems } from './line-problems'
import { MappingForm } from './mapping-form'
import { PlanForm } from './plan-form'
import { type ShownOutlook, type ShownUndone, UndoForm, UndoneNotice } from './undo-part'

type Fields = Readonly<Record<string, string>>
type Own = 'id' | 'fields' | 'publication' | 'mayMap'

type ImportScreenProps = {
  head: {
    id: string
    fileName: string
    ownerName: string
    state: string
    publication: 'draft' | 'published'
    isMapped: boolean
    fault: string | null
    problems: readonly LineProblem[]
    outcome: { created: number; updated: number; unchanged: number; left: number } | null
    undone: ShownUndone | null
    since: number
    isAlive: boolean
  }
  fields: Fields
  /** Null while work is under way. */
  shows:
    | { plan: Omit<ComponentProps<typeof PlanForm>, Own> }
    | { mapping: Omit<ComponentProps<typeof MappingForm>, Own> | null }
    | { outlook: ShownOutlook | null }
    | { undone: true }
    | null
}

const DOING: Record<string, string> = {
  read: 'The file is being read.',
  plan: 'The file is being compared with the catalogue.',
  apply: 'What you chose is being saved, all of it or nothing.',
  undo: 'What it did is being taken back, all of it or nothing.',
}

/** An import whatever its state. */
export function ImportScreen({ head, fields, shows }: ImportScreenProps) {
  const { id, fileName, ownerName, outcome } = head
  return (
    <div className="stack">
      <h1>{fileName}</h1>
      <p className="text-soft">{`Sent by ${ownerName}.`}</p>
      {head.fault && (
        <div
          className="error-summary max-w-[72ch] rounded-[3px] border-2 border-no px-4 py-3 [&_a]:text-no [&_ul]:mt-1.5"
          role="alert"
        >
          <p>{head.fault}</p>
        </div>
      )}
      {outcome && shows && (
        <Notice>
          {`Imported: ${outcome.created} created, ${outcome.updated} updated, ${outcome.unchanged} already so, ${outcome.left} left out.`}
        </Notice>
      )}
      {shows && 'undone' in shows && head.undone && <UndoneNotice undone={head.undone} />}
      {shows && 'outlook' in shows && shows.outlook && (
        <UndoForm outlook={shows.outlook} id={id} fields={fields} />
      )}
      {shows && 'plan' in shows && head.state === 'applied' && (
        <p className="flex flex-wrap items-center gap-2">
          {head.publication === 'draft' && outcome && outcome.created > 0 && (
            <a
              href={paths.adminBatch([
                ['do', 'publish'],
                ['import', id],
              ])}
            >
              Publish its drafts
            </a>
          )}
          <a href={paths.adminImport(id, [['show', 'undo']])}>Undo this import</a>
        </p>
      )}
      {shows === null && <Working head={head} fields={fields} />}
      {shows !== null && !('outlook' in shows) && head.problems.length > 0 && (
        <section className="rule">
          <h2>About the file</h2>
          <LineProblems problems={head.problems} />
        </section>
      )}
      {shows && 'mapping' in shows && shows.mapping && (
        <MappingForm {...shows.mapping} id={id} fields={fields} />
      )}
      {shows && 'mapping' in shows && !shows.mapping && <p>The file is not kept any more: send it again.</p>}
      {shows && 'plan' in shows && (
        <PlanForm
          {...shows.plan}
          {...{ id, fields, publication: head.publication }}
          mayMap={head.isMapped && head.state === 'planned'}
        />
      )}
      <p>
        <a href={paths.adminImports()}>All imports</a>
      </p>
    </div>
  )
}

function Working({ head, fields }: Pick<ImportScreenProps, 'head' | 'fields'>) {
  const { id, state, since, isAlive } = head
  if (isAlive)
    return (
      <>
        <meta httpEquiv="refresh" content="2" />
        <p role="status">{`${DOING[state]} ${since} seconds so far; this page looks again by itself.`}</p>
      </>
    )
  return (
    <>
      <p role="alert">The work on this import was cut off, and nothing was changed by it.</p>
      <PostButton
        action={`${paths.adminImport(id)}/work`}
        fields={fields}
        label="Begin it again"
        variant="primary"
      />
    </>
  )
}
