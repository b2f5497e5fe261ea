// What a change of category leaves behind: facts that belong to none of the categories chosen, and the question which
// of the others is the primary one now. On the fields of the form, as typed.

import { appliesTo } from '../../catalogue/catalogue'
import type { Vocabulary } from '../../catalogue/document/vocabulary'
import { formatCount } from '../../catalogue/shown/noun-words'
import type { Field } from './form-names'

/** An attribute that facts are outside of. */
export type OutsideFact = { key: string; label: string }

type Words = Pick<Vocabulary, 'attributes' | 'categories'>

/** The attributes of stated facts that belong to none of the chosen categories; none while no category is chosen. */
export function findOutsideFacts(
  { categories, stated }: { categories: readonly string[]; stated: Iterable<string> },
  { attributes }: Words,
): OutsideFact[] {
  const chosen = categories.filter((slug) => slug.trim() !== '')
  if (chosen.length === 0) return []
  const keys = new Set(stated)
  return attributes
    .filter((attribute) => keys.has(attribute.key) && !appliesTo(attribute, { categories: chosen }))
    .map(({ key, label }) => ({ key, label }))
}

/** The form without the facts that belong to none of its categories, and what these were called. */
export function setOutsideFactsAside(
  fields: Iterable<Field>,
  words: Words,
): { fields: Field[]; labels: string[] } {
  const all = [...fields]
  const stated = all.flatMap(([name, value]) =>
    value.trim() === '' || /\.(type|order)$/.test(name) ? [] : (keyOfFact(name) ?? []),
  )
  const outside = findOutsideFacts({ categories: categoriesIn(all), stated }, words)
  const keys = new Set(outside.map(({ key }) => key))
  return {
    fields: all.filter(([name]) => !keys.has(keyOfFact(name) ?? '')),
    labels: outside.map(({ label }) => label),
  }
}

/** The sentence for facts outside of the categories. */
export function outsideSentence(outside: readonly OutsideFact[]): string {
  const one = outside.length === 1
  return `${formatCount(outside.length, 'fact')} ${one ? 'belongs' : 'belong'} to none of these categories: ${outside.map(({ label }) => label).join(', ')}. Set ${one ? 'it' : 'them'} aside, or choose a category ${one ? 'it belongs' : 'they belong'} to`
}

/** Which category is the primary one now, where the field for it was left empty and others are ticked; null where that is clear. */
export function askForPrimary(fields: Iterable<Field>, { categories }: Words): string | null {
  const [primary, ...others] = categoriesIn([...fields])
  const ticked = others.filter((slug) => slug.trim() !== '')
  if (primary === undefined || primary.trim() !== '' || ticked.length === 0) return null
  const names = ticked.map((slug) => categories.find((one) => one.slug === slug)?.name ?? slug)
  const asked = names.length === 1 ? `is it ${names[0]} now?` : `is it one of ${names.join(', ')}?`
  return `no primary category is chosen: ${asked} Choose it here`
}

const categoriesIn = (fields: readonly Field[]) =>
  fields.filter(([name]) => name === 'categories').map(([, value]) => value)

/** The attribute that a field of a fact is of; null for any other field. */
const keyOfFact = (name: string): string | null => /^facts\.([^.]+)\./.exec(name)?.[1] ?? null
