import { isAlive } from '@/lib/catalogue/document/timeline'
import { paths } from '@/lib/paths'
import { FactCell } from '../facts/fact-cell'
import { CategoryLinks, type CategoryLinksProps } from './category-links'

// As in a comparison: drawn as blocks on a phone, the table must still be one to assistive technology.
const table = { role: 'table' }
const rows = { role: 'rowgroup' }
const row = { role: 'row' }
const columnHeader = { role: 'columnheader' }
const rowHeader = { role: 'rowheader' }

/** The tools of a category as rows, what compares them as columns. */
export function CategoryTable({ category, matrix, pairs }: CategoryLinksProps) {
  if (matrix.total === 0)
    return (
      <p>
        No tool of this category is in the catalogue yet. <a href={paths.suggest()}>Suggest one</a>
      </p>
    )
  return (
    <section className="rule">
      <h2>{matrix.total === 1 ? 'The one tool' : `The ${matrix.total.toLocaleString('en')} tools`}</h2>
      {matrix.rows.length < matrix.total && <p>The first {matrix.rows.length} stand here.</p>}
      <CategoryLinks category={category} matrix={matrix} pairs={pairs} />
      <section
        className="scroll wide matrix"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
        tabIndex={0}
        aria-label="Table of the category"
      >
        <table {...table}>
          <caption>What compares them. Marks lead to the sources below; labels to their definitions.</caption>
          <thead {...rows}>
            <tr {...row}>
              <th {...columnHeader} scope="col">
                Tool
              </th>
              <th {...columnHeader} scope="col">
                Status
              </th>
              <th {...columnHeader} scope="col">
                Latest release
              </th>
              {matrix.attributes.map((attribute) => (
                <th key={attribute.key} {...columnHeader} scope="col">
                  <a href={paths.glossary(attribute.key)}>{attribute.label}</a>
                </th>
              ))}
            </tr>
          </thead>
          <tbody {...rows}>
            {matrix.rows.map(({ tool, status, latestRelease, cells }) => (
              <tr key={tool.slug} {...row} {...(!isAlive(tool) && { className: 'ended' })}>
                <th {...rowHeader} scope="row">
                  <a className="name" href={paths.tool(tool.slug)}>
                    {tool.name}
                  </a>
                </th>
                <FactCell fact={status} label="Status" cited={matrix.cited} />
                <FactCell fact={latestRelease} label="Latest release" cited={matrix.cited} />
                {cells.map((cell, index) => (
                  <FactCell
                    key={matrix.attributes[index]?.key}
                    fact={cell}
                    label={matrix.attributes[index]?.label ?? ''}
                    cited={matrix.cited}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  )
}
