// A comparison as JSON: the same rows and counts as the page, each cell with its sources, for programs.

import type { Catalogue } from '../catalogue'
import { sourceJson } from '../shown/citations'
import type { ShownFact } from '../shown/shown-fact'
import type { Comparison } from './comparison'
import type { Point, PointRow } from './comparison-rows'

/** The comparison as a value to be printed as JSON; `address` is the absolute one of its page. */
export function comparisonJson(catalogue: Catalogue, comparison: Comparison, address: string) {
  const { columns, groups, tradeoffs, events, relations, view, total, differing, shared, cited } = comparison
  const { curated, deciding, short } = comparison
  const slugs = columns.map(({ tool }) => tool.slug)
  const cells = <Cell, Shape>(row: readonly Cell[], shape: (cell: Cell) => Shape) =>
    Object.fromEntries(row.map((cell, column) => [slugs[column] ?? '', shape(cell)]))
  const pointRows = (rows: readonly PointRow[]) =>
    rows.map(({ key, label, counts, differs, cells: row }) => ({
      key,
      label,
      differs: counts ? differs : null,
      tools: cells(row, (points) => points.map(pointJson)),
    }))
  return {
    revision: catalogue.revision,
    asOf: comparison.today,
    address,
    show: view.show,
    baseline: view.baseline,
    tools: columns.map(({ tool, facts, known }) => ({
      slug: tool.slug,
      name: tool.name,
      status: tool.status,
      facts,
      known,
    })),
    total,
    differing,
    sharedAttributes: shared.attributes,
    curated: curated && {
      title: curated.title,
      text: curated.text,
      sources: curated.sources,
    },
    decides: deciding.map(({ key }) => key),
    inShort: short.map(({ key, label, cells: row }) => ({
      key,
      label,
      tools: cells(row, (points) =>
        points.map(({ text, other, unverified, sources }) => ({
          text,
          instead: other?.slug ?? null,
          unverified,
          sources,
        })),
      ),
    })),
    groups: groups.map(({ key, name, total, differing, rows }) => ({
      key,
      name,
      total,
      differing,
      rows: rows.map((row) => ({
        key: row.key,
        label: row.label,
        unit: row.attribute?.unit ?? null,
        // Neither true nor false of what does not count: what only describes, is asked of one alone or known of none.
        differs: row.counts ? row.differs : null,
        tools: cells(row.cells, factJson),
      })),
    })),
    tradeoffs: pointRows(tradeoffs),
    events: pointRows(events),
    relations: relations.map(({ tool, other, type, direction, relation }) => ({
      from: direction === 'to' ? tool.slug : other.slug,
      type,
      to: direction === 'to' ? other.slug : tool.slug,
      note: relation.note,
      unverified: relation.unverified,
      sources: relation.sources,
    })),
    sources: cited.sources.map(sourceJson),
  }
}

/** A fact as programs read it. */
export const factJson = ({
  state,
  value,
  text,
  note,
  qualified,
  checkedOn,
  stale,
  unverified,
  otherwise,
  later,
  sources,
}: ShownFact) => ({
  state,
  value,
  text,
  note,
  qualified,
  checkedOn,
  stale,
  unverified,
  otherwise,
  // Of an earlier day alone, so that what is told of today stays as it is.
  ...(later !== null && { later }),
  sources,
})

const pointJson = ({ kind, date, text, unverified, sources }: Point) => ({
  kind,
  date,
  text,
  unverified,
  sources,
})
