import { Button } from '@/components/ui/button'
import { may, type Role } from '@/lib/rights/rights'
import type { FormState } from '../form/form-state'
import { Line } from '../form/inputs'

type Publication = 'draft' | 'published' | 'withdrawn'
type SaveBarProps = { state: FormState; role: Role; publication: Publication; isProposal: boolean }

// Saving never gives back to readers what was withdrawn, and its button does not sound so.
const PUBLISH: Record<Publication, readonly [save: string, approve: string]> = {
  draft: ['Publish', 'Approve and publish'],
  published: ['Publish the change', 'Approve and publish'],
  withdrawn: ['Save, still withdrawn', 'Approve, still withdrawn'],
}

/** Why, and what shall become of it. */
export function SaveBar({ state, role, publication, isProposal }: SaveBarProps) {
  const publishes = may(role, 'tools.publish')
  return (
    <section className="save-bar" id="save" aria-label="Save">
      <Line
        state={state}
        name="comment"
        label="Why, in a line for the history"
        hint={
          <>
            At most 500 characters.{' '}
            <span className="noscript:hidden">
              {isProposal ? '' : 'Ctrl+S saves a draft, '}Ctrl+Enter {publishes ? 'publishes' : 'proposes'}.
            </span>
          </>
        }
      />
      {isProposal && (
        <Line state={state} name="reply" label="To its author" hint="They read it beside the outcome." />
      )}
      <div className="flex flex-wrap gap-2">
        {publishes && (
          <Button variant="primary" name="action" value="publish" aria-keyshortcuts="Control+Enter">
            {PUBLISH[publication][isProposal ? 1 : 0]}
          </Button>
        )}
        {!isProposal && (
          <Button
            variant={publishes ? 'plain' : 'primary'}
            name="action"
            value="propose"
            aria-keyshortcuts={publishes ? undefined : 'Control+Enter'}
          >
            Propose
          </Button>
        )}
        {!isProposal && (
          <Button name="action" value="draft" aria-keyshortcuts="Control+S">
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
