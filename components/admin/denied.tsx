import { paths } from '@/lib/paths'
import { type Action, describeAction, findRoles } from '@/lib/rights/rights'

/** Says which right somebody lacks. */
export function Denied({ role, action }: { role: string; action: Action }) {
  return (
    <div className="stack">
      <h1>Not allowed</h1>
      <p>
        This page lets people {describeAction(action)}. That takes the role {findRoles(action).join(' or ')},
        and yours is {role}.
      </p>
      <p>
        <a href={paths.admin()}>Editing</a> · <a href={paths.home()}>start</a>
      </p>
    </div>
  )
}
