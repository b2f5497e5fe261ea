import { GAP_KINDS } from '@/lib/catalogue/gaps/gaps'
import { formatGapKind, type GapsList } from '@/lib/catalogue/gaps/gaps-list'
import { type GapsQuery, toGapsPairs } from '@/lib/catalogue/gaps/gaps-query'
import { capitalise } from '@/lib/catalogue/shown/noun-words'
import { paths } from '@/lib/paths'

/** The kinds of gaps and the categories they are in, as links with their counts; a chosen one leads back out. */
export function GapFilter({ list }: { list: GapsList }) {
  const { query, counts, categories } = list
  return (
    <details className="filters text-small max-desk:border-y max-desk:border-line desk:col-start-1 desk:row-span-2 desk:row-start-1 print:hidden">
      <summary className="py-2 font-semibold">Filters</summary>
      <nav aria-label="Filters">
        <section>
          <h2>Kind of gap</h2>
          <ul>
            {GAP_KINDS.map((kind) => (
              <Option
                key={kind}
                {...{ query, label: capitalise(formatGapKind(kind)), total: counts[kind] }}
                isChosen={kind === query.kind}
                change={{ kind: kind === query.kind ? null : kind }}
              />
            ))}
          </ul>
        </section>
        <section>
          <h2>Category</h2>
          <ul>
            {categories.map(({ category, total }) => {
              const isChosen = category.slug === query.category?.slug
              const change = { category: isChosen ? null : category }
              return (
                <Option key={category.slug} {...{ query, label: category.name, total, isChosen, change }} />
              )
            })}
          </ul>
        </section>
      </nav>
    </details>
  )
}

type OptionProps = {
  query: GapsQuery
  change: Partial<GapsQuery>
  label: string
  total: number
  isChosen: boolean
}

function Option({ query, change, label, total, isChosen }: OptionProps) {
  const content = [`${label} `, <b key="total">{total.toLocaleString('en')}</b>]
  if (total === 0 && !isChosen) return <li>{content}</li>
  return (
    <li>
      <a
        href={paths.gaps(toGapsPairs(query, change))}
        rel="nofollow"
        aria-current={isChosen ? 'true' : undefined}
      >
        {content}
      </a>
    </li>
  )
}
