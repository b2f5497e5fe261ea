import { Fragment } from 'react'
import type { Catalogue } from '@/lib/catalogue/catalogue'
import { countToolsByCategory } from '@/lib/catalogue/shown/category-counts'
import { paths } from '@/lib/paths'

/** Every category: those with tools by scope and number, the empty ones named in a line below. */
export function CategoryIndex({ catalogue }: { catalogue: Catalogue }) {
  const counts = countToolsByCategory(catalogue)
  const { categories } = catalogue.vocabulary
  const empty = categories.filter(({ slug }) => !counts.has(slug))
  return (
    <>
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,21rem),1fr))] gap-x-10 gap-y-4 [&_b]:text-small [&_b]:font-normal [&_b]:text-soft [&_p]:text-small [&_p]:text-soft">
        {categories.map(({ slug, name, scope }) =>
          counts.has(slug) ? (
            <li key={slug}>
              <a className="name" href={paths.category(slug)}>
                {name}
              </a>
              <b>{`\u00a0${counts.get(slug)}`}</b>
              <p>{scope}</p>
            </li>
          ) : null,
        )}
      </ul>
      {empty.length > 0 && (
        <p className="mt-4 text-small text-soft">
          {'No tool yet: '}
          {empty.map(({ slug, name }, place) => (
            <Fragment key={slug}>
              <a href={paths.category(slug)}>{name}</a>
              {place < empty.length - 1 && '\u00a0· '}
            </Fragment>
          ))}
        </p>
      )}
    </>
  )
}
