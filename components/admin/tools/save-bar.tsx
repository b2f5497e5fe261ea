import { Button } from '@/components/ui/button'
import { may, type Role } from '@/lib/auth/rights'
import type { FormState } from './form-state'
import { Line } from './inputs'

type SaveBarProps = { state: FormState; role: Role; isPublic: boolean; isProposal: boolean }

/** Why, and what shall become of it. */
export function SaveBar({ state, role, isPublic, isProposal }: SaveBarProps) {
  const publishes = may(role, 'tools.publish')
  return (
    <section className="save-bar" aria-label="Save">
      <Line state={state} name="comment" label="Why" hint="One line for the history." maxLength={500} />
      <div className="row-buttons">
        {publishes && (
          <Button variant="primary" name="action" value="publish">
            {isProposal ? 'Approve and publish' : isPublic ? 'Publish the change' : 'Publish'}
          </Button>
        )}
        {!isProposal && (
          <Button variant={publishes ? 'plain' : 'primary'} name="action" value="propose">
            Propose
          </Button>
        )}
        {!isProposal && (
          <Button name="action" value="draft">
            Save draft
          </Button>
        )}
        <Button name="action" value="preview">
          Preview
        </Button>
      </div>
    </section>
  )
}
