// The names of the admin form's fields and how each is read: `summary`, `licence.spdx`, `facts.isolation.value`,
// `tradeoffs.0.text`. The form draws them, tool-form.ts reads them, form-rows.ts moves rows about.

export type Field = readonly [name: string, value: string]

export const ROW_LISTS = ['tradeoffs', 'relations', 'events', 'sources'] as const
export type RowList = (typeof ROW_LISTS)[number]

/** text: as typed; optional: blank is null; word: of a closed list, blank is not chosen; markdown: to the letter; lines: one a line; repeated: one a field, once each; flag: a ticked box. */
export type Reading = 'text' | 'optional' | 'word' | 'markdown' | 'lines' | 'repeated' | 'flag'

const evidence = { unverified: 'flag', sources: 'lines' } as const

export const topFields = {
  name: 'text',
  slug: 'text',
  formerSlugs: 'lines',
  aliases: 'lines',
  summary: 'text',
  kind: 'word',
  categories: 'repeated',
  homepage: 'optional',
  repository: 'optional',
  documentation: 'optional',
  description: 'markdown',
  descriptionSources: 'lines',
  chooseWhen: 'optional',
  avoidWhen: 'optional',
} as const satisfies Record<string, Reading>

export const licenceFields = { spdx: 'optional', class: 'word', note: 'optional', ...evidence } as const

/** What a fact's fields hold besides its value; `order` and `type` are hidden. */
export const factFields = {
  state: 'word',
  note: 'optional',
  since: 'optional',
  until: 'optional',
  checkedOn: 'optional',
  ...evidence,
} as const

export const rowFields = {
  tradeoffs: { aspect: 'word', kind: 'word', text: 'text', ...evidence },
  relations: { type: 'word', to: 'text', note: 'optional', ...evidence },
  events: { date: 'text', kind: 'word', version: 'optional', text: 'text', status: 'optional', ...evidence },
  sources: { url: 'text', title: 'optional', publisher: 'optional', kind: 'word', readOn: 'optional' },
} as const satisfies Record<RowList, Record<string, Reading>>

/** Where a field's value belongs in the document. */
export type Spot =
  | { kind: 'top'; field: string; reading: Reading }
  | { kind: 'licence'; field: string; reading: Reading }
  /** `reading` is null for value, type and order. */
  | { kind: 'fact'; attribute: string; field: string; reading: Reading | null }
  /** `reading` is null for order. */
  | { kind: 'row'; list: RowList; row: number; field: string; reading: Reading | null }

/** Where a field name points, or null for a name the form does not have. */
export function locateField(name: string): Spot | null {
  const top = readingOf(topFields, name)
  if (top) return { kind: 'top', field: name, reading: top }
  const licence = /^licence\.(\w+)$/.exec(name)?.[1]
  if (licence !== undefined) {
    const reading = readingOf(licenceFields, licence)
    return reading && { kind: 'licence', field: licence, reading }
  }
  const [, attribute = '', fact] = /^facts\.([a-z0-9]+(?:-[a-z0-9]+)*)\.(\w+)$/.exec(name) ?? []
  if (fact !== undefined) {
    const reading = readingOf(factFields, fact)
    return reading || ['value', 'type', 'order'].includes(fact)
      ? { kind: 'fact', attribute, field: fact, reading }
      : null
  }
  const [, list, row, field = ''] = /^([a-z]+)\.(\d{1,4})\.(\w+)$/.exec(name) ?? []
  if (list === undefined || !isRowList(list)) return null
  const reading = readingOf(rowFields[list], field)
  return reading || field === 'order' ? { kind: 'row', list, row: Number(row), field, reading } : null
}

/** True for a field of the tool itself; the rest of a posted form (version, comment, action) is the caller's. */
export function isToolField(name: string): boolean {
  return locateField(name) !== null
}

/** True for the name of a list whose entries are rows of the form. */
export function isRowList(name: string): name is RowList {
  return ROW_LISTS.some((list) => list === name)
}

function readingOf(fields: Readonly<Record<string, Reading>>, field: string): Reading | null {
  return Object.hasOwn(fields, field) ? (fields[field] ?? null) : null
}
