import { BatchForm } from '@/components/admin/batch/batch-form'
import { BatchNotice } from '@/components/admin/batch/batch-notice'
import { ToolStateFilter } from '@/components/admin/tools/tool-state-filter'
import { ToolStateTable } from '@/components/admin/tools/tool-state-table'
import { DroppedWords } from '@/components/listing/dropped-words'
import {
  droppedFromStates,
  listStates,
  parseStateQuery,
  toStatePairs,
} from '@/lib/catalogue/gaps/tool-state-query'
import { formatCount } from '@/lib/catalogue/shown/noun-words'
import { paths } from '@/lib/paths'
import { may } from '@/lib/rights/rights'
import { getBatch } from '@/lib/store/batch/apply-batch'
import { getCatalogue } from '@/lib/store/readers/live-catalogue'
import { findToolStates } from '@/lib/store/tools/admin-tools'
import { guardPage } from '../guard-page'

export const metadata = { title: 'Tools' }

/** Every tool with its state and what is missing in it. */
export default guardPage<PageProps<'/admin/tools'>>('tools.see', async ({ viewer, searchParams }) => {
  const params = await searchParams
  const query = parseStateQuery(params)
  const batch = typeof params.batch === 'string' ? await getBatch(viewer, params.batch) : null
  const [states, { vocabulary }] = await Promise.all([findToolStates(viewer), getCatalogue()])
  const { shown, total, page, pages } = listStates(states, query)
  const canTick = may(viewer.role, 'tools.batch')
  const turns = [page - 1, page + 1].filter((to) => to >= 1 && to <= pages)
  return (
    <div className="stack">
      <h1>Tools</h1>
      {batch && <BatchNotice {...batch} />}
      <p>
        <a className="button border-accent bg-accent text-paper hover:bg-ink" href={paths.adminTool(null)}>
          Add a tool
        </a>
      </p>
      <ToolStateFilter query={query} categories={vocabulary.categories} />
      <DroppedWords sentences={droppedFromStates(params, vocabulary.categories)} />
      <p className="text-soft">{formatCount(total, 'tool')}</p>
      {canTick && shown.length > 0 ? (
        <BatchForm query={query} total={total} shown={shown.length}>
          <ToolStateTable states={shown} query={query} canTick />
        </BatchForm>
      ) : (
        <ToolStateTable states={shown} query={query} canTick={false} />
      )}
      {pages > 1 && (
        <nav className="jumps border-t border-line pt-3" aria-label="Pages">
          <span className="text-soft">{`Page ${page} of ${pages}`}</span>
          {turns.map((to) => (
            <a key={to} href={paths.adminTools(toStatePairs({ ...query, page: to }))}>
              {to < page ? 'Previous' : 'Next'}
            </a>
          ))}
        </nav>
      )}
    </div>
  )
})
