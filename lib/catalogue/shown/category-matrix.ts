// The tools of a category against the attributes made for it: the table on `/categories/<slug>`.

import { type Catalogue, findToolsIn, type Tool } from '../catalogue'
import { isAlive } from '../document/timeline'
import type { Attribute, Category } from '../document/vocabulary'
import { type NumberedSources, numberSources } from './citations'
import { type ShownFact, showFact, showRelease, showStatus } from './shown-fact'

export type MatrixRow = { tool: Tool; status: ShownFact; latestRelease: ShownFact; cells: ShownFact[] }

export type CategoryMatrix = {
  /** Attributes made for this category; those of every category are left to the listing. */
  attributes: Attribute[]
  rows: MatrixRow[]
  /** Tools in the category, of which `rows` are the first. */
  total: number
  cited: NumberedSources
}

// A table longer than this is a listing; the page links to that.
const MOST_ROWS = 30

/** Lays out at most the first 30 tools of a category, living ones first, then by name. */
export function toCategoryMatrix(catalogue: Catalogue, category: Category): CategoryMatrix {
  const attributes = catalogue.vocabulary.attributes.filter(
    (attribute) => attribute.compare && attribute.categories.includes(category.slug),
  )
  const tools = findToolsIn(catalogue, category.slug)
  const rows = [...tools.filter(isAlive), ...tools.filter((tool) => !isAlive(tool))]
    .slice(0, MOST_ROWS)
    .map((tool) => ({
      tool,
      status: showStatus(tool),
      latestRelease: showRelease(tool.latestRelease),
      cells: attributes.map((attribute) => {
        const fact = tool.facts.find((known) => known.attribute === attribute.key) ?? null
        return showFact(attribute, fact, catalogue.today)
      }),
    }))
  const statements = rows.flatMap((row) => [row.status, row.latestRelease, ...row.cells])
  return {
    attributes,
    rows,
    total: tools.length,
    cited: numberSources(
      statements,
      rows.map((row) => row.tool),
    ),
  }
}
