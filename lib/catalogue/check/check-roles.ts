// What decides in a category has to tell its living tools apart: what the curated files, and whoever edits the
// vocabulary, are warned of.

import { appliesTo } from '../catalogue'
import { DECIDING } from '../document/attribute-roles'
import type { Coded, Problem } from '../document/problem'
import { isAlive, timelineOf } from '../document/timeline'
import type { ToolDocument } from '../document/tool-document'
import type { Attribute, Vocabulary } from '../document/vocabulary'
import { showFact } from '../shown/shown-fact'

/** Warnings of categories in which too few attributes decide, and of attributes that cannot do what a category says of them. */
export function checkRoles(vocabulary: Vocabulary, tools: readonly ToolDocument[], today: string): Problem[] {
  const attributes = new Map(vocabulary.attributes.map((attribute) => [attribute.key, attribute]))
  return vocabulary.categories.flatMap((category, index) => {
    const { slug, decides, describes } = category
    const living = tools.filter(
      (tool) => tool.categories.includes(slug) && isAlive(timelineOf(tool.events, today)),
    )
    const warn = (path: Problem['path'], why: Coded): Problem => ({
      ...why,
      path: ['categories', index, ...path],
      level: 'warning',
    })
    const { least, most } = DECIDING
    const few: Coded = { code: 'few-decide', detail: { category: slug, count: decides.length, least, most } }
    return [
      ...(living.length > 1 && decides.length < least ? [warn([], few)] : []),
      ...Object.entries({ decides, describes }).flatMap(([role, keys]) =>
        keys.flatMap((key, place) => {
          const attribute = attributes.get(key)
          if (!attribute) return []
          const why =
            whyNot(attribute, slug) ?? (role === 'decides' ? whySame(attribute, living, today) : null)
          return why === null ? [] : [warn([role, place], why)]
        }),
      ),
    ]
  })
}

function whyNot(attribute: Attribute, category: string): Coded | null {
  const { key, retired } = attribute
  if (retired) return { code: 'role-of-retired', detail: { key } }
  return appliesTo(attribute, { categories: [category] })
    ? null
    : { code: 'role-elsewhere', detail: { key, category } }
}

function whySame(attribute: Attribute, living: readonly ToolDocument[], today: string): Coded | null {
  const shown = living.map(({ facts }) =>
    showFact(attribute, facts.find((fact) => fact.attribute === attribute.key) ?? null, today),
  )
  const known = shown.filter(({ state }) => state !== 'unknown')
  const isSame = known.length > 1 && known.every(({ key }) => key === known[0]?.key)
  if (!isSame) return null
  return { code: 'decides-nothing', detail: { key: attribute.key, text: String(known[0]?.text) } }
}
