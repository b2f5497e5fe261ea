// One fact of the tools of a category as a table: what its form opens with, or what was typed into it and could not be
// saved, each tool with what others saved of it meanwhile. fact-table-post.ts takes what is sent.

import { appliesTo, type Catalogue, compareNames, findToolsIn } from '../catalogue/catalogue'
import type { Attribute, Category, Vocabulary } from '../catalogue/document/vocabulary'
import type { Field } from '../editing/form/form-names'
import { isOfField, nameWithin, putInField, splitWithin } from '../editing/form/one-field'
import { documentToFields } from '../editing/form/tool-form'
import type { FormErrors, FormValues } from '../editing/form/typed'
import { paths } from '../paths'
import type { Viewer } from '../rights/viewer'
import { getSubmission } from '../store/forms/form-submissions'
import { getCatalogue } from '../store/readers/live-catalogue'
import { findVersions, type OpenVersion, openVersions } from '../store/tools/tool-versions'
import { firstValue } from './form-values'
import { type Meeting, meetOthers, type ShownConflict } from './meet-others'
import { splitToolForm } from './tool-form-fields'
import { toValues } from './tool-form-values'

/** How many tools stand on one page. */
const MOST_ROWS = 40

export type FactTableRow = {
  slug: string
  name: string
  /** Its hidden fields, by the names they are sent under. */
  hidden: Record<string, string>
  /** True where the viewer has a draft or a proposal of the tool, which goes on in its own form. */
  isUnderWay: boolean
  conflicts: ShownConflict[]
}

export type FactTablePage = {
  category: Category
  attribute: Attribute
  /** What can be asked of tools of this category. */
  attributes: Attribute[]
  vocabulary: Vocabulary
  today: string
  rows: FactTableRow[]
  values: FormValues
  errors: FormErrors
  page: number
  pages: number
  /** True where only those tools stand here that were not saved. */
  isRest: boolean
}

/** The attributes that tools of a category are asked about. */
export function findAsked({ vocabulary }: Pick<Catalogue, 'vocabulary'>, category: string): Attribute[] {
  return vocabulary.attributes.filter(
    (attribute) => !attribute.retired && appliesTo(attribute, { categories: [category] }),
  )
}

type Asked = { category: string; attribute: string; page: number; submission: string | undefined }

/** Gathers the table, or null where there is no such category or it does not ask that. Throws NotAllowed, DatabaseUnavailable. */
export async function readFactTable(viewer: Viewer, asked: Asked): Promise<FactTablePage | null> {
  const catalogue = await getCatalogue()
  const { vocabulary, today } = catalogue
  const category = catalogue.categoriesBySlug.get(asked.category)
  const attributes = findAsked(catalogue, asked.category)
  const attribute = attributes.find(({ key }) => key === asked.attribute)
  if (category === undefined || attribute === undefined) return null
  const path = paths.adminFactTable(category.slug, attribute.key)
  const kept = await getSubmission(asked.submission, { ownerId: viewer.id, path })
  const typed = splitRows(kept?.values ?? {})
  const all = findToolsIn(catalogue, category.slug)
  const pages = Math.max(1, Math.ceil(all.length / MOST_ROWS))
  const page = Math.min(kept ? Number(firstValue(kept.values, 'page')) || 1 : asked.page, pages)
  const shown = all.slice((page - 1) * MOST_ROWS, page * MOST_ROWS)
  const slugs = kept ? [...typed.keys()] : shown.map(({ slug }) => slug)
  const open = await openVersions(viewer, slugs)
  open.sort((a, b) => compareNames(a.document.name, b.document.name))
  const text = `facts.${attribute.key}`
  const state = { values: { comment: kept?.values.comment ?? [] }, errors: { ...kept?.errors } }
  const rows = await showRows(open, { typed, text, vocabulary, state })
  return {
    ...{ category, attribute, attributes, vocabulary, today, rows, ...state, page, pages },
    isRest: kept !== null && rows.length < shown.length,
  }
}

/** What was sent of each tool, by its address, under the names that the form of the tool has. */
export function splitRows(sent: FormValues): Map<string, FormValues> {
  const rows = new Map<string, FormValues>()
  for (const [text, texts] of Object.entries(sent)) {
    const of = splitWithin(text)
    if (of) rows.set(of.slug, { ...rows.get(of.slug), [of.name]: texts })
  }
  return rows
}

type Showing = {
  typed: ReadonlyMap<string, FormValues>
  text: string
  vocabulary: Vocabulary
  /** Grows by what stands in the rows. */
  state: { values: FormValues; errors: FormErrors }
}

async function showRows(
  open: readonly OpenVersion[],
  { typed, text, vocabulary, state }: Showing,
): Promise<FactTableRow[]> {
  const meetings = await meetAll(open, { typed, text, vocabulary })
  return open.map(({ slug, version, document, isUnderWay }) => {
    const sent = typed.get(slug)
    const meeting = meetings.get(slug)
    const fields = meeting?.fields ?? (sent ? splitToolForm(sent).fields : documentToFields(document))
    const within = (values: FormValues) =>
      Object.fromEntries(Object.entries(values).map(([name, texts]) => [nameWithin(slug, name), texts]))
    Object.assign(state.values, within(toValues(fields.filter(([name]) => isOfField(name, text)))))
    Object.assign(state.values, within(sent ? splitToolForm(sent).own : {}))
    const { '': _, ...unanswered } = meeting?.errors ?? {}
    Object.assign(state.errors, within(unanswered))
    const opened = sent ? firstValue(sent, 'version') : String(version)
    return {
      ...{ slug, name: document.name, isUnderWay },
      hidden: Object.fromEntries([
        [nameWithin(slug, 'version'), String(meeting?.version ?? opened)],
        ...(meeting ? [[nameWithin(slug, 'conflictBase'), String(meeting.base)]] : []),
      ]),
      conflicts: (meeting?.conflicts ?? []).map((conflict) => ({
        ...conflict,
        name: nameWithin(slug, conflict.name),
        field: nameWithin(slug, text),
      })),
    }
  })
}

// Only what was typed can meet what others saved.
async function meetAll(
  open: readonly OpenVersion[],
  { typed, text, vocabulary }: Omit<Showing, 'state'>,
): Promise<Map<string, Meeting>> {
  const sent = open.flatMap((tool) => {
    const values = typed.get(tool.slug)
    return values ? [{ tool, ...splitToolForm(values) }] : []
  })
  const bases = await findVersions(sent.map(({ tool: { slug }, own }) => ({ slug, version: baseOf(own) })))
  const met = new Map<string, Meeting>()
  for (const { tool, fields, own } of sent) {
    const base = bases.get(tool.slug)
    const whole: Field[] = base ? putInField(documentToFields(base), text, fields) : []
    const meeting = base && (await meetOthers({ tool, fields: whole, own, vocabulary }))
    if (meeting) met.set(tool.slug, meeting)
  }
  return met
}

/** The version that what was typed into a row was written on. */
export const baseOf = (own: FormValues): number =>
  Number(firstValue(own, 'conflictBase') || firstValue(own, 'version'))
