import { minute } from '@/components/ui/minute'
import { PostButton } from '@/components/ui/post-button'
import { ScrollX } from '@/components/ui/scroll-x'
import { paths } from '@/lib/paths'

type Row = {
  revision: {
    number: number
    baseNumber: number | null
    state: string
    publication: string
    restoredNumber: number | null
    author: { name: string }
    comment: string
    createdAt: Date
    review: { name: string; comment: string } | null
    resultNumber: number | null
  }
  /** The hidden fields of the form that brings it back; null where that is not offered. */
  fields: Readonly<Record<string, string>> | null
}

const WORDS: Record<string, string> = { pending: 'proposed', superseded: 'replaced', withdrawn: 'taken back' }

/** Revisions of one tool with what became of each. */
export function RevisionTable({ slug, rows }: { slug: string; rows: readonly Row[] }) {
  return (
    <ScrollX label="Revisions">
      <table className="rows">
        <caption>Revisions, newest first</caption>
        <thead>
          <tr>
            <th scope="col">Number</th>
            <th scope="col">When (UTC)</th>
            <th scope="col">Who</th>
            <th scope="col">Why</th>
            <th scope="col">State</th>
            <th scope="col">Difference</th>
            <th scope="col">Bring back</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ revision, fields }) => (
            <tr key={revision.number}>
              <th scope="row">{revision.number}</th>
              <td>
                <time dateTime={revision.createdAt.toISOString()}>{minute(revision.createdAt)}</time>
              </td>
              <td>{revision.author.name}</td>
              <td>{revision.comment}</td>
              <td>{stateOf(revision)}</td>
              <td>
                {revision.baseNumber !== null && (
                  <a
                    href={paths.adminToolHistory(slug, [
                      ['from', String(revision.baseNumber)],
                      ['to', String(revision.number)],
                    ])}
                    aria-label={`From ${revision.baseNumber}: what revision ${revision.number} changed`}
                  >
                    from {revision.baseNumber}
                  </a>
                )}
              </td>
              <td>
                {revision.state !== 'published' && (
                  <a
                    href={paths.adminTool(slug, [['revision', String(revision.number)]])}
                    aria-label={`Open revision ${revision.number} in the form`}
                  >
                    in the form
                  </a>
                )}
                {fields && (
                  <PostButton
                    action={`/admin/tools/${slug}/history/restore`}
                    fields={{ ...fields, number: String(revision.number) }}
                    label="Restore"
                    hearing={`Restore revision ${revision.number}`}
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  )
}

function stateOf({ state, publication, review, resultNumber, restoredNumber }: Row['revision']): string {
  const word =
    state === 'published' && publication === 'withdrawn' ? 'withdrawn from readers' : (WORDS[state] ?? state)
  return [
    word,
    restoredNumber === null ? '' : `from revision ${restoredNumber}`,
    resultNumber === null ? '' : `as revision ${resultNumber}`,
    review ? `by ${review.name}` : '',
    review?.comment ? `(${review.comment})` : '',
  ]
    .filter(Boolean)
    .join(' ')
}
