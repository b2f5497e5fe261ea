import type { Matrix } from '@/lib/catalogue/matrix/matrix'
import { findNotes } from '@/lib/catalogue/matrix/matrix-notes'
import { FactValue } from '../facts/fact-value'
import { SourceList } from '../facts/source-list'

/** Beneath a category's table: the notes on its values, folded by tool, with their sources. */
export function MatrixNotes({ matrix }: { matrix: Matrix }) {
  const { tools, cited } = findNotes(matrix)
  if (tools.length === 0) return null
  return (
    <section className="mt-6" id="notes">
      <h2 className="text-h3">Notes</h2>
      <div className="mt-1 grid grid-cols-[repeat(auto-fill,minmax(min(100%,14rem),1fr))] gap-x-10 text-small [&_summary]:w-fit [&_summary]:py-1 [&>[open]]:col-span-full">
        {tools.map(({ tool, noted }) => (
          <details key={tool.slug}>
            <summary>
              {tool.name} <span className="text-soft">{noted.length}</span>
            </summary>
            <dl className="pairs pb-3">
              {noted.map(({ column, cell }) => (
                <div key={column.key}>
                  <dt>{column.label}</dt>
                  <dd>
                    <FactValue fact={cell} marksOf={cited.marksOf} usual={matrix.usual} />
                  </dd>
                </div>
              ))}
            </dl>
          </details>
        ))}
        {cited.sources.length > 0 && (
          <details>
            <summary>
              Sources <span className="text-soft">{cited.sources.length}</span>
            </summary>
            <SourceList sources={cited.sources} />
          </details>
        )}
      </div>
    </section>
  )
}
