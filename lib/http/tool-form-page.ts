// What the page of a tool's form shows: what was typed and could not be saved, the draft, the proposal, or what is
// published; and where somebody saved meanwhile, what both changed.

import type { Viewer } from '../auth/viewer'

import { isFault } from '../catalogue/check/problem'
import type { ToolDocument } from '../catalogue/tool-document'
import type { Vocabulary } from '../catalogue/vocabulary'
import { writeSide } from '../editing/conflict-words'
import type { Field } from '../editing/form-names'
import { examineUnfinished } from '../editing/sound-document'
import { documentToFields, examineFields, fieldsToDocument } from '../editing/tool-form'
import { paths } from '../paths'
import { getSubmission } from '../store/form-submissions'
import { getCatalogue } from '../store/live-catalogue'
import { findConflicts } from '../store/merge-edit'
import { getRevision } from '../store/revisions'
import { type Draft, type OpenTool, openTool } from '../store/tool-editing'
import type { FormErrors } from './form-errors'
import { type FormValues, firstValue } from './form-values'
import { choiceName, splitToolForm } from './tool-form-fields'
import { toErrors, toValues } from './tool-form-values'

export type ToolFormPage = {
  /** Null for a new tool. */
  open: OpenTool | null
  values: FormValues
  errors: FormErrors
  vocabulary: Vocabulary
  today: string
  /** Hidden fields: the version the texts were written on, what they answer. */
  hidden: Record<string, string>
  conflicts: { name: string; field: string; label: string; base: string; mine: string; theirs: string }[]
  from: 'published' | 'draft' | 'earlier' | 'proposal' | 'typed' | 'nothing'
  /** The draft or earlier revision that the texts are of. */
  shown: Pick<Draft, 'number' | 'state' | 'authorName' | 'createdAt'> | null
  /** What a draft lacks before it can be published. */
  lacks: FormErrors
  /** What was typed into the form that withdraws the tool or publishes it again, and not saved. */
  move: { values: FormValues; errors: FormErrors } | null
}

type Asked = { submission?: string; proposal?: string; revision?: string; fresh?: string }

/** Gathers the page of a form (slug null: of a new tool), or null where there is no such tool for the viewer. */
export async function readToolForm(
  viewer: Viewer,
  slug: string | null,
  asked: Asked,
): Promise<ToolFormPage | null> {
  const open = slug === null ? null : await openTool(viewer, slug)
  if (slug !== null && open === null) return null
  const kept = await getSubmission(asked.submission, { ownerId: viewer.id, path: paths.adminTool(slug) })
  const { vocabulary, today } = await getCatalogue()
  const page: ToolFormPage = {
    ...{
      open,
      values: {},
      errors: {},
      vocabulary,
      today,
      hidden: {},
      conflicts: [],
      from: 'nothing',
      shown: null,
      lacks: {},
      move: null,
    },
  }
  // Both forms of the page keep what is not saved under its address.
  if (kept?.values.to) page.move = kept
  else if (kept) return showTyped(page, kept)
  if (open === null) return page
  const proposal = asked.proposal ? await getRevision(viewer, open.slug, Number(asked.proposal) || 0) : null
  if (proposal?.state === 'pending') return showProposal(page, open, proposal)
  const earlier = asked.revision ? await findEarlier(viewer, open, Number(asked.revision) || 0) : null
  if (earlier) return { ...showDraft(page, open, earlier), from: 'earlier' }
  if (open.draft && asked.fresh === undefined) return showDraft(page, open, open.draft)
  return {
    ...page,
    values: toValues(documentToFields(open.document)),
    hidden: { version: String(open.version) },
    from: 'published',
  }
}

function showDraft(page: ToolFormPage, open: OpenTool, draft: Draft): ToolFormPage {
  const values = draft.fields ?? toValues(documentToFields(draft.document))
  const { fields } = splitToolForm(values)
  const lacks = toErrors(examineFields(fields, page).problems.filter(isFault))
  const hidden = { version: String(draft.version ?? open.version), from: String(draft.number) }
  const own = { comment: [draft.comment] }
  return { ...page, values: { ...values, ...own }, hidden, lacks, from: 'draft', shown: draft }
}

// What never came before readers can be taken up again; what did is restored.
async function findEarlier(viewer: Viewer, open: OpenTool, number: number): Promise<Draft | null> {
  const found = await getRevision(viewer, open.slug, number)
  if (found === null || found.state === 'published') return null
  const { author, baseNumber, ...revision } = found
  return { ...revision, authorName: author.name, version: await findVersion(open, baseNumber) }
}

async function showProposal(
  page: ToolFormPage,
  open: OpenTool,
  proposal: { number: number; document: ToolDocument; comment: string; baseNumber: number | null },
): Promise<ToolFormPage> {
  const version = await findVersion(open, proposal.baseNumber)
  return {
    ...page,
    values: { ...toValues(documentToFields(proposal.document)), comment: [proposal.comment] },
    hidden: { version: String(version), proposal: String(proposal.number) },
    from: 'proposal',
  }
}

async function findVersion(open: OpenTool, number: number | null): Promise<number> {
  const base = number === null ? null : await getRevision(null, open.slug, number)
  return base?.version ?? open.version
}

async function showTyped(
  page: ToolFormPage,
  kept: { values: FormValues; errors: FormErrors },
): Promise<ToolFormPage> {
  const { open, vocabulary } = page
  const { values, errors } = kept
  const base = Number(firstValue(values, 'conflictBase') || firstValue(values, 'version'))
  const [proposal, from] = [firstValue(values, 'proposal'), firstValue(values, 'from')]
  const hidden: Record<string, string> = {
    ...(open && { version: String(base) }),
    ...(proposal && { proposal }),
    ...(from && { from }),
  }
  const typed: ToolFormPage = { ...page, values, errors, hidden, from: 'typed' }
  if (open === null || base >= open.version) return typed
  const fields = Object.entries(values).flatMap(([name, texts]) => texts.map((text): Field => [name, text]))
  const { input } = fieldsToDocument(fields)
  const mine = examineUnfinished(input, vocabulary, open.slug).sound
  if (mine === null) return typed
  const found = await findConflicts({ id: open.id, base, theirs: open.version, mine, vocabulary })
  if (found.length === 0) return typed
  const conflicts = found.map((conflict) => ({
    name: choiceName(conflict.path),
    field: conflict.path.startsWith('facts.') ? conflict.path : (conflict.path.split('.')[0] ?? ''),
    label: conflict.label,
    base: writeSide(conflict, 'base', vocabulary),
    mine: writeSide(conflict, 'mine', vocabulary),
    theirs: writeSide(conflict, 'theirs', vocabulary),
  }))
  return {
    ...typed,
    conflicts,
    hidden: { ...hidden, version: String(open.version), conflictBase: String(base) },
  }
}
