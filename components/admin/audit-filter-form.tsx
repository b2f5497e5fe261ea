import { Button } from '@/components/ui/button'
import { paths } from '@/lib/paths'

type AuditFilterFormProps = { filter: { action: string; who: string }; actions: readonly string[] }

/** Narrows the audit log to an action or a person. */
export function AuditFilterForm({ filter, actions }: AuditFilterFormProps) {
  return (
    <search>
      <form action={paths.adminAudit()} className="inline-form">
        <select name="action" defaultValue={filter.action} aria-label="What was done">
          <option value="">everything</option>
          {actions.map((action) => (
            <option key={action}>{action}</option>
          ))}
        </select>
        <input name="who" defaultValue={filter.who} aria-label="Who did it" placeholder="anybody" />
        <Button>Show</Button>
      </form>
    </search>
  )
}
