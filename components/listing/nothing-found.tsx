import type { Catalogue } from '@/lib/catalogue/catalogue'
import { findNearTools } from '@/lib/catalogue/search/near-names'
import { paths } from '@/lib/paths'

/** Says that nothing has the name `wanted` (or that there is no such page), and offers the tools that come near. */
export function NothingFound({ catalogue, wanted }: { catalogue: Catalogue; wanted: string }) {
  const near = wanted === '' ? [] : findNearTools(catalogue, wanted, 5)
  return (
    <div className="stack">
      <h1>Not found</h1>
      <p>
        {wanted === ''
          ? 'There is no page at this address.'
          : `The catalogue has nothing called “${wanted}”.`}{' '}
        {near.length > 0 ? 'These come near:' : ''}
      </p>
      {near.length > 0 && (
        <ul className="links">
          {near.map((tool) => (
            <li key={tool.slug}>
              <a href={paths.tool(tool.slug)}>{tool.name}</a>: {tool.summary}
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href={paths.tools()}>All tools</a> · <a href={paths.categories()}>all categories</a> ·{' '}
        <a href={paths.home()}>home</a>
      </p>
    </div>
  )
}
