// What the page of a tool's form shows: what was typed and could not be saved, the draft, the proposal, or what is
// published; and where somebody saved meanwhile, what both changed.

import type { Catalogue } from '../catalogue/catalogue'
import { isFault } from '../catalogue/document/problem'
import type { Vocabulary } from '../catalogue/document/vocabulary'
import { adviseOnFields } from '../editing/form/advise-form'
import { type FactOffer, findFactOffers } from '../editing/form/copy-fact'
import { type Field, isToolField } from '../editing/form/form-names'
import { documentToFields, examineFields } from '../editing/form/tool-form'
import type { FormErrors, FormValues } from '../editing/form/typed'
import { paths } from '../paths'
import type { Viewer } from '../rights/viewer'
import { getSubmission } from '../store/forms/form-submissions'
import { getCatalogue } from '../store/readers/live-catalogue'
import { getRules } from '../store/readers/rules'
import { getRevision, type WholeRevision } from '../store/revisions/revisions'
import { FIRST_VERSION } from '../store/tools/find-tool'
import { type Draft, type OpenTool, openTool } from '../store/tools/open-tool'
import { firstValue } from './form-values'
import { meetOthers, type ShownConflict } from './meet-others'
import { toErrors, toValues } from './tool-form-values'

const MOST_OFFERS = 8

export type ToolFormPage = {
  /** Null for a new tool. */
  open: OpenTool | null
  values: FormValues
  errors: FormErrors
  vocabulary: Vocabulary
  today: string
  /** Tools to copy a fact from, where that was asked for. */
  offers: FactOffer[]
  /** Hidden fields: the version the texts were written on, what they answer. */
  hidden: Record<string, string>
  conflicts: ShownConflict[]
  /** What others changed besides, and the fields show by now. */
  kept: string[]
  from: 'published' | 'draft' | 'earlier' | 'proposal' | 'typed' | 'nothing'
  /** The draft or earlier revision that the texts are of. */
  shown: Pick<Draft, 'number' | 'state' | 'authorName' | 'createdAt'> | null
  /** What a draft lacks before it can be published. */
  lacks: FormErrors
  /** What the checks ask of it and refuse nothing for. */
  advice: FormErrors
  /** What was typed into the form that withdraws the tool or publishes it again, and not saved. */
  move: { values: FormValues; errors: FormErrors } | null
}

type Kept = { values: FormValues; errors: FormErrors }

type Asked = Partial<Record<'submission' | 'proposal' | 'reply' | 'revision' | 'fresh', string>>

/** Gathers the page of a form (slug null: of a new tool), or null where there is no such tool for the viewer. */
export async function readToolForm(
  viewer: Viewer,
  slug: string | null,
  asked: Asked,
): Promise<ToolFormPage | null> {
  const page = await gatherForm(viewer, slug, asked)
  if (page === null || page.from === 'nothing') return page
  const rules = await getRules(page.vocabulary)
  return { ...page, advice: toErrors(adviseOnFields(toFields(page.values), { ...page, rules })) }
}

async function gatherForm(viewer: Viewer, slug: string | null, asked: Asked): Promise<ToolFormPage | null> {
  const open = slug === null ? null : await openTool(viewer, slug)
  if (slug !== null && open === null) return null
  const kept = await getSubmission(asked.submission, { ownerId: viewer.id, path: paths.adminTool(slug) })
  const catalogue = await getCatalogue()
  const { vocabulary, today } = catalogue
  const page: ToolFormPage = {
    open,
    values: {},
    errors: {},
    vocabulary,
    today,
    offers: [],
    hidden: {},
    conflicts: [],
    kept: [],
    from: 'nothing',
    shown: null,
    lacks: {},
    advice: {},
    move: null,
  }
  // Both forms of the page keep what is not saved under its address.
  if (kept?.values.to) page.move = kept
  else if (kept) return showTyped({ ...page, offers: offersFor(catalogue, open, kept.values) }, kept)
  if (open === null) return page
  const proposal = asked.proposal ? await getRevision(viewer, open.slug, Number(asked.proposal) || 0) : null
  if (proposal?.state === 'pending') {
    const path = paths.adminProposal(open.slug, proposal.number)
    const typed = await getSubmission(asked.reply, { ownerId: viewer.id, path })
    return showProposal(page, open, { ...proposal, reply: typed?.values.comment ?? [] })
  }
  const earlier = asked.revision ? await findEarlier(viewer, open, Number(asked.revision) || 0) : null
  if (earlier) return { ...(await showDraft(page, earlier)), from: 'earlier' }
  if (open.draft && asked.fresh === undefined) return showDraft(page, open.draft)
  return {
    ...page,
    values: toValues(documentToFields(open.document)),
    hidden: { version: String(open.version) },
    from: 'published',
  }
}

function offersFor(catalogue: Catalogue, open: OpenTool | null, values: FormValues): FactOffer[] {
  const [attribute, categories] = [firstValue(values, 'offer'), values.categories ?? []]
  if (attribute === '') return []
  return findFactOffers(catalogue, { attribute, slug: open?.slug ?? null, categories, limit: MOST_OFFERS })
}

function showDraft(page: ToolFormPage, draft: Draft): Promise<ToolFormPage> {
  const values = draft.fields ?? toValues(documentToFields(draft.document))
  const lacks = toErrors(examineFields(toFields(values), page).problems.filter(isFault))
  const hidden = {
    version: String(draft.version ?? FIRST_VERSION),
    from: String(draft.number),
    ...hiddenOf(values, ['version', 'conflictBase']),
  }
  const own = { comment: [draft.comment] }
  return showMeeting({ ...page, values: { ...values, ...own }, hidden, lacks, from: 'draft', shown: draft })
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
  proposal: Pick<WholeRevision, 'number' | 'document' | 'comment' | 'baseNumber'> & { reply: string[] },
): Promise<ToolFormPage> {
  const version = await findVersion(open, proposal.baseNumber)
  return showMeeting({
    ...page,
    values: {
      ...toValues(documentToFields(proposal.document)),
      comment: [proposal.comment],
      reply: proposal.reply,
    },
    hidden: { version: String(version), proposal: String(proposal.number) },
    from: 'proposal',
  })
}

async function findVersion(open: OpenTool, number: number | null): Promise<number> {
  const base = number === null ? null : await getRevision(null, open.slug, number)
  return base?.version ?? FIRST_VERSION
}

function showTyped(page: ToolFormPage, { values, errors }: Kept): Promise<ToolFormPage> {
  const hidden = {
    ...(page.open && { version: String(page.open.version) }),
    ...hiddenOf(values, ['version', 'conflictBase', 'proposal', 'from']),
  }
  return showMeeting({ ...page, values, errors, hidden, from: 'typed' })
}

function hiddenOf(values: FormValues, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const text = firstValue(values, name)
      return text === '' ? [] : [[name, text]]
    }),
  )
}

/** The page as it is, or with what stands between its texts and what others saved since they were begun. */
async function showMeeting(page: ToolFormPage): Promise<ToolFormPage> {
  const { open, vocabulary, values, hidden } = page
  const [own, fields] = [Object.entries(values), toFields(values)]
  const answers = { ...Object.fromEntries(own), ...toOwnValues(hidden) }
  const met = open && (await meetOthers({ tool: open, fields, own: answers, vocabulary }))
  if (!met) return page
  const notOfTool = Object.fromEntries(own.filter(([name]) => !isToolField(name)))
  return {
    ...page,
    values: { ...notOfTool, ...toValues(met.fields) },
    errors: {
      ...met.errors,
      ...page.errors,
      '': [...new Set([...(met.errors[''] ?? []), ...(page.errors[''] ?? [])])],
    },
    conflicts: met.conflicts,
    kept: met.kept,
    hidden: { ...hidden, version: String(met.version), conflictBase: String(met.base) },
  }
}

const toOwnValues = (hidden: Readonly<Record<string, string>>): FormValues =>
  Object.fromEntries(Object.entries(hidden).map(([name, text]) => [name, [text]]))

const toFields = (values: FormValues): Field[] =>
  Object.entries(values).flatMap(([name, texts]) =>
    isToolField(name) ? texts.map((text): Field => [name, text]) : [],
  )
