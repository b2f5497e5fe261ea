import { Button } from '@/components/ui/button'
import { fieldId } from '@/components/ui/field'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { formatCount } from '@/lib/catalogue/shown/noun-words'
import { paths } from '@/lib/paths'

type Option = { key: string; label: string }

type OptionMergeProps = {
  /** The whole key of the option that goes, and its label. */
  word: Option
  others: readonly Option[]
  uses: { statements: number; tools: number }
  /** The option chosen in the first step; then this is the question whether to do it. */
  into: Option | null
  fields: Readonly<Record<string, string>>
}

/** Merges an option into another in two steps: which one, and what that changes. */
export function OptionMerge({ word, others, uses, into, fields }: OptionMergeProps) {
  const address = paths.adminWord('options', word.key)
  if (into)
    return (
      <section className="rule stack" id="merge">
        <h2>{`Merge “${word.label}” into “${into.label}”?`}</h2>
        <p>
          {`${formatCount(uses.statements, 'fact')} of ${formatCount(uses.tools, 'tool')} will say “${into.label}” instead, each in a revision of its tool. “${word.label}” is retired; what was written before stays in the history.`}
        </p>
        <form action={`${address}/merge`} method="post" className="inline-form">
          <HiddenFields fields={{ ...fields, into: into.key }} />
          <Button variant="danger">Merge them</Button>
          <a href={address}>Leave them as they are</a>
        </form>
      </section>
    )
  if (others.length === 0) return null
  return (
    <section className="rule stack" id="merge">
      <h2>Merge into another option</h2>
      <form action={`${address}#merge`} className="inline-form">
        <select name="into" id={fieldId('into')} aria-label={`Merge ${word.label} into`}>
          {others.map(({ key, label }) => (
            <option key={key} value={key}>
              {label}
            </option>
          ))}
        </select>
        <Button>See what that changes</Button>
      </form>
    </section>
  )
}
