import { fieldId } from '@/components/ui/field'

/** Says by hand that what was typed takes the place of what somebody saved meanwhile; nothing where nobody did. */
export function OverBox({ mark }: { mark: string | null }) {
  if (mark === null) return null
  return (
    <label className="block min-h-7">
      <input type="checkbox" name="over" value={mark} id={fieldId('over')} /> I looked at how it is now: what
      I typed shall take its place
    </label>
  )
}
