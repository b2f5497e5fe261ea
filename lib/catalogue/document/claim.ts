// What someone said about tools, where and when, and what came of it: the ledger on `/then-and-now`.

import { z } from 'zod'
import { field, fieldsOf } from './field'
import type { Problem } from './problem'
import { addressKey, toSourceAddress, toUntitledSource } from './source-address'
import { sourceDocument } from './statements'
import { httpUrl, partialDate, slug } from './text-schemas'
import type { SourceDocument, ToolDocument } from './tool-document'
import { VERDICTS } from './words'

const text = (max: number) => z.string().trim().min(1).max(max)

export const claimDocument = z.strictObject({
  key: field(slug, 'What its address names it by; never changed.', {
    label: 'Key',
    input: 'line',
    hint: 'What the address of the claim names it by, in lower case with hyphens; it never changes.',
    isName: true,
  }),
  text: field(text(400), 'The claim in one sentence of our own.', {
    label: 'The claim',
    input: 'area',
    hint: 'One sentence of your own, 400 characters at most.',
  }),
  saidBy: field(text(120), 'Who said it.', { label: 'Said by', input: 'line', isName: true }),
  occasion: field(text(160), 'Where it was said.', {
    label: 'Where it was said',
    input: 'line',
    hint: 'A talk, an article, a report.',
    isName: true,
  }),
  saidOn: field(partialDate, 'When it was said, as finely as is known.', {
    label: 'When it was said',
    input: 'date',
    placeholder: 'YYYY, YYYY-MM or YYYY-MM-DD',
  }),
  subjects: field(z.array(slug).max(10).default([]), 'Slugs of the tools it is about.', {
    label: 'Tools it is about',
    input: 'lines',
    hint: 'Names or addresses, one tool a line.',
  }),
  // biome-ignore lint/suspicious/noThenProperty: the name readers and the claims file know it by; a claim is no promise
  then: field(z.string().max(4000).default(''), 'Markdown: how things stood on that day.', {
    label: 'How things stood then',
    input: 'markdown',
    hint: 'Markdown.',
    rows: 6,
  }),
  since: field(z.string().max(4000).default(''), 'Markdown: what happened since.', {
    label: 'What happened since',
    input: 'markdown',
    hint: 'Markdown.',
    rows: 6,
  }),
  verdict: field(z.enum(VERDICTS), 'What came of it, in one word.', { label: 'Verdict', input: 'choice' }),
  unverified: field(z.boolean().default(false), 'True for a claim without a source.', {
    label: 'Unverified',
    input: 'tick',
    hint: 'no source known',
  }),
  sources: field(z.array(httpUrl).max(30).default([]), 'Addresses that say so.', {
    label: 'Sources',
    input: 'own',
    cites: true,
    order: 'none',
  }),
})

/** The fields of a claim, each with all that is known of it. */
export const claimFields = fieldsOf(claimDocument)

export const claimsDocument = z.strictObject({
  claims: z.array(claimDocument),
  sources: z.array(sourceDocument),
})

export type Claim = z.output<typeof claimDocument>
export type Claims = z.output<typeof claimsDocument>

export const NO_CLAIMS: Claims = { claims: [], sources: [] }

/** One claim with the sources it cites, as the ledger words them. */
export type CitedClaim = { claim: Claim; sources: SourceDocument[] }

/** The claim with this key and its sources in the order it cites them, or null. */
export function getCitedClaim({ claims, sources }: Claims, key: string): CitedClaim | null {
  const claim = claims.find((one) => one.key === key)
  if (claim === undefined) return null
  const listed = new Map(sources.map((source) => [source.url, source]))
  return { claim, sources: claim.sources.flatMap((url) => listed.get(url) ?? []) }
}

/** The claims with every address that they cite among their sources, cited as it is spelled there. */
export function withClaimSources({ claims, sources }: Claims): Claims {
  const whole = sources.map((source) => ({ ...source, url: toSourceAddress(source.url) }))
  const listed = new Map(whole.map(({ url }) => [addressKey(url), url]))
  const spell = (url: string) => {
    const key = addressKey(url)
    const known = listed.get(key)
    if (known !== undefined) return known
    listed.set(key, key)
    whole.push(toUntitledSource(key))
    return key
  }
  return { claims: claims.map((claim) => ({ ...claim, sources: claim.sources.map(spell) })), sources: whole }
}

type Checked = {
  claims: readonly Pick<Claim, 'key' | 'subjects' | 'sources' | 'unverified'>[]
  sources: readonly Pick<SourceDocument, 'url'>[]
}

/** What is wrong with claims beyond their shape: doubled keys, unknown tools, repeats, citations without a listed source. */
export function checkClaims(
  { claims, sources }: Checked,
  tools: readonly Pick<ToolDocument, 'slug'>[],
): Problem[] {
  const slugs = new Set(tools.map((tool) => tool.slug))
  const listed = new Set(sources.map((source) => source.url))
  const keys = claims.map((claim) => claim.key)
  return claims.flatMap((claim, index) => {
    const at = (...path: (string | number)[]) => ['claims', index, ...path]
    const problems: Problem[] = []
    if (keys.indexOf(claim.key) < index)
      problems.push({ path: at('key'), code: 'claim-twice', detail: { key: claim.key } })
    claim.subjects.forEach((subject, place) => {
      if (!slugs.has(subject))
        problems.push({ path: at('subjects', place), code: 'no-subject', detail: { slug: subject } })
      if (claim.subjects.indexOf(subject) < place)
        problems.push({ path: at('subjects', place), code: 'named-twice', detail: { slug: subject } })
    })
    claim.sources.forEach((url, place) => {
      if (!listed.has(url))
        problems.push({
          path: at('sources', place),
          code: 'not-listed',
          detail: { url },
        })
      if (claim.sources.indexOf(url) < place)
        problems.push({ path: at('sources', place), code: 'cited-twice', detail: { url } })
    })
    if (!claim.unverified && claim.sources.length === 0) problems.push({ path: at(), code: 'no-evidence' })
    if (claim.unverified && claim.sources.length > 0) problems.push({ path: at(), code: 'evidence-and-none' })
    return problems
  })
}
