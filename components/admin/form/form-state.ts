import type { Texts } from '@/components/ui/field'
import type { Field as DocumentField } from '@/lib/catalogue/document/field'
import { toolFields } from '@/lib/catalogue/document/tool-document'
import type { Attribute, Vocabulary } from '@/lib/catalogue/document/vocabulary'
import { capitalise } from '@/lib/catalogue/shown/noun-words'
import type { FactOffer } from '@/lib/editing/form/copy-fact'
import { isSaidOfFact, locateField, partOf } from '@/lib/editing/form/form-names'

/** What the form of a tool is drawn from: what stands in its fields, and what is wrong with them. */
export type FormState = {
  values: Texts
  errors: Texts
  vocabulary: Vocabulary
  /** Tools to copy the fact from that was asked for. */
  offers?: readonly FactOffer[]
  /** The address of the tool that is there already. */
  slug?: string | null
}

/** The text in a field. */
export const textIn = (values: Texts, name: string): string => values[name]?.[0] ?? ''

/** True where a field, or one whose name begins with it, has something wrong with it. */
export function isWrong(errors: Texts, name: string): boolean {
  return Object.keys(errors).some((field) => field === name || field.startsWith(`${name}.`))
}

/** The numbers of the rows of a list, in the order they are shown. */
export function rowNumbers(values: Texts, list: string): number[] {
  const rows = new Set<number>()
  for (const name of Object.keys(values)) {
    const [, row] = new RegExp(`^${list}\\.(\\d{1,4})\\.`).exec(name) ?? []
    if (row !== undefined) rows.add(Number(row))
  }
  const order = (row: number) => Number(textIn(values, `${list}.${row}.order`) || row)
  return [...rows].sort((a, b) => order(a) - order(b) || a - b)
}

/** True where somebody said something of an attribute. */
export function isStated(values: Texts, { key }: Attribute): boolean {
  const of = `facts.${key}.`
  return Object.entries(values).some(
    ([name, texts]) => name.startsWith(of) && isSaidOfFact(name.slice(of.length), texts),
  )
}

type Labelled = {
  values: Texts
  /** Where facts are among the fields. */
  vocabulary?: Pick<Vocabulary, 'attributes'>
  /** Those of a tool by default. */
  fields?: readonly DocumentField[]
}

/** Inputs of forms that no document has. */
const OTHERS = new Map([
  ['copyFrom', 'Another tool'],
  ['into', 'Merge into'],
  ['over', 'Changed meanwhile'],
])

/** The words an editor knows a field by: `facts.isolation.note` → `Isolation: note`, `events.2.date` → `Event “2.0 is out.”: date`. */
export function labelOfField(name: string, { values, vocabulary, fields = toolFields }: Labelled): string {
  const [part = '', second, ...rest] = name.split('.')
  const field = rest.length === 0 ? undefined : rest.join('.')
  const of = partOf(fields, part)
  if (second === undefined) return of?.label ?? OTHERS.get(part) ?? capitalise(part)
  const named = locateField(fields, name)?.field?.label ?? rest.at(-1) ?? second
  const label = rest.length > 1 ? `${OTHERWISE}, ${withinSentence(named)}` : named
  const after = field === undefined || field === 'value' ? '' : `: ${withinSentence(label)}`
  if (part === 'facts')
    return `${vocabulary?.attributes.find(({ key }) => key === second)?.label ?? second}${after}`
  if (of?.noun) {
    const said = rowSays(values, `${part}.${second}`)
    const place = rowNumbers(values, part).indexOf(Number(second)) + 1
    return `${capitalise(said === '' ? `${of.noun} ${place}` : `${of.noun} “${said}”`)}${after}`
  }
  return `${of?.label ?? capitalise(part)}: ${withinSentence(label)}`
}

/** What goes before the label of what another source says. */
const OTHERWISE = 'another source'

/** What a row says for itself, in short; empty where it says nothing yet. */
export function rowSays(values: Texts, row: string): string {
  const said = ['text', 'title', 'to', 'url', 'date'].map((field) => textIn(values, `${row}.${field}`).trim())
  const text = said.find((one) => one !== '') ?? ''
  return text.length > LONGEST_SAID ? `${text.slice(0, LONGEST_SAID).trimEnd()}…` : text
}

const LONGEST_SAID = 60

/** `Checked on` → `checked on`; `SPDX expression` stays. */
export const withinSentence = (label: string) =>
  /^[A-Z][a-z]/.test(label) ? `${label.charAt(0).toLowerCase()}${label.slice(1)}` : label
