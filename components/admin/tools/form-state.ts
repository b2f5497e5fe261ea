import type { Attribute, Vocabulary } from '@/lib/catalogue/document/vocabulary'

export type Texts = Readonly<Record<string, readonly string[]>>

/** What the form of a tool is drawn from: what stands in its fields, and what is wrong with them. */
export type FormState = { values: Texts; errors: Texts; vocabulary: Vocabulary }

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
  return Object.entries(values).some(
    ([name, texts]) =>
      name.startsWith(`facts.${key}.`) &&
      !/\.(type|order)$/.test(name) &&
      texts.some((text) => text.trim() !== ''),
  )
}

const PARTS: ReadonlyMap<string, string> = new Map([
  ['tradeoffs', 'Tradeoff'],
  ['relations', 'Relation'],
  ['events', 'Event'],
  ['sources', 'Source'],
])
const FIELDS: ReadonlyMap<string, string> = new Map([
  ['aliases', 'Other names'],
  ['avoidWhen', 'Avoid it when'],
  ['checkedOn', 'checked on'],
  ['chooseWhen', 'Choose it when'],
  ['descriptionSources', 'Sources of the description'],
  ['formerSlugs', 'Former addresses'],
  ['readOn', 'read on'],
  ['slug', 'Address'],
  ['spdx', 'SPDX expression'],
  ['url', 'address'],
])

/** The words an editor knows a field by: `facts.isolation.note` → `Isolation: note`, `events.2.date` → `Event “2.0 is out.”: date`. */
export function labelOfField(
  name: string,
  { values, vocabulary }: Pick<FormState, 'values' | 'vocabulary'>,
): string {
  const [part = '', second, field = ''] = name.split('.')
  const words = (key: string) => FIELDS.get(key) ?? key
  const after = field === '' || field === 'value' ? '' : `: ${words(field)}`
  if (part === 'facts' && second !== undefined)
    return `${vocabulary.attributes.find(({ key }) => key === second)?.label ?? second}${after}`
  if (PARTS.has(part) && second !== undefined) {
    const said = rowSays(values, `${part}.${second}`)
    const place = rowNumbers(values, part).indexOf(Number(second)) + 1
    return `${PARTS.get(part)} ${said === '' ? place : `“${said}”`}${after}`
  }
  if (second !== undefined) return `${capital(part)}: ${words(second)}`
  return capital(words(part))
}

/** What a row says for itself, in short; empty where it says nothing yet. */
export function rowSays(values: Texts, row: string): string {
  const said = ['text', 'title', 'to', 'url', 'date'].map((field) => textIn(values, `${row}.${field}`).trim())
  const text = said.find((one) => one !== '') ?? ''
  return text.length > LONGEST_SAID ? `${text.slice(0, LONGEST_SAID).trimEnd()}…` : text
}

const LONGEST_SAID = 60

/** `first-release` → `first release`. */
export const spell = (key: string): string => key.replaceAll('-', ' ')

const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`
