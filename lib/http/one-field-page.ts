// The form of one field of a tool: what it opens with, and what is done when it is sent. It saves as the whole form
// does, with all else as it was when it was opened; what cannot be settled in it goes on in the whole form.

import { isFault } from '../catalogue/document/problem'
import type { Vocabulary } from '../catalogue/document/vocabulary'
import type { Field } from '../editing/form/form-names'
import { addCitedSources } from '../editing/form/form-rows'
import { splitLines } from '../editing/form/form-values'
import { isOfField, type OneField, putInField, readOneField } from '../editing/form/one-field'
import { documentToFields, examineFields } from '../editing/form/tool-form'
import type { FormErrors, FormValues } from '../editing/form/typed'
import { paths } from '../paths'
import type { Viewer } from '../rights/viewer'
import { getSubmission } from '../store/forms/form-submissions'
import { getCatalogue } from '../store/readers/live-catalogue'
import { getVersion } from '../store/tools/find-document'
import { type OpenTool, openTool } from '../store/tools/open-tool'
import type { Saved } from '../store/tools/save-answer'
import type { FormResult } from './form-result'
import { firstValue, UnknownField } from './form-values'
import { commentErrors } from './text-fields'
import { splitToolForm } from './tool-form-fields'
import { answerToolForm, type ToolPost } from './tool-form-post'
import { toErrors, toValues } from './tool-form-values'

export type OneFieldPage = {
  open: OpenTool
  field: OneField
  values: FormValues
  errors: FormErrors
  vocabulary: Vocabulary
  version: string
}

type Asked = { slug: string; text: string; submission?: string; source?: string }

/** What the form of a field shows; `elsewhere` where only the whole form will do; null where there is no such field. */
export async function readFieldPage(
  viewer: Viewer,
  { slug, text, submission, source = '' }: Asked,
): Promise<OneFieldPage | { elsewhere: string } | null> {
  const open = await openTool(viewer, slug)
  if (open === null) return null
  const { vocabulary, today } = await getCatalogue()
  const field = readOneField(text, open.document, vocabulary)
  if (field === null) return null
  const path = paths.adminToolField(open.slug, text)
  const kept = await getSubmission(submission, { ownerId: viewer.id, path })
  const common = { open, field, vocabulary }
  if (kept)
    return {
      ...common,
      values: kept.values,
      errors: kept.errors,
      version: firstValue(kept.values, 'version'),
    }
  // What is under way of one's own goes on where it was begun.
  if (open.draft || open.publication === 'draft')
    return { elsewhere: `${paths.adminTool(open.slug)}#field-${text}` }
  const values = toValues(documentToFields(open.document).filter(([name]) => isOfField(name, text)))
  return {
    ...common,
    values: cite(values, { text, source, today }),
    errors: {},
    version: String(open.version),
  }
}

// A page that a reader named, read today by whoever opens the form with it.
function cite(values: FormValues, { text, source, today }: { text: string; source: string; today: string }) {
  if (source === '') return values
  const cited = splitLines(firstValue(values, `${text}.sources`))
  if (cited.includes(source)) return values
  const { [`${text}.unverified`]: _, ...rest } = values
  const day = text.startsWith('facts.') ? { [`${text}.checkedOn`]: [today] } : {}
  return { ...rest, ...day, [`${text}.sources`]: [[...cited, source].join('\n')] }
}

/** Saves what was typed into one field; published, it leads to where readers see it. Throws UnknownField, NotAllowed, DatabaseUnavailable. */
export async function answerFieldForm(post: ToolPost, slug: string, text: string): Promise<FormResult> {
  const { fields, own } = splitToolForm(post.sent)
  const strange = fields.find(([name]) => !isOfField(name, text))
  if (strange) throw new UnknownField(strange[0])
  const base = await getVersion(post.viewer, slug, Number(firstValue(own, 'version')))
  if (base === null)
    return { refusal: { status: 404, sentence: 'There is no such tool, or it is not yours to see.' } }
  const whole = putInField(documentToFields(base), text, fields)
  const errors = await examineTyped(whole, text, firstValue(own, 'comment'))
  if (Object.keys(errors).length > 0) return { errors }
  const action = post.sent.action ?? []
  const seen = ({ mode, slug: at, merged, isWithdrawn, isUnchanged }: Saved) =>
    mode !== 'publish' || merged.length > 0 || isWithdrawn || isUnchanged
      ? null
      : paths.tool(at, partOf(text))
  return answerToolForm({ ...post, sent: { ...toValues(whole), ...own, action } }, slug, seen)
}

async function examineTyped(whole: readonly Field[], text: string, comment: string): Promise<FormErrors> {
  const { problems } = examineFields(addCitedSources(whole, new Map()), await getCatalogue())
  const own = problems.filter((problem) => isFault(problem) && isOfField(problem.field, text))
  return { ...toErrors(own), ...commentErrors(comment) }
}

function partOf(text: string): string | undefined {
  if (text.startsWith('facts.')) return text.replace('facts.', 'fact-')
  return text.startsWith('tradeoffs.') ? 'tradeoffs' : undefined
}
