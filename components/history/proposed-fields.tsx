import type { Difference } from '@/lib/editing/merge/difference'
import { DifferenceList } from './difference-list'

type Asked = Difference & { mark: string; held: 'conflict' | 'needed' | null }

type ProposedFieldsProps = {
  differences: readonly Asked[]
  /** The form that the ticks belong to; null where nobody decides here. */
  form: string | null
  /** The marks that were ticked. */
  ticked: readonly string[]
}

const HELD = {
  conflict: 'changed by others, too: edit and approve it',
  needed: 'comes with whatever is approved',
} as const

/** What a proposal changes, field by field with its sources, each to be ticked. */
export function ProposedFields({ differences, form, ticked }: ProposedFieldsProps) {
  const tick = ({ mark, held, label }: Asked) =>
    held === null ? (
      <>
        <input
          type="checkbox"
          name="take[]"
          value={mark}
          form={form ?? ''}
          defaultChecked={ticked.includes(mark)}
          aria-label={`Approve: ${label}`}
        />{' '}
      </>
    ) : (
      <span className="text-soft">({HELD[held]}) </span>
    )
  return <DifferenceList differences={differences} showsKept {...(form !== null && { tick })} />
}
