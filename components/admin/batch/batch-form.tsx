import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { HiddenFields } from '@/components/ui/hidden-fields'
import type { StateQuery } from '@/lib/catalogue/gaps/tool-state-query'
import { paths } from '@/lib/paths'

type BatchFormProps = { query: StateQuery; total: number; shown: number; children: ReactNode }

/** A list of tools with boxes to tick, and what can be done with those that are; nothing is done before it is confirmed. */
export function BatchForm({ query: { q, state, category }, total, shown, children }: BatchFormProps) {
  return (
    <form action={paths.adminBatch()} className="stack">
      <HiddenFields fields={{ q, state, category }} />
      {children}
      <div className="flex flex-wrap items-center gap-2">
        <span>With what is ticked:</span>
        <Button name="do" value="publish">
          Publish …
        </Button>
        <Button name="do" value="recategorise">
          Change the category …
        </Button>
        <Button name="do" value="withdraw">
          Withdraw …
        </Button>
        {total > shown && (
          <label>
            <input type="checkbox" name="all" value="yes" /> {`all ${total} that this list holds`}
          </label>
        )}
      </div>
    </form>
  )
}
