// The form of a claim ↔ the claim with the sources it cites: what every form does, against the ledger that it stands in.

import { checkReadDays, checkSaidDays } from '../../catalogue/check/check-days'
import { checkTexts } from '../../catalogue/check/check-text'
import { parseWith } from '../../catalogue/check/parse-document'
import {
  type CitedClaim,
  type Claims,
  checkClaims,
  claimFields,
  claimsDocument,
  getCitedClaim,
} from '../../catalogue/document/claim'
import { type Field as DocumentField, fieldsOf } from '../../catalogue/document/field'
import type { Problem } from '../../catalogue/document/problem'
import { toSourceAddress } from '../../catalogue/document/source-address'
import { sourceDocument } from '../../catalogue/document/statements'
import type { Field } from './form-names'
import { type FieldProblem, readForm, writeForm } from './read-form'

/** A row of sources as its fields are read. */
type SourceTyped = { url?: string; secondary?: boolean } & Partial<
  Record<'title' | 'publisher' | 'kind' | 'readOn' | 'speaksOf', string | null>
>

const SOURCES =
  'The pages that say so. A page that other claims cite, too, is worded once for all of them; rows that are empty are left out.'

/** The fields of the form of a claim: its own, and a row for each source, whose kind may be left to what others say of it. */
export const claimFormFields: readonly DocumentField[] = claimFields.map((field) => {
  if (field.name !== 'sources') return field
  const fields = fieldsOf(sourceDocument).map((one) =>
    one.name === 'kind' ? { ...one, preset: null, isNullable: true } : one,
  )
  return { ...field, noun: 'source', hint: SOURCES, fields }
})

type Around = {
  /** The key of the claim that is changed; null for a new one. */
  key: string | null
  /** The claims as they are, this one among them. */
  ledger: Claims
  /** The address of the tool that a text names, or null. */
  findSlug: (text: string) => string | null
  /** YYYY-MM-DD. */
  today: string
}

/** Reads the form against the ledger: the claim, or all that is wrong with it. Rows of sources without a text are left out. */
export function readClaim(
  fields: Iterable<Field>,
  around: Around,
): { cited: CitedClaim; problems: [] } | { cited: null; problems: FieldProblem[] } {
  const { key, ledger, findSlug, today } = around
  const before = key === null ? null : getCitedClaim(ledger, key)
  const known = before?.claim.subjects ?? []
  const { input, problems: refused, places } = readForm(claimFormFields, fields)
  const sources = (input.sources as SourceTyped[]).map((row) => toSource(row, { before, ledger })) // as its rows are read
  const named = ((input.subjects ?? []) as string[]).map((line) => findSlug(line) ?? line) // as lines are read
  const claim = {
    ...input,
    key: key ?? String(input.key ?? ''),
    saidOn: String(input.saidOn ?? ''),
    subjects: named,
    unverified: input.unverified === true,
    sources: sources.map(({ url }) => url),
  }
  const parsed = parseWith(claimsDocument, { claims: [claim], sources })
  // A tool that is not public now stays a subject where it was one.
  const tools = named.filter((slug) => known.includes(slug) || findSlug(slug) !== null)
  const told = [
    // A name that leads nowhere is told by checkClaims; an address that is none, by its own row.
    ...parsed.problems.filter(({ path }) => path[0] !== 'claims' || path.length < 4),
    ...checkClaims(
      { claims: [claim], sources },
      tools.map((slug) => ({ slug })),
    ),
    ...checkTexts(parsed.document),
    ...checkReadDays(sources, today),
    ...checkSaidDays([claim], today),
    ...(key === null && claim.key === 'new'
      ? [{ path: ['claims', 0, 'key'], code: 'address-of-form' as const }]
      : []),
  ].map(({ path, ...problem }) => ({ ...problem, field: toField(path, places.sources ?? []) }))
  const problems = [...refused, ...told]
  const document = parsed.document?.claims[0]
  if (problems.length > 0 || !parsed.document || !document) return { cited: null, problems }
  return { cited: { claim: document, sources: parsed.document.sources }, problems: [] }
}

/** A claim as the fields of the form that shows it; a new one has room for a source. */
export function claimToFields(cited: CitedClaim | null): Field[] {
  return writeForm(claimFormFields, cited ? { ...cited.claim, sources: cited.sources } : { sources: [{}] })
}

/** A row as a source; one that other claims cite already is worded as it is there, where the row leaves it open. */
function toSource(row: SourceTyped, { before, ledger }: { before: CitedClaim | null; ledger: Claims }) {
  const url = toSourceAddress(row.url ?? '')
  const isNew = !before?.claim.sources.includes(url)
  const listed = isNew ? ledger.sources.find((source) => source.url === url) : undefined
  const readOn = row.readOn ?? listed?.readOn ?? null
  return {
    url,
    title: row.title ?? listed?.title ?? null,
    publisher: row.publisher ?? listed?.publisher ?? null,
    kind: row.kind ?? listed?.kind ?? 'documentation',
    speaksOf: row.speaksOf ?? listed?.speaksOf ?? null,
    secondary: row.secondary === true || listed?.secondary === true,
    // The last day on which anybody read it.
    readOn: listed?.readOn && readOn && listed.readOn > readOn ? listed.readOn : readOn,
  }
}

function toField([list, at, name, place]: Problem['path'], rows: readonly (number | string)[]): string {
  if (list === 'sources') return `sources.${rows[Number(at)] ?? at}${name === undefined ? '' : `.${name}`}`
  if (name === 'sources' && place !== undefined) return `sources.${rows[Number(place)] ?? place}.url`
  // What a claim is told as a whole is about its evidence.
  return name === undefined ? 'sources' : String(name)
}
