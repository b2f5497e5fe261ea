import type { Catalogue } from '@/lib/catalogue/catalogue'
import { formatSupport } from '@/lib/catalogue/format-value'
import { countFactValues } from '@/lib/catalogue/value-counts'
import type { Attribute } from '@/lib/catalogue/vocabulary'
import { SUPPORT_LEVELS } from '@/lib/catalogue/words'
import { paths } from '@/lib/paths'

/** One attribute with its definition, its options defined, and how many tools have each. */
export function GlossaryEntry({ attribute, catalogue }: { attribute: Attribute; catalogue: Catalogue }) {
  const counts = countFactValues(catalogue).get(attribute.key)
  const words =
    attribute.kind === 'support'
      ? SUPPORT_LEVELS.map((level) => ({ key: level as string, label: formatSupport(level), definition: '' }))
      : attribute.options.filter((option) => !option.retired)
  const unit = attribute.unit === null ? '' : ` Given in ${attribute.unit}.`
  return (
    <article className="term" id={attribute.key}>
      <h3>{attribute.label}</h3>
      <p>
        {attribute.definition}
        {unit}
      </p>
      {words.length > 0 && (
        <dl className="terms">
          {words.map((word) => (
            <div key={word.key}>
              <dt>
                {word.label}{' '}
                <ToolCount attribute={attribute} value={word.key} count={counts?.get(word.key) ?? 0} />
              </dt>
              <dd>{word.definition}</dd>
            </div>
          ))}
        </dl>
      )}
    </article>
  )
}

/** The number of tools a word is true of; a link to them where the listing can filter by it. */
function ToolCount({ attribute, value, count }: { attribute: Attribute; value: string; count: number }) {
  const text = count === 1 ? '1 tool' : `${count.toLocaleString('en')} tools`
  if (!attribute.filter || count === 0) return <small className="soft">{text}</small>
  return (
    <a className="small" rel="nofollow" href={paths.tools([[attribute.key, value]])}>
      {text}
    </a>
  )
}
