// What is shown of a tool, a comparison and a category where another site embeds it: what decides first, as a table.

import type { Catalogue, Tool } from '../../catalogue/catalogue'
import { compareTools } from '../../catalogue/comparison/comparison'
import { comparisonName } from '../../catalogue/comparison/comparison-words'
import type { Category } from '../../catalogue/document/vocabulary'
import { findColumns } from '../../catalogue/matrix/columns'
import { toMatrix } from '../../catalogue/matrix/matrix'
import { USUAL_VIEW } from '../../catalogue/matrix/matrix-query'
import { formatStatus } from '../../catalogue/shown/format-value'
import { showLines } from '../../catalogue/shown/line-words'
import {
  type ShownFact,
  showFirstRelease,
  showLatestRelease,
  showLicence,
} from '../../catalogue/shown/shown-fact'
import { paths } from '../../paths'
import { type Embedded, embedTable, outLink } from './embed-page'
import { html } from './html'

/** Facts beside each other as far as they decide, and some more. */
const MOST_ROWS = 24
const MOST_FACTS = 12

/** A tool: what it is, whether it lives, and the facts that decide in its category. */
export function embedTool(catalogue: Catalogue, tool: Tool): Embedded {
  const path = paths.tool(tool.slug)
  const category = catalogue.categoriesBySlug.get(tool.categories[0] ?? '')
  const columns =
    category === undefined
      ? []
      : findColumns(catalogue, category).filter(({ attribute }) => attribute !== null)
  const general: [string, ShownFact][] = [
    ['Licence', showLicence(tool)],
    ['Versions with fixes', showLines(tool, catalogue.today)],
    ['Latest release', showLatestRelease(tool)],
    ['First release', showFirstRelease(tool)],
  ]
  const facts = columns.map(({ label, show }): [string, ShownFact] => [label, show(tool)])
  const known = facts
    .filter(([, { state }]) => state !== 'unknown' && state !== 'not-asked')
    .slice(0, MOST_FACTS)
  return {
    title: tool.name,
    path,
    body: (absolute) =>
      html`<h1>${outLink(absolute(path), tool.name)}</h1><p>${tool.summary}</p>${embedTable({
        caption: `${tool.name} at a glance`,
        head: null,
        rows: [
          ['Status', formatStatus(tool)],
          ...[...general, ...known].map(([label, fact]) => [label, say(fact)]),
        ],
      })}`,
  }
}

/** A comparison: what decides, then where else the tools differ. */
export function embedComparison(catalogue: Catalogue, tools: readonly Tool[]): Embedded {
  const { parts } = compareTools(catalogue, tools, { show: 'all', baseline: null })
  const title = `${comparisonName(tools)} compared`
  const path = paths.comparison(tools.map(({ slug }) => slug))
  const rows = [...parts.decides, ...parts.differ].slice(0, MOST_ROWS)
  return {
    title,
    path,
    body: (absolute) =>
      html`<h1>${outLink(absolute(path), title)}</h1>${embedTable({
        caption:
          parts.decides.length > 0 ? 'What decides first, then where else they differ' : 'Where they differ',
        head: ['Fact', ...tools.map(({ slug, name }) => outLink(absolute(paths.tool(slug)), name))],
        rows: [
          ['Status', ...tools.map(formatStatus)],
          ...rows.map(({ label, cells }) => [label, ...cells.map(say)]),
        ],
      })}`,
  }
}

/** A category: its living tools against what decides. */
export function embedCategory(catalogue: Catalogue, category: Category): Embedded {
  const { columns, rows } = toMatrix(catalogue, category, findColumns(catalogue, category), USUAL_VIEW)
  const title = `${category.name}, compared`
  const path = paths.category(category.slug)
  const living = rows.filter(({ isAlive }) => isAlive)
  const ended = rows.length - living.length
  return {
    title,
    path,
    body: (absolute) =>
      html`<h1>${outLink(absolute(path), title)}</h1><p>${category.scope}</p>${embedTable({
        caption: ended > 0 ? `Living tools; ${ended} ended or dormant are left out` : 'Its tools',
        head: ['Tool', ...columns.map(({ label }) => label)],
        rows: living.map(({ tool, cells }) => [
          outLink(absolute(paths.tool(tool.slug)), tool.name),
          ...cells.map(say),
        ]),
      })}`,
  }
}

/** A value in words; what it lacks in a frame (its note, its sources) stands on the page. */
const say = ({ text, unverified }: ShownFact): string => (unverified ? `${text} (unverified)` : text)
