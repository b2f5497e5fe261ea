// The names of a form's fields, as the fields of its document are described: plain ones (`summary`), those of a group
// (`licence.spdx`), of facts (`facts.isolation.note`, `facts.isolation.otherwise.reason`) and of rows (`tradeoffs.0.text`).

import type { Field as DocumentField } from '../../catalogue/document/field'
import { type ToolDocument, toolFields } from '../../catalogue/document/tool-document'

/** A field of a form as it is sent: its name, and what was typed. */
export type Field = readonly [name: string, value: string]

type ListOfEntries = { [P in keyof ToolDocument]: ToolDocument[P] extends object[] ? P : never }
/** A list of a tool whose entries are rows of its form. */
export type RowList = Exclude<ListOfEntries[keyof ToolDocument], 'facts'>

/** True for a part that is a group of fields. */
export const isGroup = ({ input, isList, fields }: DocumentField): boolean =>
  input === 'own' && !isList && fields.length > 0

/** True for a list whose entries are rows. */
export const isRows = ({ input, isList, noun }: DocumentField): boolean =>
  input === 'own' && isList && noun !== undefined

export const ROW_LISTS = toolFields.filter(isRows).map(({ name }) => name as RowList) // the shape's own keys

/** The fields that stand in a form by themselves; others are read by code of their own. */
export const inputsOf = (fields: readonly DocumentField[]) => fields.filter(({ input }) => input !== 'own')

/** What is known of the part of a document with this name. */
export const partOf = (fields: readonly DocumentField[], name: string): DocumentField | undefined =>
  fields.find((field) => field.name === name)

/** What each fact has besides its value. */
export const factFields = inputsOf(partOf(toolFields, 'facts')?.fields ?? [])

/** What stands beside the value that another source gives. */
export const otherwiseFields = inputsOf(
  partOf(partOf(toolFields, 'facts')?.fields ?? [], 'otherwise')?.fields ?? [],
)

type Spot = {
  part: DocumentField
  /** The attribute or the row; null within a group, and of a plain field. */
  at: string | null
  /** What it is called within its part: `note`, `otherwise.reason`. */
  name: string
  /** What is known of it; null for what facts and rows carry besides. */
  field: DocumentField | null
}

/** Where the name of a form's field points, or null for one that the form of these fields does not have. */
export function locateField(fields: readonly DocumentField[], sent: string): Spot | null {
  const [first = '', ...rest] = sent.split('.')
  const part = partOf(fields, first)
  if (part === undefined || rest.length > 3) return null
  if (rest.length === 0) {
    const field = inputOf([part], first)
    return field && { part, at: null, name: first, field }
  }
  if (isGroup(part)) {
    const field = rest.length === 1 ? inputOf(part.fields, rest[0]) : null
    return field && { part, at: null, name: field.name, field }
  }
  const [at = '', ...within] = rest
  const name = within.join('.')
  if (name === '' || !part.isList || part.input !== 'own') return null
  const group = within.length === 1 ? part : part.fields.find((one) => one.name === within[0] && isGroup(one))
  const field = group ? inputOf(group.fields, within.at(-1)) : null
  if (isRows(part))
    return /^\d{1,4}$/.test(at) && (field || name === 'order') ? { part, at, name, field } : null
  const isFact = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(at) && (field || OF_FACTS.includes(name))
  return isFact ? { part, at, name, field } : null
}

const inputOf = (fields: readonly DocumentField[], name: string | undefined) =>
  inputsOf(fields).find((one) => one.name === name) ?? null

/** What facts carry besides the fields that are described: values by the kind of their attribute, and what the form adds. */
const OF_FACTS = ['value', 'otherwise.value', 'type', 'otherwise.type', 'order']

/** True for the value of a fact, or of what another source says: a choice of several sends one of them several times. */
export const isValueName = (name: string): boolean => name === 'value' || name === 'otherwise.value'

/** What is known of the field of a tool that a name points to; null for hidden ones, values of facts, and names the form does not have. */
export const describeField = (name: string): DocumentField | null =>
  locateField(toolFields, name)?.field ?? null

/** True where a field of a fact says something: its value, note, sources …, but not what the form itself adds to it. */
export function isSaidOfFact(field: string, texts: readonly string[]): boolean {
  return !/(^|\.)(type|order)$/.test(field) && texts.some((text) => text.trim() !== '')
}

/** True for a field of the tool itself; the rest of a posted form (version, comment, action) is the caller's. */
export const isToolField = (name: string): boolean => locateField(toolFields, name) !== null
