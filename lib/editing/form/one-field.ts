// One field of a tool, edited by itself: which fields of the form belong to it, and how what was typed into them takes
// the place of what the whole form would hold there.

import type { ToolDocument } from '../../catalogue/document/tool-document'
import type { Vocabulary } from '../../catalogue/document/vocabulary'
import { FIELD_NAMES, labelEntry, partLabels } from '../merge/document-parts'
import type { Field } from './form-names'

/** Parts that are edited by themselves, besides single facts and tradeoffs. */
export const SINGLE_PARTS = FIELD_NAMES.filter((part) => !['name', 'slug', 'kind'].includes(part))

/** Lists that are edited by themselves as a whole. */
export const ADVICE_PARTS = ['chooseWhen', 'avoidWhen'] as const

export type OneField =
  | { kind: 'part'; part: (typeof SINGLE_PARTS)[number]; label: string }
  | { kind: 'advice'; part: (typeof ADVICE_PARTS)[number]; label: string }
  | { kind: 'fact'; attribute: string; label: string }
  | { kind: 'tradeoff'; row: number; label: string }

/** The field of a tool that an address names, or null: `summary`, `facts.isolation`, `tradeoffs.2`. */
export function readOneField(text: string, document: ToolDocument, vocabulary: Vocabulary): OneField | null {
  const part = SINGLE_PARTS.find((name) => name === text)
  if (part) return { kind: 'part', part, label: partLabels[part] }
  const advice = ADVICE_PARTS.find((name) => name === text)
  if (advice) return { kind: 'advice', part: advice, label: partLabels[advice] }
  const [list, at = ''] = text.split('.')
  if (list === 'facts') {
    const attribute = vocabulary.attributes.find(({ key }) => key === at)
    return attribute && text === `facts.${at}`
      ? { kind: 'fact', attribute: at, label: attribute.label }
      : null
  }
  const tradeoff = /^tradeoffs\.\d{1,3}$/.test(text) ? document.tradeoffs[Number(at)] : undefined
  if (tradeoff === undefined) return null
  return { kind: 'tradeoff', row: Number(at), label: labelEntry('tradeoffs', tradeoff, vocabulary) }
}

/** True for the fields of the form that belong to the one that an address names. */
export function isOfField(name: string, text: string): boolean {
  return (
    name === text || name.startsWith(`${text}.`) || (text === 'description' && name === 'descriptionSources')
  )
}

/** The whole form with what was typed into one of its fields; other names are left out of what was typed. */
export function putInField(whole: readonly Field[], text: string, typed: readonly Field[]): Field[] {
  return [
    ...whole.filter(([name]) => !isOfField(name, text)),
    ...typed.filter(([name]) => isOfField(name, text)),
  ]
}

/** What editors call a part that is edited by itself. */
export const labelOfPart = (part: (typeof SINGLE_PARTS | typeof ADVICE_PARTS)[number]) => partLabels[part]

/** True where what was typed into a field says what the whole form says there; blanks and line ends say nothing. */
export function isFieldUnchanged(whole: readonly Field[], text: string, typed: readonly Field[]): boolean {
  return saidOf(whole, text) === saidOf(typed, text)
}

function saidOf(fields: readonly Field[], text: string): string {
  const said = fields.flatMap(([name, value]) => {
    const words = value.replaceAll(/\s*\r?\n\s*/g, '\n').trim()
    const isSaid = isOfField(name, text) && !/\.(type|order)$/.test(name) && words !== ''
    return isSaid ? [JSON.stringify([name, words])] : []
  })
  return said.sort().join()
}

/** The name of a field where a form holds several tools: `podman:facts.isolation.note`. */
export const nameWithin = (slug: string, name: string): string => `${slug}:${name}`

/** The tool and the field that such a name is of; null for any other. */
export function splitWithin(text: string): { slug: string; name: string } | null {
  const [, slug = '', name = ''] = /^([a-z0-9]+(?:-[a-z0-9]+)*):(.+)$/s.exec(text) ?? []
  return slug === '' ? null : { slug, name }
}
