// One fact of several tools, sent as a table: what was changed is checked as a whole, then saved in one transaction as a
// change of each tool. Nothing is saved while something is wrong; what met others' saves comes back by itself.

import type { Catalogue } from '../catalogue/catalogue'
import { isFault } from '../catalogue/document/problem'
import type { ToolDocument } from '../catalogue/document/tool-document'
import { formatCount } from '../catalogue/shown/noun-words'
import type { Field } from '../editing/form/form-names'
import { addCitedSources } from '../editing/form/form-rows'
import { isFieldUnchanged, isOfField, nameWithin, putInField } from '../editing/form/one-field'
import { documentToFields, examineFields } from '../editing/form/tool-form'
import type { FormErrors, FormValues } from '../editing/form/typed'
import { paths } from '../paths'
import { keepSubmission } from '../store/forms/form-submissions'
import { getCatalogue, refreshCatalogue } from '../store/readers/live-catalogue'
import type { Edit, SaveAnswer } from '../store/tools/save-answer'
import { saveTogether } from '../store/tools/save-change'
import { findVersions } from '../store/tools/tool-versions'
import { baseOf, splitRows } from './fact-table-page'
import { OWN_NAMES, seeOther } from './form-answer'
import type { FormResult } from './form-result'
import { firstValue, UnknownField } from './form-values'
import { meetAgain, SAVED_MEANWHILE } from './meet-others'
import { writeSaid } from './said-notice'
import { commentErrors } from './text-fields'
import { readChoices, splitToolForm } from './tool-form-fields'
import { type ToolPost, wordingsOf } from './tool-form-post'
import { toErrors, toValues } from './tool-form-values'

/** What the form carries beside its rows. */
const COMMON = ['action', 'comment', 'page']
const GONE = 'This tool is no longer there as it was: open the table anew.'

type Row = {
  slug: string
  /** What was typed, under the names that the form of the tool has. */
  fields: Field[]
  own: FormValues
  /** The whole form that it was typed into; null where there is no such version. */
  whole: Field[] | null
}

/** Saves what was changed in a table of one fact of the tools of a category. Throws UnknownField, NotAllowed, DatabaseUnavailable. */
export async function answerFactTable(
  post: ToolPost,
  { category, attribute }: { category: string; attribute: string },
): Promise<FormResult> {
  const { viewer, sent } = post
  const mode = (['publish', 'propose'] as const).find((one) => one === firstValue(sent, 'action'))
  if (!mode) return { refusal: { status: 400, sentence: 'This form has no such button.' } }
  const path = paths.adminFactTable(category, attribute)
  const text = `facts.${attribute}`
  const catalogue = await getCatalogue()
  const rows = await readRows(sent, text)
  const changed = rows.filter(({ whole, fields }) => !whole || !isFieldUnchanged(whole, text, fields))
  const comment = firstValue(sent, 'comment').trim()
  const errors: FormErrors = commentErrors(comment)
  const edits = changed.flatMap((row): Edit[] => {
    const { document, errors: found } = readDocument(row, { text, catalogue })
    Object.assign(errors, found)
    return document ? [{ viewer, slug: row.slug, mode, document, comment, ...versionsOf(row) }] : []
  })
  if (Object.keys(errors).length > 0) return { errors }

  const seen = async (answers: readonly SaveAnswer[]) => {
    const query = await writeSaid(path, sayOf(answers, edits))
    return paths.adminFactTable(category, attribute, [...query, ['page', pageOf(sent)]])
  }
  if (edits.length === 0) return { redirect: await seen([]) }
  const answers = await saveTogether(edits, async (run, done) => post.recordAnswer(run, await seen(done)))
  const isSaved = answers.some(({ kind }) => kind === 'saved')
  // The page that follows shows readers' catalogue with this in it.
  if (isSaved && mode === 'publish') await refreshCatalogue()
  const rest = changed.flatMap((row, at) => {
    const answer = answers[at]
    return !answer || answer.kind === 'saved' ? [] : [comeBack(row, answer, text)]
  })
  if (rest.length === 0) return { redirect: await seen(answers) }
  if (!isSaved) return keepAll({ post, path, rows, rest })
  const values = { comment: [comment], page: [pageOf(sent)], ...Object.assign({}, ...rest.map(valuesOf)) }
  const told = Object.assign({ '': [sayOf(answers, edits)] }, ...rest.map((row) => row.errors))
  return keep({ post, path, values, errors: told })
}

/** Reads the rows that were sent, each with the form that it was typed into. */
async function readRows(sent: FormValues, text: string): Promise<Row[]> {
  const rows = [...splitRows(sent)].map(([slug, values]) => ({ slug, ...splitToolForm(values) }))
  const names = new Set([...COMMON, ...OWN_NAMES])
  const strange =
    Object.keys(sent).find((name) => !names.has(name) && !name.includes(':')) ??
    rows.flatMap(({ fields }) => fields).find(([name]) => !isOfField(name, text))?.[0]
  if (strange !== undefined) throw new UnknownField(strange)
  const bases = await findVersions(rows.map(({ slug, own }) => ({ slug, version: baseOf(own) })))
  return rows.map((row) => {
    const base = bases.get(row.slug)
    return { ...row, whole: base ? documentToFields(base) : null }
  })
}

type Reading = { text: string; catalogue: Catalogue }

/** The tool with what was typed in it, or what is wrong with it by the names of the table. */
function readDocument(
  { slug, fields, whole }: Row,
  { text, catalogue }: Reading,
): { document: ToolDocument | null; errors: FormErrors } {
  const of = nameWithin(slug, text)
  if (whole === null) return { document: null, errors: { [of]: [GONE] } }
  const ready = addCitedSources(putInField(whole, text, fields), wordingsOf(catalogue))
  const { document, problems } = examineFields(ready, catalogue)
  if (document !== null) return { document, errors: {} }
  const faults = problems.filter(isFault)
  const own = faults.filter(({ field }) => isOfField(field, text))
  // What is wrong elsewhere in the tool can only be mended there.
  const told = own.length > 0 ? own : faults.slice(0, 1).map((fault) => ({ ...fault, field: text }))
  return { document: null, errors: withinRow(slug, toErrors(told)) }
}

function versionsOf({ own }: Row): Pick<Edit, 'version' | 'resolving'> {
  const version = Number(firstValue(own, 'version'))
  const base = firstValue(own, 'conflictBase')
  return {
    version,
    ...(base !== '' && { resolving: { version: Number(base), answers: readChoices(own) } }),
  }
}

type Rest = { slug: string; fields: Field[]; own: FormValues; errors: FormErrors }

/** A row that was not saved, with why. */
function comeBack(row: Row, answer: Exclude<SaveAnswer, { kind: 'saved' }>, text: string): Rest {
  const { slug, fields, own } = row
  const errors = (...sentences: string[]) => ({ [nameWithin(slug, text)]: sentences })
  if (answer.kind === 'missing') return { slug, fields, own, errors: errors(GONE) }
  if (answer.kind === 'refused') {
    const told = toErrors(answer.problems.map(({ path: _, ...problem }) => ({ ...problem, field: text })))
    return { slug, fields, own, errors: withinRow(slug, told) }
  }
  const whole = putInField(row.whole ?? [], text, fields)
  const met = meetAgain(answer, { fields: whole, own })
  const typed = met.fields.filter(([name]) => isOfField(name, text))
  return { slug, own: met.own, fields: typed, errors: errors(SAVED_MEANWHILE) }
}

type Keeping = { post: ToolPost; path: string }

// Nothing was saved: the whole table comes back, with the rows that met others as they go on.
async function keepAll({ post, path, rows, rest }: Keeping & { rows: Row[]; rest: Rest[] }) {
  const { comment = [], page = [] } = post.sent
  const others = rows.filter(({ slug }) => rest.every((one) => one.slug !== slug))
  const values = { comment, page, ...Object.assign({}, ...[...others, ...rest].map(valuesOf)) }
  return keep({ post, path, values, errors: Object.assign({}, ...rest.map((row) => row.errors)) })
}

// Not as a redirect of handlePost: the same form may be sent again, which changes what is left of it.
async function keep({
  post,
  path,
  values,
  errors,
}: Keeping & { values: FormValues; errors: FormErrors }): Promise<FormResult> {
  const key = await keepSubmission(post.viewer.id, { path, values, errors })
  return key === null ? { errors } : seeOther(`${path}?submission=${key}`)
}

const valuesOf = ({ slug, fields, own }: Pick<Rest, 'slug' | 'fields' | 'own'>): FormValues =>
  withinRow(slug, { ...toValues(fields), ...own })

const withinRow = (slug: string, values: FormValues): FormValues =>
  Object.fromEntries(Object.entries(values).map(([name, texts]) => [nameWithin(slug, name), texts]))

const pageOf = (sent: FormValues): string => {
  const page = firstValue(sent, 'page')
  return /^[2-9]$|^[1-9]\d{1,2}$/.test(page) ? page : ''
}

const DONE = { publish: 'Published', propose: 'Proposed', draft: 'Kept' } as const
const MOST_NAMED = 8

/** What became of the edits, in a sentence or two. */
function sayOf(answers: readonly SaveAnswer[], edits: readonly Edit[]): string {
  const names = answers.flatMap((answer, at) =>
    answer.kind === 'saved' && !answer.isUnchanged ? [edits[at]?.document.name ?? ''] : [],
  )
  const mode = edits[0]?.mode ?? 'publish'
  if (names.length === 0) return 'Nothing was changed.'
  const named = names.length > MOST_NAMED ? formatCount(names.length, 'tool') : names.join(', ')
  const kept = answers.flatMap((answer, at) =>
    answer.kind === 'saved' && answer.merged.length > 0 ? [edits[at]?.document.name ?? ''] : [],
  )
  const merged = kept.length === 0 ? '' : ` What others saved meanwhile of ${kept.join(', ')} is kept.`
  return `${DONE[mode]}: ${named}.${merged}`
}
