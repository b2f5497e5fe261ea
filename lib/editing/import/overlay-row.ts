// A row of CSV laid over a tool that exists: what its filled cells speak of, and nothing else, changes.

import type { FactDocument, SourceDocument, ToolDocument } from '../../catalogue/document/tool-document'
import { isSame } from '../merge/same'
import type { PartFact, PartLicence } from './import-reading'

type Overlay = {
  existing: ToolDocument
  row: ToolDocument
  /** The columns that say something. */
  given: readonly string[]
  /** What the row says beside the value of facts whose value it leaves as it is. */
  partFacts?: readonly PartFact[] | undefined
  partLicence?: PartLicence | undefined
}

/** An existing tool with the cells of a row; what the row says as the tool does keeps the tool's own sources. */
export function overlayRow({ existing, row, given, ...parts }: Overlay): ToolDocument {
  const { partFacts = [], partLicence = row.licence } = parts
  const next: ToolDocument = { ...existing }
  const take = <K extends keyof ToolDocument>(key: K) => {
    next[key] = row[key]
  }
  const tells = (column: string) => given.includes(column)
  for (const key of Object.keys(existing) as (keyof ToolDocument)[])
    if (tells(key) && key !== 'slug') take(key)
  for (const key of ['chooseWhen', 'avoidWhen'] as const)
    next[key] = next[key].map((said) => existing[key].find(({ text }) => text === said.text) ?? said)
  next.licence = overlayLicence(existing.licence, partLicence, tells)
  next.facts = existing.facts.map((fact) => {
    const told = row.facts.find(({ attribute }) => attribute === fact.attribute)
    if (told) return overlayFact(fact, told, tells)
    const part = partFacts.find(({ attribute }) => attribute === fact.attribute)
    return part ? withPart(fact, part, tells) : fact
  })
  const here = new Set(existing.facts.map(({ attribute }) => attribute))
  next.facts.push(...row.facts.filter(({ attribute }) => !here.has(attribute)))
  // Whoever checks the tool finds that nothing was said that these could belong to.
  for (const part of partFacts) if (!here.has(part.attribute)) next.facts.push({ ...unsaid, ...part })
  next.sources = withSources(existing.sources, row.sources, next)
  return next
}

type Tells = (column: string) => boolean
type Evidence = { sources: string[]; unverified: boolean }

/** A licence with the cells that speak of it; its sources go with its expression and its class. */
function overlayLicence(
  known: ToolDocument['licence'],
  told: PartLicence,
  tells: Tells,
): ToolDocument['licence'] {
  if (!['spdx', 'class', 'note', 'source'].some((part) => tells(`licence.${part}`))) return known
  const spdx = tells('licence.spdx') ? (told.spdx ?? null) : known.spdx
  // An expression given to a licence that had none says which class that is.
  const isNew = tells('licence.spdx') && (known.class === 'unknown' || known.class === 'not-applicable')
  const licenceClass = tells('licence.class') ? told.class : isNew ? 'open-source' : known.class
  const isKept = spdx === known.spdx && licenceClass === known.class
  const isCited = tells('licence.source')
  const cited = { sources: told.sources ?? [], unverified: !isCited }
  return {
    ...known,
    spdx,
    class: licenceClass ?? known.class,
    note: tells('licence.note') ? (told.note ?? null) : known.note,
    ...evidenceOf({ known, told: cited, isKept, isCited }),
  }
}

/** A fact with the cells that speak of it; its sources go with its value. */
function overlayFact(known: FactDocument, told: FactDocument, tells: Tells): FactDocument {
  const part = <K extends 'note' | 'qualified' | 'since' | 'until'>(key: K) =>
    tells(`fact:${known.attribute}.${key}`) ? told[key] : known[key]
  const isKept = told.state === known.state && isSame(asSet(told.value), asSet(known.value))
  const isCited = tells(`fact:${known.attribute}.source`)
  const evidence = evidenceOf({ known, told, isKept, isCited })
  const isOld = isKept && isSame(evidence.sources, known.sources)
  return {
    ...known,
    state: told.state,
    value: isKept ? known.value : told.value,
    note: part('note'),
    qualified: told.state === 'value' && part('qualified'),
    since: part('since'),
    until: part('until'),
    // What the fact says by now, no source says otherwise.
    otherwise: isSame(asSet(told.value), asSet(known.otherwise?.value)) ? null : known.otherwise,
    ...evidence,
    checkedOn: isOld && !tells(`fact:${known.attribute}.checkedOn`) ? known.checkedOn : told.checkedOn,
  }
}

type Weighing = { known: Evidence; told: Evidence; isKept: boolean; isCited: boolean }

// What stood behind another value does not stand behind this one.
function evidenceOf({ known, told, isKept, isCited }: Weighing): Evidence {
  const isNoNews = !isCited || told.sources.every((url) => known.sources.includes(url))
  const { sources, unverified } = isKept && isNoNews ? known : told
  return { sources, unverified }
}

const unsaid: FactDocument = {
  attribute: '',
  state: 'value',
  value: null,
  note: null,
  qualified: false,
  since: null,
  until: null,
  checkedOn: null,
  otherwise: null,
  unverified: false,
  sources: [],
}

function withPart(fact: FactDocument, part: PartFact, tells: Tells): FactDocument {
  const { sources, unverified: _, checkedOn = null, ...rest } = part
  const isNews = sources?.some((url) => !fact.sources.includes(url)) ?? false
  const isDated = isNews || tells(`fact:${part.attribute}.checkedOn`)
  return {
    ...fact,
    ...rest,
    ...(isNews && sources && { sources, unverified: false }),
    ...(isDated && { checkedOn }),
  }
}

const asSet = (value: unknown) => (Array.isArray(value) ? value.toSorted() : value)

function withSources(
  known: readonly SourceDocument[],
  told: readonly SourceDocument[],
  { facts, licence }: ToolDocument,
) {
  const cited = new Set([...facts.flatMap(({ sources }) => sources), ...licence.sources])
  const listed = new Set(known.map(({ url }) => url))
  return [...known, ...told.filter(({ url }) => cited.has(url) && !listed.has(url))]
}
