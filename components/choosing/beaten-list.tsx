import type { Tool } from '@/lib/catalogue/catalogue'
import type { Choice } from '@/lib/catalogue/choosing/choice'
import { joinWords } from '@/lib/catalogue/shown/format-value'
import { paths } from '@/lib/paths'

/** Those that are matched or beaten on every count: a line for all that are so by the same tools. */
export function BeatenList({ choice: { beaten } }: { choice: Choice }) {
  if (beaten.length === 0) return null
  const groups = new Map<string, { by: Tool[]; tools: Tool[] }>()
  for (const { tool, by } of beaten) {
    const key = by.map(({ slug }) => slug).join(' ')
    groups.set(key, { by, tools: [...(groups.get(key)?.tools ?? []), tool] })
  }
  return (
    <section className="rule">
      <h2>Matched or beaten on every count</h2>
      <p className="-mt-2 text-small text-soft">Whatever the weights, and whatever is found out.</p>
      <ul className="mt-1 grid gap-2">
        {[...groups].map(([key, { by, tools }]) => (
          <li key={key} className="max-w-[66ch]">
            {tools.map(({ slug, name }, place) => (
              <span key={slug}>
                {place > 0 && (place === tools.length - 1 ? ' and ' : ', ')}
                <a className="name" href={paths.tool(slug)}>
                  {name}
                </a>
              </span>
            ))}
            {` ${tools.length === 1 ? 'is' : 'are'} matched or beaten by ${by.length > 1 ? 'each of ' : ''}${joinWords(by.map(({ name }) => name))}.`}
          </li>
        ))}
      </ul>
    </section>
  )
}
