// What an attribute is to the tools of a category: it decides between them, compares them, or only describes them.

import type { Attribute, Category, Vocabulary } from './vocabulary'

/** How many attributes decide in a category. */
export const DECIDING = { least: 3, most: 7 }

export type AttributeRole = 'decides' | 'compares' | 'describes'

/** The role of an attribute in a category; what is said nothing of compares. */
export function roleOf({ decides, describes }: Category, { key }: Pick<Attribute, 'key'>): AttributeRole {
  if (decides.includes(key)) return 'decides'
  return describes.includes(key) ? 'describes' : 'compares'
}

/** What decides in the first of these categories, the most telling first, then what else does in the others; without those out of use. */
export function decidingAttributes(
  { categories, attributes }: Pick<Vocabulary, 'categories' | 'attributes'>,
  slugs: readonly string[],
): Attribute[] {
  const chosen = slugs.flatMap((slug) => categories.find((category) => category.slug === slug) ?? [])
  const keys = new Set(chosen.flatMap(({ decides }) => decides))
  return [...keys].flatMap((key) => attributes.find((one) => one.key === key && !one.retired) ?? [])
}
