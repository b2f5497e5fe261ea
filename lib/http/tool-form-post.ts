// What the form of a tool does when it is sent: rows and previews come back with what was typed, saves go to
// lib/store/tools/save-change.ts, and what could not be saved comes back with all that is wrong.

import type { Catalogue } from '../catalogue/catalogue'
import { isFault } from '../catalogue/document/problem'
import { addressKey } from '../catalogue/document/source-address'
import type { ToolDocument } from '../catalogue/document/tool-document'
import type { Field } from '../editing/form/form-names'
import { addCitedSources, type Wordings } from '../editing/form/form-rows'
import { splitLines } from '../editing/form/form-values'
import { type FieldProblem, issueToField } from '../editing/form/read-form'
import { examineUnfinished } from '../editing/form/sound-document'
import { examineFields, fieldsToDocument } from '../editing/form/tool-form'
import type { FormErrors, FormValues } from '../editing/form/typed'
import { paths, type Query } from '../paths'
import type { Viewer } from '../rights/viewer'
import { keepSubmission } from '../store/forms/form-submissions'
import { getCatalogue, refreshCatalogue } from '../store/readers/live-catalogue'
import type { RunSql } from '../store/sql'
import { findTool } from '../store/tools/find-tool'
import { examineNames, proposeFreeSlug } from '../store/tools/names-taken'
import { nameLostRelations, nameRelatedTools } from '../store/tools/related-tools'
import type { Edit, EditMode, Saved } from '../store/tools/save-answer'
import { saveChange } from '../store/tools/save-change'
import { doneBy, writeDone } from './done-notice'
import { seeOther } from './form-answer'
import type { FormResult } from './form-result'
import { firstValue } from './form-values'
import { meetAgain, meetOthers, SAVED_MEANWHILE } from './meet-others'
import { commentErrors, replyErrors } from './text-fields'
import { keepMeeting, readChoices, splitToolForm } from './tool-form-fields'
import { type Step, takeStep } from './tool-form-steps'
import { toErrors, toValues } from './tool-form-values'

export type ToolPost = {
  viewer: Viewer
  sent: FormValues
  recordAnswer: (run: RunSql, location: string) => Promise<void>
}

const MODES: readonly EditMode[] = ['draft', 'propose', 'publish']

/** Answers the form of a tool (null: a new one); what is saved leads to its form, or to where `seen` says. Throws UnknownField, NotAllowed, DatabaseUnavailable. */
export async function answerToolForm(
  post: ToolPost,
  slug: string | null,
  seen: (saved: Saved) => string | null = () => null,
): Promise<FormResult> {
  const { viewer, sent } = post
  const savedPath = async (saved: Saved) =>
    seen(saved) ?? paths.adminTool(saved.slug, await writeDone(saved.slug, doneBy(saved)))
  const { fields, own } = splitToolForm(sent)
  const action = firstValue(sent, 'action')
  const comeBack = (next: Iterable<Field>, errors: FormErrors, to = paths.adminTool) =>
    keep({ post, slug, fields: next, own, errors, to })
  // A conflict that nobody was shown yet comes first, at the head of the page.
  const comeBackAt = async ({ fields: next, place, errors = {} }: Step) =>
    comeBack(
      next,
      errors,
      (await meetsNews({ viewer, slug, fields: next, own })) ? paths.adminTool : at(place),
    )
  if (action === 'preview') return comeBack(fields, {}, paths.adminToolPreview)
  if (action === 'refresh') return comeBack(fields, {})
  const copyFrom = firstValue(sent, 'copyFrom')
  const step = takeStep({ fields, action, copyFrom, catalogue: await getCatalogue() })
  if (step) {
    Object.assign(own, step.own)
    return comeBackAt(step)
  }
  const mode = MODES.find((one) => one === action)
  if (!mode) return { refusal: { status: 400, sentence: 'This form has no such button.' } }

  const catalogue = await getCatalogue()
  const { vocabulary } = catalogue
  const related = await nameRelatedTools(fields, { viewer, catalogue })
  const ready = await fillIn(related, { viewer, slug, catalogue })
  const read = mode === 'draft' ? readDraft(ready, vocabulary, slug) : examineFields(ready, catalogue)
  const reply = firstValue(sent, 'reply').trim()
  const unsaid = { ...commentErrors(firstValue(sent, 'comment')), ...replyErrors(reply) }
  if (read.document === null || Object.keys(unsaid).length > 0) {
    const named = mode === 'draft' ? [] : await examineTyped(viewer, { slug, fields: ready, own })
    const faults = read.document === null || mode !== 'draft' ? read.problems.filter(isFault) : []
    const told = nameLostRelations(faults, ready, catalogue)
    // With a row for each page that is cited, so that its title can be given along with the rest.
    const listed = addCitedSources(fields, wordingsOf(catalogue))
    return comeBack(listed, { ...toErrors([...told, ...named]), ...unsaid })
  }
  const version = firstValue(sent, 'version')
  const base = firstValue(sent, 'conflictBase')
  const proposal = firstValue(sent, 'proposal')
  const from = firstValue(sent, 'from')
  const edit: Edit = {
    viewer,
    slug,
    mode,
    document: read.document,
    comment: firstValue(sent, 'comment').trim(),
    version: version === '' ? null : Number(version),
    distinct: firstValue(sent, 'distinct') !== '',
    ...(from !== '' && { from: Number(from) }),
    isUnfinished: read.problems.some(isFault),
    ...(mode === 'draft' && { fields: { ...toValues(fields), ...(base !== '' && keepMeeting(own)) } }),
    ...(base !== '' && { resolving: { version: Number(base), answers: readChoices(sent) } }),
    ...(proposal !== '' && mode === 'publish' && { approving: { number: Number(proposal), comment: reply } }),
    record: async (run, saved) => post.recordAnswer(run, await savedPath(saved)),
  }
  const answer = await saveChange(edit)
  switch (answer.kind) {
    case 'missing':
      return { refusal: { status: 404, sentence: 'There is no such tool, or it is not yours to see.' } }
    case 'conflict': {
      const errors = { '': [SAVED_MEANWHILE] }
      return keep({ post, slug, ...meetAgain(answer, { fields, own }), errors, to: paths.adminTool })
    }
    case 'refused': {
      if (answer.near) own.near = ['yes']
      const { places } = fieldsToDocument(ready)
      const problems = answer.problems.map(({ path, ...problem }) => ({
        ...problem,
        field: issueToField(path, places),
      }))
      return comeBack(fields, toErrors(problems))
    }
    case 'saved':
      // The page that follows shows readers' catalogue with this in it.
      if (mode === 'publish') await refreshCatalogue()
      return { redirect: await savedPath(answer) }
  }
}

const at = (place: string) => (of: string | null, query?: Query) =>
  `${paths.adminTool(of, query)}#field-${place}`

type Coming = { viewer: Viewer; slug: string | null; fields: readonly Field[]; own: FormValues }

async function meetsNews({ viewer, slug, ...typed }: Coming): Promise<boolean> {
  const tool = slug === null ? null : await findTool(viewer, slug)
  if (tool === null || firstValue(typed.own, 'conflictBase') !== '') return false
  const { vocabulary } = await getCatalogue()
  return (await meetOthers({ ...typed, tool, vocabulary })) !== null
}

// A name leads to its address, and a cited address to its source.
async function fillIn(
  fields: readonly Field[],
  { viewer, slug, catalogue }: { viewer: Viewer; slug: string | null; catalogue: Catalogue },
): Promise<Field[]> {
  const name = fields.find(([field]) => field === 'name')?.[1].trim() ?? ''
  const isEmpty = !fields.some(([field, value]) => field === 'slug' && value.trim() !== '')
  const tool = isEmpty && slug !== null ? await findTool(viewer, slug) : null
  const proposed = isEmpty && name !== '' ? await proposeFreeSlug(tool?.id ?? 0, name) : ''
  const whole: Field[] = fields.some(([field]) => field === 'slug') ? [...fields] : [...fields, ['slug', '']]
  const filled = whole.map(
    ([field, value]): Field => [field, field === 'slug' && value.trim() === '' ? proposed : value],
  )
  return addCitedSources(filled, wordingsOf(catalogue))
}

/** How readers' catalogue words the pages it cites. */
export function wordingsOf({ tools }: Catalogue): Wordings {
  const named = tools.flatMap(({ sources }) => sources.filter(({ title }) => title !== null))
  // Not the day: nobody says that they read it for this tool.
  return new Map(named.map(({ readOn: _, ...words }) => [addressKey(words.url), words]))
}

// A name that is taken is told with all that is wrong, not only once everything else is right.
async function examineTyped(
  viewer: Viewer,
  { slug, fields, own }: { slug: string | null; fields: readonly Field[]; own: FormValues },
): Promise<FieldProblem[]> {
  const text = (name: string) => fields.find(([field]) => field === name)?.[1].trim() ?? ''
  if (text('name') === '') return []
  const tool = slug === null ? null : await findTool(viewer, slug)
  const aliases = splitLines(text('aliases'))
  const document = {
    name: text('name'),
    slug: text('slug'),
    aliases,
    relations: [],
    moves: [],
    mappings: [],
    worksWith: [],
    chooseWhen: [],
    avoidWhen: [],
  }
  const isDistinct = firstValue(own, 'distinct') !== ''
  const { clashes, near } = await examineNames({ document, tool, isDistinct })
  if (near.length > 0) own.near = ['yes']
  return [...clashes, ...near].map(({ path, ...problem }) => ({ ...problem, field: String(path[0]) }))
}

// A draft needs no more than a name and an address; what is wrong with the rest is told when it is opened again.
function readDraft(
  fields: readonly Field[],
  vocabulary: Catalogue['vocabulary'],
  slug: string | null,
): { document: ToolDocument | null; problems: FieldProblem[] } {
  const { input, problems, places } = fieldsToDocument(fields)
  const examined = examineUnfinished(input, vocabulary, slug ?? 'unnamed')
  const found = examined.problems.map(({ path, ...problem }) => ({
    ...problem,
    field: issueToField(path, places),
  }))
  const needed = slug === null ? found.filter(({ field }) => field === 'name' || field === 'slug') : []
  const faults = [...problems, ...needed]
  return faults.length > 0
    ? { document: null, problems: faults }
    : { document: examined.sound, problems: found }
}

type Kept = {
  post: ToolPost
  slug: string | null
  fields: Iterable<Field>
  own: FormValues
  errors: FormErrors
  to: (slug: string | null, query: [string, string][]) => string
}

// Not as a redirect of handlePost: the same form, corrected in a page gone back to, is to be worked on again.
async function keep({ post, slug, fields, own, errors, to }: Kept): Promise<FormResult> {
  const values = { ...toValues(fields), ...own }
  // Each row that a form gains in place is sent, and only the last of them is gone on with.
  const kept = { path: paths.adminTool(slug), values, errors, request: firstValue(post.sent, 'request') }
  const key = await keepSubmission(post.viewer.id, kept)
  return key === null ? { errors } : seeOther(to(slug, [['submission', key]]))
}
