import { Fragment } from 'react'
import { formatDate } from '@/lib/catalogue/document/partial-date'
import { toBands } from '@/lib/catalogue/matrix/column-widths'
import type { Matrix } from '@/lib/catalogue/matrix/matrix'
import { formatKind } from '@/lib/catalogue/shown/format-value'
import { paths } from '@/lib/paths'
import { TickForm } from '../ticks/tick-form'
import { CategoryLinks, type CategoryLinksProps } from './category-links'
import { ColumnChooser } from './column-chooser'
import { MatrixNotes } from './matrix-notes'
import { MatrixTable } from './matrix-table'
import { SortLinks } from './sort-links'

/** The tools of a category against what compares them; columns that do not fit beside each other follow in further tables. */
export function CategoryTable({ matrix, comparisons }: CategoryLinksProps) {
  if (matrix.rows.length === 0)
    return (
      <p>
        No tool of this category is in the catalogue yet. <a href={paths.suggest()}>Suggest one</a>
      </p>
    )
  const checked =
    matrix.usual === null ? '' : ` Checked on ${formatDate(matrix.usual)} or later, unless said otherwise.`
  const caption = `Each value leads to its note and sources; where there is a note, it is underlined, and read beneath the table.${checked} Heads sort.`
  return (
    <>
      <CategoryLinks matrix={matrix} comparisons={comparisons} />
      <ColumnChooser matrix={matrix} />
      <SortLinks matrix={matrix} />
      <TickForm>
        {toBands(matrix.columns).map((band, place) => (
          <MatrixTable
            key={band[0]?.key}
            matrix={matrix}
            band={band}
            caption={place === 0 ? caption : 'Further columns of the same tools.'}
            isFirst={place === 0}
          />
        ))}
      </TickForm>
      <NotTools tools={matrix.notTools} />
      <MatrixNotes matrix={matrix} />
    </>
  )
}

/** Names what belongs to the category and has no row, because nobody can run it. */
function NotTools({ tools }: { tools: Matrix['notTools'] }) {
  if (tools.length === 0) return null
  return (
    <p className="mt-2 text-small">
      Without a row, for nobody can run it:{' '}
      {tools.map(({ slug, name, kind }, place) => (
        <Fragment key={slug}>
          {place > 0 && ', '}
          <a href={paths.tool(slug)}>{name}</a> ({formatKind(kind)})
        </Fragment>
      ))}
      .
    </p>
  )
}
