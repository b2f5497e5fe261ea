import type { FactGroup } from '@/lib/catalogue/comparison/comparison-rows'
import type { ToolDocument } from '@/lib/catalogue/document/tool-document'
import { formatLicence, formatSupportRule, formatWatch } from '@/lib/catalogue/shown/format-value'
import { ADVICE_PARTS, labelOfPart, SINGLE_PARTS } from '@/lib/editing/form/one-field'
import { paths } from '@/lib/paths'

type FieldIndexProps = {
  slug: string
  document: ToolDocument
  facts: readonly FactGroup[]
  /** The keys of the rows that are facts of their own. */
  attributes: ReadonlySet<string>
}

/** What a tool says, field by field: each leads to the form of that field alone. */
export function FieldIndex({ slug, document, facts, attributes }: FieldIndexProps) {
  const sayOf = (part: (typeof SINGLE_PARTS)[number]) => {
    if (part === 'licence') return formatLicence(document.licence)
    if (part === 'support') return formatSupportRule(document.support)
    return part === 'watch' ? formatWatch(document.watch) : document[part]
  }
  // What is no attribute, such as the status, follows from other parts of the tool.
  const hrefOf = (key: string) =>
    attributes.has(key) ? paths.adminToolField(slug, `facts.${key}`) : paths.adminTool(slug)
  return (
    <div className="stack">
      <h1>{document.name}</h1>
      <p>
        Choose what to edit, or open <a href={paths.adminTool(slug)}>the whole form</a>: relations, guides,
        what it works with, events, names and categories are edited there.
      </p>
      <section className="rule" id="words">
        <h2>In words</h2>
        <dl className="pairs">
          {SINGLE_PARTS.map((part) => (
            <Entry
              key={part}
              href={paths.adminToolField(slug, part)}
              label={labelOfPart(part)}
              text={sayOf(part)}
            />
          ))}
          {ADVICE_PARTS.map((part) => (
            <Entry
              key={part}
              href={paths.adminToolField(slug, part)}
              label={labelOfPart(part)}
              text={document[part].map((said) => said.text).join(' ')}
            />
          ))}
        </dl>
      </section>
      <section className="rule" id="tradeoffs">
        <h2>Tradeoffs</h2>
        <ul className="links">
          {document.tradeoffs.map(({ kind, text }, row) => (
            <li key={text}>
              {kind === 'limitation' ? '−' : '+'}{' '}
              <a href={paths.adminToolField(slug, `tradeoffs.${row}`)}>{text}</a>
            </li>
          ))}
        </ul>
        <p>
          <a href={`${paths.adminTool(slug)}#list-tradeoffs`}>Add one in the whole form</a>
        </p>
      </section>
      {facts.map((group) => (
        <section key={group.key} className="rule" id={`group-${group.key}`}>
          <h2>{group.name}</h2>
          <dl className="pairs">
            {group.rows.map(({ key, label, cells }) => (
              <Entry
                key={key}
                href={hrefOf(key)}
                label={label}
                text={cells.map(({ text }) => text).join(', ')}
              />
            ))}
          </dl>
        </section>
      ))}
    </div>
  )
}

function Entry({ href, label, text }: { href: string; label: string; text: string | null }) {
  return (
    <div>
      <dt>
        <a href={href}>{label}</a>
      </dt>
      <dd>{text ? text.slice(0, 160) : <span className="text-soft">nothing yet</span>}</dd>
    </div>
  )
}
