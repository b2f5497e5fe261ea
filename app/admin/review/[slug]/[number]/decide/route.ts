import { z } from 'zod'
import { labelOfField } from '@/components/admin/form/form-state'
import { sayProblem } from '@/lib/catalogue/document/problem'
import { issueToField } from '@/lib/editing/form/read-form'
import { documentToFields, fieldsToDocument } from '@/lib/editing/form/tool-form'
import { seeOther } from '@/lib/http/form-answer'
import { handlePost, type Params } from '@/lib/http/form-post'
import type { FormResult } from '@/lib/http/form-result'
import { readNumber } from '@/lib/http/page-number'
import { proseText } from '@/lib/http/text-fields'
import { toValues } from '@/lib/http/tool-form-values'
import { paths } from '@/lib/paths'
import type { Viewer } from '@/lib/rights/viewer'
import { keepSubmission } from '@/lib/store/forms/form-submissions'
import { getCatalogue } from '@/lib/store/readers/live-catalogue'
import { approveTicked } from '@/lib/store/review/approve-ticked'
import { approveProposal, rejectProposal } from '@/lib/store/review/review'
import { getRevision } from '@/lib/store/revisions/revisions'
import type { RunSql } from '@/lib/store/sql'
import type { Saved } from '@/lib/store/tools/save-answer'

const schema = z
  .strictObject({
    do: z.enum(['approve', 'ticked', 'edit', 'reject']),
    take: z.array(z.string().max(40)).max(2000).default([]),
    comment: proseText(1000).default(''),
  })
  .refine((decision) => decision.do !== 'reject' || decision.comment !== '', {
    path: ['comment'],
    message: 'Say why: its author reads it.',
  })
  .refine((decision) => decision.do !== 'ticked' || decision.take.length > 0, {
    path: ['take'],
    message: 'Tick what shall be published, or reject all of it with a reason.',
  })

const CHANGED =
  'Others published something since this page was opened, so that what you ticked would change something else now. Nothing was published; look again.'

const at = ({ slug = '', number = '' }: Params) => ({ slug, number: readNumber(number) ?? 0 })
const doneAt = (done: string) => paths.adminReview([['done', done]])
const approvedAt = ({ isWithdrawn }: Saved) => doneAt(isWithdrawn ? 'approved-withdrawn' : 'approved')

/** Approves a proposal or what is ticked of it, rejects it with a reason, or leads to its form with what was typed here. */
export const POST = handlePost({
  action: 'review.decide',
  schema,
  page: ({ slug = '', number = '' }) => paths.adminProposal(slug, number),
  run: async ({ viewer, values, params, recordAnswer }) => {
    const decision = { ...at(params), comment: values.comment }
    if (values.do === 'edit') return edit(viewer, decision)
    if (values.do !== 'reject') {
      const marks = values.do === 'ticked' ? values.take : null
      const record: Recording = (run, saved) => recordAnswer(run, approvedAt(saved))
      return approve(viewer, { ...decision, marks, record })
    }
    const outcome = await rejectProposal(viewer, decision)
    return outcome === 'rejected' ? { redirect: doneAt('rejected') } : sayWhy(outcome)
  },
})

type Recording = (run: RunSql, saved: Saved) => Promise<void>
type Decision = { slug: string; number: number; comment: string }
/** Without marks, all of it. */
type Approval = Decision & { marks: readonly string[] | null; record: Recording }

async function edit(viewer: Viewer, { slug, number, comment }: Decision): Promise<FormResult> {
  const kept = { path: paths.adminProposal(slug, number), values: { comment: [comment] }, errors: {} }
  const key = comment === '' ? '' : await keepSubmission(viewer.id, kept)
  return seeOther(paths.adminEditProposal(slug, number, key ?? ''))
}

async function approve(viewer: Viewer, { marks, ...approval }: Approval): Promise<FormResult> {
  const answer =
    marks === null
      ? await approveProposal(viewer, approval)
      : await approveTicked(viewer, { ...approval, marks })
  if (answer.kind === 'saved') return { redirect: approvedAt(answer) }
  if (answer.kind === 'unsaid')
    return { errors: { comment: ['Say why the rest is not taken: its author reads it.'] } }
  if (answer.kind === 'changed') return { errors: { '': [CHANGED] } }
  if (answer.kind === 'refused') {
    const proposal = await getRevision(viewer, approval.slug, approval.number)
    const fields = proposal ? documentToFields(proposal.document) : []
    const { places } = fieldsToDocument(fields)
    const state = { values: toValues(fields), vocabulary: (await getCatalogue()).vocabulary }
    const told = answer.problems.map(({ path, ...problem }) => {
      const field = issueToField(path, places)
      return `${field === '' ? '' : `${labelOfField(field, state)}: `}${sayProblem(problem)}.`
    })
    return { errors: { '': told } }
  }
  if (answer.kind !== 'conflict') return sayWhy(answer.kind)
  const labels = answer.conflicts.map(({ label }) => label).join(', ')
  const sentence = `Since it was written, somebody published something else for ${labels}. Nothing was published.`
  const back = { href: paths.adminEditProposal(approval.slug, approval.number), text: 'Edit and approve it' }
  return { refusal: { status: 409, sentence, back } }
}

function sayWhy(outcome: 'decided' | 'missing'): FormResult {
  if (outcome === 'missing') return { refusal: { status: 404, sentence: 'There is no such proposal.' } }
  const back = { href: paths.adminReview(), text: 'The review queue' }
  return { refusal: { status: 409, sentence: 'Somebody else decided on this proposal first.', back } }
}
