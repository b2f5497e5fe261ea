// Must-haves: what a tool has to have. It is out where a fact says that it has not, and set aside where none does.

import type { Catalogue, Tool } from '../catalogue'
import type { FactDocument } from '../document/tool-document'
import type { Attribute, Category } from '../document/vocabulary'
import { LICENCE_CLASSES, type LicenceClass } from '../document/words'
import { formatFact, formatLicenceClass, joinWords, labelOf } from '../shown/format-value'
import { type ShownFact, showFact, showLicence } from '../shown/shown-fact'
import { findAskedAttributes } from './criterion'

/** The key under which a licence class is asked for; no attribute has it. */
export const LICENCE = 'licence'

export type MustHave = {
  key: string
  label: string
  /** Null for the class of licence. */
  attribute: Attribute | null
  /** What can be asked for, in words; empty for a number. */
  answers: readonly { value: string; label: string }[]
}

export type Verdict = { has: boolean | null; fact: ShownFact }

/** Everything that can be a must-have within a category, what decides first; only what one of its tools has. */
export function findMustHaves(catalogue: Catalogue, category: Category, tools: readonly Tool[]): MustHave[] {
  const licences = LICENCE_CLASSES.filter((word) => word !== 'unknown' && word !== 'not-applicable')
  const licence = licences
    .filter((word) => tools.some((tool) => tool.licence.class === word))
    .map((word) => ({ value: word, label: formatLicenceClass(word) }))
  return [
    ...findAskedAttributes(catalogue, category).map((attribute) => ({
      ...{ key: attribute.key, label: attribute.label, attribute },
      answers: answersOf(attribute, tools),
    })),
    { key: LICENCE, label: 'Licence', attribute: null, answers: licence },
  ]
}

function answersOf(attribute: Attribute, tools: readonly Tool[]): MustHave['answers'] {
  if (attribute.kind === 'number') return []
  if (attribute.kind === 'support')
    return [
      { value: 'partial', label: 'at least in part' },
      { value: 'yes', label: 'in full' },
    ]
  const had = new Set(tools.flatMap((tool) => [factOf(tool, attribute.key)?.value ?? []].flat()))
  return attribute.options.filter(({ key }) => had.has(key)).map(({ key, label }) => ({ value: key, label }))
}

/** The fact a tool has for an attribute, or null. */
export const factOf = (tool: Tool, key: string): FactDocument | null =>
  tool.facts.find((fact) => fact.attribute === key) ?? null

/** Whether a tool has what is asked for, null where that is not known, and the fact that says so. */
export function judge(tool: Tool, must: MustHave, values: readonly string[], today: string): Verdict {
  const { attribute } = must
  if (attribute === null) {
    const has = tool.licence.class === 'unknown' ? null : values.includes(tool.licence.class)
    return { has, fact: showLicence(tool) }
  }
  const fact = factOf(tool, attribute.key)
  return { has: hasValue(attribute, fact, values), fact: showFact(attribute, fact, today) }
}

function hasValue(
  attribute: Attribute,
  fact: FactDocument | null,
  values: readonly string[],
): boolean | null {
  if (fact === null || fact.state === 'unknown') return null
  const { value } = fact
  if (fact.state !== 'value' || value === null) return false
  if (attribute.kind === 'support') return values.includes('yes') ? value === 'yes' : value !== 'no'
  if (attribute.kind === 'number') {
    const bound = Number(values[0])
    return attribute.direction === 'lower' ? Number(value) <= bound : Number(value) >= bound
  }
  const had = [value].flat()
  // A tool has one of a choice's options, and may have all of several.
  return attribute.kind === 'choice'
    ? values.some((one) => had.includes(one))
    : values.every((one) => had.includes(one))
}

/** What is asked for in words: `in full`, `Linux and Windows`, `at least 1,000 nodes`. */
export function wantedWords({ attribute, answers }: MustHave, values: readonly string[]): string {
  if (attribute?.kind === 'number') {
    const number = formatFact({ state: 'value', value: Number(values[0]), qualified: false }, attribute)
    return `${attribute.direction === 'lower' ? 'at most' : 'at least'} ${number}`
  }
  if (attribute?.kind === 'support') return values.includes('yes') ? 'in full' : 'at least in part'
  const words = values.map((value) =>
    attribute === null
      ? formatLicenceClass(value as LicenceClass) // read by parseWishes, which knows them
      : (answers.find((answer) => answer.value === value)?.label ?? labelOf(attribute, value)),
  )
  return joinWords(words, attribute?.kind === 'choices' ? 'and' : 'or')
}

/** What a fact lacks of what is asked, in words that go on from the label: `“Linux”, not “macOS”`. */
export function lackWords(
  must: MustHave,
  values: readonly string[],
  { text, mark }: ShownFact,
  had: unknown,
): string {
  const { attribute } = must
  if (attribute?.kind === 'support')
    return mark === 'no' ? `“${text}”` : `“${text}”, not ${wantedWords(must, values)}`
  if (attribute?.kind === 'number') return `“${text}”, not ${wantedWords(must, values)}`
  const missing = values.filter((value) => ![had].flat().includes(value))
  return `“${text}”, not ${joinWords(
    missing.map((value) => `“${wantedWords(must, [value])}”`),
    'or',
  )}`
}
