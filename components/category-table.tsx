import type { CategoryMatrix } from '@/lib/catalogue/category-matrix'
import type { Category } from '@/lib/catalogue/vocabulary'
import { paths } from '@/lib/paths'
import { FactCell } from './fact-cell'

/** The tools of a category as rows, what compares them as columns. */
export function CategoryTable({ category, matrix }: { category: Category; matrix: CategoryMatrix }) {
  if (matrix.total === 0) return <p>No tool of this category is in the catalogue yet.</p>
  const all = paths.tools([['category', category.slug]])
  return (
    <section className="rule">
      <h2>{matrix.total === 1 ? 'The one tool' : `The ${matrix.total.toLocaleString('en')} tools`}</h2>
      <p className="views">
        <a href={all}>Filter them</a>
        {matrix.rows.length < matrix.total && <span>The first {matrix.rows.length} stand here.</span>}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="scroll matrix" tabIndex={0} aria-label="Table of the category">
        <table>
          <caption>What compares them. Marks lead to the sources below; labels to their definitions.</caption>
          <thead>
            <tr>
              <th scope="col">Tool</th>
              <th scope="col">Status</th>
              <th scope="col">Latest release</th>
              {matrix.attributes.map((attribute) => (
                <th key={attribute.key} scope="col">
                  <a className="quiet" href={paths.glossary(attribute.key)}>
                    {attribute.label}
                  </a>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {matrix.rows.map((row) => (
              <tr key={row.tool.slug}>
                <th scope="row">
                  <a href={paths.tool(row.tool.slug)}>{row.tool.name}</a>
                </th>
                <FactCell fact={row.status} label="Status" cited={matrix.cited} />
                <FactCell fact={row.latestRelease} label="Latest release" cited={matrix.cited} />
                {row.cells.map((cell, index) => (
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
