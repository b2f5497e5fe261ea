import type { Catalogue } from '@/lib/catalogue/catalogue'
import { paths } from '@/lib/paths'

/** The tools whose release lines are known, by category: a way in for whoever would rather tick than type. */
export function ToolsWithLines({ catalogue }: { catalogue: Catalogue }) {
  const tools = catalogue.tools.filter(({ supported }) => supported.length > 0)
  const groups = catalogue.vocabulary.categories.flatMap((category) => {
    const own = tools.filter(({ categories: [first] }) => first === category.slug)
    return own.length === 0 ? [] : [{ category, own }]
  })
  return (
    <section className="rule">
      <h2>Tools with release lines</h2>
      <ul className="names max-w-240 divide-y divide-line *:py-1.5">
        {groups.map(({ category, own }) => (
          <li key={category.slug}>
            <small className="block text-soft">{category.name}</small>
            {own.map(({ slug, name }) => (
              <a key={slug} className="mr-5 inline-block py-0.5" href={paths.support([['tool', slug]])}>
                {name}
              </a>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}
