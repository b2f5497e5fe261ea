// What can matter to somebody who chooses within a category: an attribute with a value scale, one option of an
// attribute that has none, or an aspect of tradeoffs. What decides comes first.

import type { Catalogue } from '../catalogue'
import type { Aspect, Attribute, Category } from '../document/vocabulary'

export type Criterion = { key: string; label: string } & (
  | { kind: 'attribute'; attribute: Attribute }
  | { kind: 'option'; attribute: Attribute; option: string }
  | { kind: 'aspect'; aspect: Aspect }
)

/** The attributes one can ask of tools of a category: those that decide in their order, then its own, then those of all. */
export function findAskedAttributes({ vocabulary }: Catalogue, category: Category): Attribute[] {
  const asked = vocabulary.attributes.filter(
    (attribute) =>
      ASKED_KINDS.includes(attribute.kind) &&
      attribute.compare &&
      !attribute.retired &&
      (attribute.categories.length === 0 || attribute.categories.includes(category.slug)),
  )
  const { decides } = category
  const rankOf = ({ key, categories }: Attribute) => {
    const place = decides.indexOf(key)
    return place >= 0 ? place : decides.length + (categories.length === 0 ? 1 : 0)
  }
  return asked.sort((a, b) => rankOf(a) - rankOf(b))
}

const ASKED_KINDS: readonly string[] = ['support', 'choice', 'choices', 'number']

/** Everything that can matter within a category, in the order of its attributes; aspects last. */
export function findCriteria(catalogue: Catalogue, category: Category): Criterion[] {
  return [
    ...findAskedAttributes(catalogue, category).flatMap(criteriaOf),
    ...catalogue.vocabulary.aspects.map(
      (aspect): Criterion => ({ key: `aspect.${aspect.key}`, label: aspect.name, kind: 'aspect', aspect }),
    ),
  ]
}

/** An attribute with a scale is one criterion; of another with options each option is one. */
function criteriaOf(attribute: Attribute): Criterion[] {
  const { key, label } = attribute
  if (hasScale(attribute)) return [{ key, label, kind: 'attribute', attribute }]
  return attribute.options
    .filter((option) => !option.retired)
    .map((option) => ({
      ...{ key: `${key}.${option.key}`, label: `${label}: ${option.label}` },
      ...{ kind: 'option' as const, attribute, option: option.key },
    }))
}

/** True when the vocabulary says what each value of the attribute is worth. */
export function hasScale(attribute: Attribute): boolean {
  if (attribute.kind === 'support') return true
  if (attribute.kind === 'number') return attribute.scale !== null
  return attribute.options.filter(({ worth }) => worth !== null).length > 1
}
