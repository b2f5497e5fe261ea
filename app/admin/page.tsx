import { OwnTools } from '@/components/admin/own-tools'
import { WaitingList } from '@/components/admin/waiting-list'
import { OwnProposals } from '@/components/history/own-proposals'
import { withArticle } from '@/lib/catalogue/shown/noun-words'
import { paths } from '@/lib/paths'
import { ACTIONS, type Action, describeAction, findRoles, may } from '@/lib/rights/rights'
import { countWaiting, findOwnProposals } from '@/lib/store/review/own-proposals'
import { findOwnTools } from '@/lib/store/review/own-tools'
import { guardPage } from './guard-page'

export const metadata = { title: 'Editing' }

const ELSEWHERE: readonly Action[] = ['admin.see', 'tools.check']

/** Where editing begins: what waits, what this person has under way, and what they may do. */
export default guardPage<PageProps<'/admin'>>('admin.see', async ({ viewer }) => {
  const actions = ACTIONS.filter((action) => !ELSEWHERE.includes(action))
  return (
    <div className="stack">
      <h1>Editing</h1>
      <p className="text-lead">
        You are signed in as {viewer.name}, {withArticle(viewer.role)}.
        {viewer.role === 'contributor' && ' What you change waits for an editor to look at it.'}
      </p>
      <p>
        <a className="button border-accent bg-accent text-paper hover:bg-ink" href={paths.adminTool(null)}>
          Add a tool
        </a>
      </p>
      <WaitingList {...(await countWaiting(viewer))} />
      <OwnProposals proposals={await findOwnProposals(viewer)} />
      <OwnTools tools={await findOwnTools(viewer)} />
      <details className="rule">
        <summary>What you may do, and what others may</summary>
        <ul className="links">
          {actions.map((action) => (
            <li key={action}>
              {describeAction(action)}{' '}
              {!may(viewer.role, action) && (
                <span className="text-soft">({findRoles(action).join(', ')})</span>
              )}
            </li>
          ))}
        </ul>
      </details>
    </div>
  )
})
