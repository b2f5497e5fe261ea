import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Field, fieldId, type Texts } from '@/components/ui/field'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { PROPOSAL_KINDS, type ProposalKind } from '@/lib/catalogue/document/words'
import { paths } from '@/lib/paths'
import type { KeeperQueue as Queue } from '@/lib/store/review/keeper-queue'
import { markOf, ProposalTicks } from './proposal-ticks'

const KIND_NAMES: Record<ProposalKind, string> = {
  release: 'New releases',
  line: 'New release lines',
  'end-of-support': 'Ends of support',
  stage: 'Stages in a foundation',
  moved: 'Moved repositories',
  licence: 'Changed licences',
  silence: 'A year of silence',
  advisory: 'Vulnerabilities',
}

type KeeperQueueProps = {
  queue: Queue
  page: number
  /** A kind that is ticked whole, or `all`. */
  ticked: string
  /** The own fields of the two forms; null for who decides nothing. */
  fields: readonly [Readonly<Record<string, string>>, Readonly<Record<string, string>>] | null
  kept: { values: Texts; errors: Texts } | null
}

/** What the keeper proposes, grouped by kind, to be decided many at once; what contradicts somebody stands apart. */
export function KeeperQueue({ queue, page, ticked, fields, kept }: KeeperQueueProps) {
  const { proposals, contradicting } = queue
  const kinds = PROPOSAL_KINDS.filter((kind) => proposals.some((one) => one.kind === kind))
  const isKept = (mark: string) => kept?.values['take[]']?.includes(mark) ?? false
  // What could not be decided was sent from the list that holds its ticks; without any, from the one there is.
  const isApart = proposals.length === 0 || contradicting.some((proposal) => isKept(markOf(proposal)))
  const decides = fields !== null
  const href = (tick: string) =>
    paths.adminReview([
      ['page', page === 1 ? '' : String(page)],
      ['tick', tick],
    ])
  return (
    <>
      {proposals.length > 0 && (
        <section className="rule grid grid-cols-[minmax(0,1fr)] gap-4" id="keeper">
          <h2>From the keeper</h2>
          <p className="jumps">
            {kinds.map((kind) => (
              <a key={kind} href={`#kind-${kind}`}>{`${KIND_NAMES[kind]} (${queue.counts[kind] ?? 0})`}</a>
            ))}
            {decides && <a href={`${href('all')}#keeper`}>Tick all on this page</a>}
          </p>
          <Decision name="comment" fields={fields?.[0]} page={page} kept={isApart ? null : kept}>
            {kinds.map((kind) => (
              <fieldset key={kind} id={`kind-${kind}`} className="scroll-mt-4">
                <legend className="text-h3 font-semibold">{KIND_NAMES[kind]}</legend>
                {decides && (
                  <p className="text-small">
                    <a href={`${href(kind)}#kind-${kind}`} aria-label={`Tick all: ${KIND_NAMES[kind]}`}>
                      Tick all
                    </a>
                  </p>
                )}
                <ProposalTicks
                  proposals={proposals.filter((one) => one.kind === kind)}
                  isTicked={(mark) => isKept(mark) || ticked === kind || ticked === 'all'}
                  decides={decides}
                />
              </fieldset>
            ))}
          </Decision>
        </section>
      )}
      {contradicting.length > 0 && (
        <section className="rule grid grid-cols-[minmax(0,1fr)] gap-4" id="contradictions">
          <h2>{`Against somebody’s later word (${queue.contradictions})`}</h2>
          <p>A person said otherwise after the day that these go by. Look at both before you approve one.</p>
          <Decision name="comment-against" fields={fields?.[1]} page={page} kept={isApart ? kept : null}>
            <ProposalTicks proposals={contradicting} isTicked={isKept} decides={decides} />
          </Decision>
        </section>
      )}
    </>
  )
}

type DecisionProps = Pick<KeeperQueueProps, 'page' | 'kept'> & {
  /** What the reason's place on the page is called by: there are two. */
  name: string
  fields: Readonly<Record<string, string>> | undefined
  children: React.ReactNode
}

function Decision({ name, fields, page, kept, children }: DecisionProps) {
  if (fields === undefined) return children
  return (
    <form action={`${paths.adminReview()}/decide`} method="post" className="stack">
      <ErrorSummary
        errors={kept?.errors && { ...kept.errors, comment: [], [name]: kept.errors.comment ?? [] }}
        labels={{ [name]: 'Reason' }}
        title="Nothing was decided"
      />
      <HiddenFields fields={{ ...fields, page: String(page) }} />
      <div id={kept ? fieldId('take') : undefined} className="stack">
        {children}
      </div>
      <div className="border-t border-line bg-paper py-3 desk:sticky desk:bottom-0">
        <div className="flex flex-wrap items-end gap-x-3 gap-y-2">
          <div className="min-w-0 grow basis-72">
            <Field
              label="Reason"
              name={name}
              hint="For all that is ticked; rejecting needs one."
              errors={kept?.errors.comment}
            >
              {(input) => (
                <input type="text" {...input} name="comment" defaultValue={kept?.values.comment?.[0]} />
              )}
            </Field>
          </div>
          <Button name="do" value="approve" variant="primary">
            Approve what is ticked
          </Button>
          <Button name="do" value="reject" variant="danger">
            Reject what is ticked
          </Button>
        </div>
      </div>
    </form>
  )
}
