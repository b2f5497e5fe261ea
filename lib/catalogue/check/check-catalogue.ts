// What must hold between tools, and within the vocabulary, that no document can see alone.
// The curated files ask it before they are seeded; pure, like all of lib/catalogue.

import { appliesTo } from '../catalogue'
import { findNamedTools } from '../document/named-tools'
import type { Coded, Problem } from '../document/problem'
import type { ToolDocument } from '../document/tool-document'
import type { Vocabulary } from '../document/vocabulary'
import { SYMMETRIC_RELATIONS } from '../document/words'
import { nameKey } from '../search/name-index'
import { checkCircles } from './check-circles'
import { checkWord } from './check-document'
import { checkLatestOfLines } from './check-releases'
import { checkVocabulary } from './check-vocabulary'
import { skeletonOf } from './look-alikes'

/** A problem in the document of a tool, or in the vocabulary (`tool` null, path `attributes.3.key`). */
export type CatalogueProblem = Problem & { tool: string | null }

/** Attributes of its own that a category needs before its tools can be compared. */
const OWN_ATTRIBUTES = 8

/** Everything that the vocabulary and the tools together refuse. */
export function checkCatalogue(vocabulary: Vocabulary, tools: readonly ToolDocument[]): CatalogueProblem[] {
  return [
    ...[...checkVocabulary(vocabulary), ...checkCoverage(vocabulary, tools)].map((problem) => ({
      ...problem,
      tool: null,
    })),
    ...checkNames(tools),
    ...checkLooks(tools),
    ...checkRelations(tools),
    ...checkSources(tools),
    ...tools.flatMap((tool) => checkLatestOfLines(tool).map((problem) => ({ ...problem, tool: tool.slug }))),
  ]
}

/** A category of two tools or more has enough attributes of its own, known for two tools each (issue of comparing). */
export function checkCoverage(vocabulary: Vocabulary, tools: readonly ToolDocument[]): Problem[] {
  return vocabulary.categories.flatMap((category, index): Problem[] => {
    const path = ['categories', index]
    const members = tools.filter((tool) => tool.categories.includes(category.slug))
    if (members.length < 2) return []
    const own = vocabulary.attributes.filter(
      (attribute) => attribute.categories.length > 0 && appliesTo(attribute, { categories: [category.slug] }),
    )
    if (own.length < OWN_ATTRIBUTES)
      return [
        {
          path,
          code: 'few-attributes',
          detail: { category: category.slug, own: own.length, wanted: OWN_ATTRIBUTES },
        },
      ]
    const known = own.filter(
      (attribute) => members.filter((tool) => isKnown(tool, attribute.key)).length >= 2,
    )
    if (known.length >= OWN_ATTRIBUTES) return []
    const counts = { known: known.length, own: own.length, wanted: OWN_ATTRIBUTES }
    return [{ path, code: 'few-known', detail: { category: category.slug, ...counts }, level: 'warning' }]
  })
}

function isKnown(tool: ToolDocument, key: string): boolean {
  return tool.facts.some(
    (fact) => fact.attribute === key && (fact.state === 'value' || fact.state === 'none'),
  )
}

/** Every address and every name leads to one tool. */
function checkNames(tools: readonly ToolDocument[]): CatalogueProblem[] {
  const found: CatalogueProblem[] = []
  const owners = new Map<string, ToolDocument>()
  // Slugs and names of all tools claim their words first: an alias or a former slug gives way to them.
  const claim = (
    tool: ToolDocument,
    word: string,
    path: Problem['path'],
    say: (owner: ToolDocument) => Coded,
  ) => {
    const key = nameKey(word)
    const owner = owners.get(key)
    if (!owner) owners.set(key, tool)
    else if (owner !== tool) found.push({ tool: tool.slug, path, ...say(owner) })
  }
  for (const tool of tools)
    claim(tool, tool.slug, ['slug'], ({ name }) => ({
      code: 'slug-of',
      detail: { slug: tool.slug, who: name },
    }))
  for (const tool of tools)
    claim(tool, tool.name, ['name'], ({ slug }) => ({
      code: 'name-of',
      detail: { name: tool.name, who: slug },
    }))
  for (const tool of tools)
    for (const [index, slug] of tool.formerSlugs.entries()) {
      const path = ['formerSlugs', index]
      if (slug === tool.slug) found.push({ tool: tool.slug, path, code: 'own-former-slug', detail: { slug } })
      claim(tool, slug, path, (owner) => ({
        code: 'former-slug-of',
        detail: { slug, who: owner.slug, tool: tool.slug },
      }))
    }
  for (const tool of tools)
    for (const [index, alias] of tool.aliases.entries())
      claim(tool, alias, ['aliases', index], (owner) => ({
        code: 'alias-of-both',
        detail: { alias, who: owner.slug, tool: tool.slug },
      }))
  return found
}

/** A name that looks like another tool's is told, for it may be meant to. */
function checkLooks(tools: readonly ToolDocument[]): CatalogueProblem[] {
  const first = new Map<string, { tool: ToolDocument; name: string }>()
  return tools.flatMap((tool) =>
    [tool.name, ...tool.aliases].flatMap((name, index): CatalogueProblem[] => {
      const skeleton = skeletonOf(name)
      const known = first.get(skeleton)
      if (!known) first.set(skeleton, { tool, name })
      if (!known || known.tool === tool || nameKey(known.name) === nameKey(name)) return []
      const path = index === 0 ? ['name'] : ['aliases', index - 1]
      const detail = { name, other: known.name, who: known.tool.slug }
      return [{ tool: tool.slug, path, code: 'looks-like', detail, level: 'warning' }]
    }),
  )
}

/** Relations and advice lead to tools that exist, and a relation that reads the same from both ends is written once. */
function checkRelations(tools: readonly ToolDocument[]): CatalogueProblem[] {
  const slugs = tools.map((tool) => tool.slug)
  const bySlug = new Map(
    tools.flatMap((tool) => [tool.slug, ...tool.formerSlugs].map((slug) => [slug, tool])),
  )
  // Each circle once, in the file whose slug sorts first.
  const circles = tools.flatMap((tool) =>
    checkCircles(tool, (slug) => bySlug.get(slug))
      .filter(({ circle }) => circle.every((slug) => tool.slug <= slug))
      .map(({ circle: _, ...problem }) => ({ tool: tool.slug, ...problem })),
  )
  const lost = tools.flatMap((tool) =>
    findNamedTools(tool).flatMap(({ slug, path }): CatalogueProblem[] =>
      checkWord({ word: slug, words: slugs, noun: 'tool', path }).map((problem) => ({
        ...problem,
        tool: tool.slug,
      })),
    ),
  )
  const other = tools.flatMap((tool) =>
    tool.relations.flatMap((relation, index): CatalogueProblem[] => {
      const path = ['relations', index]
      if (!slugs.includes(relation.to)) return []
      if (!SYMMETRIC_RELATIONS.includes(relation.type) || tool.slug <= relation.to) return []
      const detail = { type: relation.type, to: relation.to }
      return [{ tool: tool.slug, path, code: 'both-ends', detail }]
    }),
  )
  return [...circles, ...lost, ...other]
}

/** What a page is said to be, one for all that cite it. */
const WORDED = ['title', 'publisher', 'kind', 'speaksOf', 'secondary'] as const

const said = (word: string | boolean | null) => (word === null ? null : String(word))

/** One address has one title, publisher, kind and age, wherever it is named; a title may wait. */
function checkSources(tools: readonly ToolDocument[]): CatalogueProblem[] {
  const found: CatalogueProblem[] = []
  const first = new Map<string, { slug: string; source: ToolDocument['sources'][number] }>()
  for (const tool of tools)
    for (const [index, source] of tool.sources.entries()) {
      if (source.title === null) {
        const path = ['sources', index]
        found.push({ tool: tool.slug, path, code: 'untitled', detail: { url: source.url }, level: 'warning' })
        continue
      }
      const earlier = first.get(source.url)
      if (!earlier) first.set(source.url, { slug: tool.slug, source })
      else
        for (const key of WORDED)
          if (source[key] !== earlier.source[key])
            found.push({
              tool: tool.slug,
              path: ['sources', index, key],
              code: 'source-differs',
              detail: {
                ...{ part: key, url: source.url, slug: earlier.slug },
                ...{ here: said(source[key]), there: said(earlier.source[key]) },
              },
            })
    }
  return found
}
