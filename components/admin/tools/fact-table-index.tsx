import { groupAttributes, type Tool } from '@/lib/catalogue/catalogue'
import type { Attribute, Category, Vocabulary } from '@/lib/catalogue/document/vocabulary'
import { formatCount } from '@/lib/catalogue/shown/noun-words'
import { paths } from '@/lib/paths'

type FactTableIndexProps = {
  category: Category
  attributes: readonly Attribute[]
  vocabulary: Vocabulary
  tools: readonly Tool[]
}

/** What the tools of a category are asked about, and of how many the answer is known: each leads to its table. */
export function FactTableIndex({ category, attributes, vocabulary, tools }: FactTableIndexProps) {
  const known = new Map<string, number>()
  for (const { attribute, state } of tools.flatMap(({ facts }) => facts))
    if (state !== 'unknown') known.set(attribute, (known.get(attribute) ?? 0) + 1)
  return (
    <div className="stack">
      <h1>{category.name}: one fact of every tool</h1>
      <p>
        Choose a fact to edit it for {formatCount(tools.length, 'tool')} at once. Beside it stands of how many
        it is known. <a href={paths.category(category.slug)}>As readers see it</a>
      </p>
      {groupAttributes(vocabulary, attributes).map(({ group, attributes: asked }) => (
        <section key={group.key} className="rule">
          <h2>{group.name}</h2>
          <ul className="links">
            {asked.map(({ key, label }) => (
              <li key={key}>
                <a href={paths.adminFactTable(category.slug, key)}>{label}</a>{' '}
                <span className="text-soft">{`${known.get(key) ?? 0} of ${tools.length}`}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
