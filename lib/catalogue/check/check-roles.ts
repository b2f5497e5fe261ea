// What decides in a category has to tell its living tools apart: what the curated files, and whoever edits the
// vocabulary, are warned of.

import { appliesTo } from '../catalogue'
import { DECIDING } from '../document/attribute-roles'
import type { Problem } from '../document/problem'
import { isAlive, timelineOf } from '../document/timeline'
import type { ToolDocument } from '../document/tool-document'
import type { Attribute, Vocabulary } from '../document/vocabulary'
import { formatCount } from '../shown/noun-words'
import { showFact } from '../shown/shown-fact'

/** Warnings of categories in which too few attributes decide, and of attributes that cannot do what a category says of them. */
export function checkRoles(vocabulary: Vocabulary, tools: readonly ToolDocument[], today: string): Problem[] {
  const attributes = new Map(vocabulary.attributes.map((attribute) => [attribute.key, attribute]))
  return vocabulary.categories.flatMap((category, index) => {
    const { slug, decides, describes } = category
    const living = tools.filter(
      (tool) => tool.categories.includes(slug) && isAlive(timelineOf(tool.events, today)),
    )
    const warn = (path: Problem['path'], message: string): Problem => ({
      ...{ path: ['categories', index, ...path], message },
      level: 'warning',
    })
    const few = `${slug}: ${formatCount(decides.length, 'attribute decides', 'attributes decide')}; ${DECIDING.least} to ${DECIDING.most} are wanted`
    return [
      ...(living.length > 1 && decides.length < DECIDING.least ? [warn([], few)] : []),
      ...Object.entries({ decides, describes }).flatMap(([role, keys]) =>
        keys.flatMap((key, place) => {
          const attribute = attributes.get(key)
          if (!attribute) return []
          const why =
            whyNot(attribute, slug) ?? (role === 'decides' ? whySame(attribute, living, today) : null)
          return why === null ? [] : [warn([role, place], `“${key}” ${why}`)]
        }),
      ),
    ]
  })
}

function whyNot(attribute: Attribute, slug: string): string | null {
  if (attribute.retired) return 'is retired'
  return appliesTo(attribute, { categories: [slug] }) ? null : `does not apply to ${slug}`
}

function whySame(attribute: Attribute, living: readonly ToolDocument[], today: string): string | null {
  const shown = living.map(({ facts }) =>
    showFact(attribute, facts.find((fact) => fact.attribute === attribute.key) ?? null, today),
  )
  const known = shown.filter(({ state }) => state !== 'unknown')
  const isSame = known.length > 1 && known.every(({ key }) => key === known[0]?.key)
  return isSame ? `is “${known[0]?.text}” for every living tool, so it decides nothing` : null
}
