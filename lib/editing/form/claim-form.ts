// The form of a claim: texts by input name ↔ the claim with the sources it cites, and all that is wrong by input name.

import { checkReadDays, checkSaidDays } from '../../catalogue/check/check-days'
import { checkTexts } from '../../catalogue/check/check-text'
import { parseWith } from '../../catalogue/check/parse-document'
import {
  type CitedClaim,
  type Claims,
  checkClaims,
  claimsDocument,
  getCitedClaim,
} from '../../catalogue/document/claim'
import type { Problem } from '../../catalogue/document/problem'
import type { FieldProblem } from './tool-form'

/** What one row of sources sends. */
export type SourceTexts = Partial<Record<'url' | 'title' | 'publisher' | 'kind' | 'readOn', string>>

/** What the form sends; a box that is not ticked sends nothing. */
export type ClaimTexts = Partial<
  Record<'key' | 'text' | 'saidBy' | 'occasion' | 'saidOn' | 'subjects' | 'then' | 'since', string>
> & { verdict?: string; unverified?: string; sources?: SourceTexts[] }

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
  texts: ClaimTexts,
  around: Around,
): { cited: CitedClaim; problems: [] } | { cited: null; problems: FieldProblem[] } {
  const { key, ledger, findSlug, today } = around
  const before = key === null ? null : getCitedClaim(ledger, key)
  const known = before?.claim.subjects ?? []
  const rows = (texts.sources ?? []).map((row, index) => ({ row, index })).filter(({ row }) => isFilled(row))
  const sources = rows.map(({ row }) => toSource(row, { before, ledger }))
  const named = linesOf(texts.subjects).map((line) => findSlug(line) ?? line)
  const { verdict, unverified, then = '', since = '' } = texts
  const claim = {
    key: key ?? texts.key?.trim() ?? '',
    text: texts.text ?? '',
    saidBy: texts.saidBy ?? '',
    occasion: texts.occasion ?? '',
    saidOn: texts.saidOn?.trim() ?? '',
    subjects: named,
    then,
    since,
    verdict: verdict || undefined,
    unverified: unverified === 'yes',
    sources: sources.map(({ url }) => url),
  }
  const parsed = parseWith(claimsDocument, { claims: [claim], sources })
  const places = rows.map(({ index }) => index)
  // A tool that is not public now stays a subject where it was one.
  const tools = named.filter((slug) => known.includes(slug) || findSlug(slug) !== null)
  const problems = [
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
      ? [{ path: ['claims', 0, 'key'], message: 'this is the address of the form' }]
      : []),
  ].map(({ path, message }) => ({ field: toField(path, places), message }))
  const document = parsed.document?.claims[0]
  if (problems.length > 0 || !parsed.document || !document) return { cited: null, problems }
  return { cited: { claim: document, sources: parsed.document.sources }, problems: [] }
}

/** A claim as the texts of the form that shows it. */
export function claimToTexts({ claim, sources }: CitedClaim): Record<string, string[]> {
  const { key: _, subjects, unverified, sources: _cited, ...plain } = claim
  const texts: Record<string, string[]> = { subjects: [subjects.join('\n')] }
  for (const [name, text] of Object.entries(plain)) texts[name] = [text]
  if (unverified) texts.unverified = ['yes']
  sources.forEach((source, index) => {
    for (const [name, text] of Object.entries(source)) texts[`sources.${index}.${name}`] = [text ?? '']
  })
  return texts
}

// The kind is always chosen.
const isFilled = ({ kind: _, ...texts }: SourceTexts): boolean =>
  Object.values(texts).some((text) => text.trim() !== '')

/** A row as a source; one that other claims cite already is worded as it is there, where the row leaves it open. */
function toSource(row: SourceTexts, { before, ledger }: { before: CitedClaim | null; ledger: Claims }) {
  const typed = (name: keyof SourceTexts) => row[name]?.trim() || undefined
  const url = typed('url') ?? ''
  const isNew = !before?.claim.sources.includes(url)
  const listed = isNew ? ledger.sources.find((source) => source.url === url) : undefined
  const readOn = typed('readOn') ?? listed?.readOn ?? null
  return {
    url,
    title: typed('title') ?? listed?.title ?? null,
    publisher: typed('publisher') ?? listed?.publisher ?? null,
    kind: typed('kind') ?? listed?.kind ?? 'documentation',
    // The last day on which anybody read it.
    readOn: listed?.readOn && readOn && listed.readOn > readOn ? listed.readOn : readOn,
  }
}

function toField([list, at, name, place]: Problem['path'], rows: readonly number[]): string {
  if (list === 'sources') return `sources.${rows[Number(at)] ?? at}${name === undefined ? '' : `.${name}`}`
  if (name === 'sources' && place !== undefined) return `sources.${rows[Number(place)] ?? place}.url`
  // What a claim is told as a whole is about its evidence.
  return name === undefined ? 'sources' : String(name)
}

const linesOf = (text = '') =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
