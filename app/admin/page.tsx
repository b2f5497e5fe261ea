import { OwnProposals } from '@/components/history/own-proposals'
import { ACTIONS, type Action, describeAction, findRoles, may } from '@/lib/auth/rights'
import { findOwnProposals } from '@/lib/store/own-proposals'
import { guardPage } from './guard-page'

export const metadata = { title: 'Editing' }

const ELSEWHERE: readonly Action[] = ['admin.see', 'tools.check']

/** Where editing begins: what this person may do, and what others may. */
export default guardPage<PageProps<'/admin'>>('admin.see', async ({ viewer }) => {
  const actions = ACTIONS.filter((action) => !ELSEWHERE.includes(action))
  const own = actions.filter((action) => may(viewer.role, action))
  const others = actions.filter((action) => !may(viewer.role, action))
  return (
    <div className="stack">
      <h1>Editing</h1>
      <p className="lead">
        You are signed in as {viewer.name}, {viewer.role === 'contributor' ? 'a' : 'an'} {viewer.role}.
        {viewer.role === 'contributor' && ' What you change waits for an editor to look at it.'}
      </p>
      <OwnProposals proposals={await findOwnProposals(viewer)} />
      <section className="rule">
        <h2>What you may do</h2>
        <ul className="links">
          {own.map((action) => (
            <li key={action}>{describeAction(action)}</li>
          ))}
        </ul>
      </section>
      {others.length > 0 && (
        <section className="rule">
          <h2>What others may do</h2>
          <ul className="links">
            {others.map((action) => (
              <li key={action}>
                {describeAction(action)} <span className="soft">({findRoles(action).join(', ')})</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
})
