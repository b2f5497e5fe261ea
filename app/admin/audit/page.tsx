import { AuditFilterForm } from '@/components/admin/audit-filter-form'
import { AuditTable } from '@/components/admin/audit-table'
import { paths, type Query } from '@/lib/paths'
import { EVENTS_PER_PAGE, findAuditActions, findAuditEvents } from '@/lib/store/people/audit'
import { guardPage } from '../guard-page'

export const metadata = { title: 'Audit log' }

/** Characters of a filter. */
const LONGEST = 100

const single = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value) ?? ''

/** What was done and what was refused, newest first. */
export default guardPage<PageProps<'/admin/audit'>>('audit.see', async ({ searchParams }) => {
  const wanted = await searchParams
  const asked = { action: single(wanted.action), who: single(wanted.who) }
  const filter = { action: asked.action.slice(0, LONGEST), who: asked.who.slice(0, LONGEST) }
  const page = /^[1-9]\d{0,6}$/.test(single(wanted.page)) ? Number(single(wanted.page)) : 1
  const [{ events, count }, actions] = await Promise.all([
    findAuditEvents({ ...filter, page }),
    findAuditActions(),
  ])
  const pages = Math.max(1, Math.ceil(count / EVENTS_PER_PAGE))
  const at = (to: number): Query => [...Object.entries(filter), ['page', to === 1 ? '' : String(to)]]
  return (
    <div className="stack">
      <h1>Audit log</h1>
      {asked.who.length > LONGEST && (
        <p>{`Of whom it was asked for, the first ${LONGEST} characters are looked for.`}</p>
      )}
      <AuditFilterForm filter={filter} actions={actions} />
      <AuditTable events={events} />
      <nav className="jumps border-t border-line pt-3" aria-label="Pages">
        <span className="text-soft">{`Page ${page} of ${pages}, ${count} in all`}</span>
        {page > 1 && <a href={paths.adminAudit(at(Math.min(page - 1, pages)))}>Newer</a>}
        {page < pages && <a href={paths.adminAudit(at(page + 1))}>Older</a>}
      </nav>
    </div>
  )
})
