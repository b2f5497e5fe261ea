import { PageLinks } from '@/components/listing/page-links'
import { Notice } from '@/components/ui/notice'
import { PostButton } from '@/components/ui/post-button'
import type { Catalogue } from '@/lib/catalogue/catalogue'
import { formatDate } from '@/lib/catalogue/document/partial-date'
import type { Category } from '@/lib/catalogue/document/vocabulary'
import { type AgedFact, type AgeSummary, agedFactsIn, summariseAges } from '@/lib/catalogue/gaps/fact-ages'
import { formatFact } from '@/lib/catalogue/shown/format-value'
import { formatCount } from '@/lib/catalogue/shown/noun-words'
import { markFact } from '@/lib/editing/form/check-again'
import { paths } from '@/lib/paths'

type AgedFactsProps = {
  catalogue: Catalogue
  /** Null: of every category. */
  category: Category | null
  /** Those of this page, the oldest first. */
  facts: readonly AgedFact[]
  summary: AgeSummary
  page: number
  pages: number
  hidden: Readonly<Record<string, string>>
  /** What was just done: `checked`, `proposed` or `changed`, and of which fact. */
  done: { what: string; of: string }
}

/** The editors' list of facts by age: what was read longest ago comes first, and a click says that it was read again. */
export function AgedFacts({
  catalogue,
  category,
  facts,
  summary,
  page,
  pages,
  hidden,
  done,
}: AgedFactsProps) {
  const { median, dated, undated } = summary
  return (
    <div className="stack">
      <h1>{category === null ? 'Facts by age' : `Facts by age: ${category.name}`}</h1>
      <Done {...{ catalogue, done }} />
      <p className="text-soft">
        {formatCount(dated + undated, 'fact')}
        {median !== null && `, half of them checked within ${formatCount(Math.round(median), 'day')}`}. Open
        the sources, read them, and say with one click that they still bear the fact out; where they do not,
        edit it.
      </p>
      <CategoryLinks {...{ catalogue, category }} />
      <div className="overflow-x-auto">
        <table className="rows">
          <caption className="sr-only">Facts, those checked longest ago first</caption>
          <thead>
            <tr>
              <th scope="col">Fact</th>
              <th scope="col">Says</th>
              <th scope="col">Sources</th>
              <th scope="col">Checked</th>
              <th scope="col">Again</th>
            </tr>
          </thead>
          <tbody>
            {facts.map((aged) => (
              <FactRow key={`${aged.tool.slug} ${aged.attribute.key}`} {...{ aged, hidden, category }} />
            ))}
          </tbody>
        </table>
      </div>
      <PageLinks
        page={page}
        pages={pages}
        href={(to) =>
          paths.adminFacts([
            ['category', category?.slug ?? ''],
            ['page', to === 1 ? '' : String(to)],
          ])
        }
      />
    </div>
  )
}

type FactRowProps = Pick<AgedFactsProps, 'hidden' | 'category'> & { aged: AgedFact }

function FactRow({ aged: { tool, attribute, fact, days }, hidden, category }: FactRowProps) {
  const field = `facts.${attribute.key}`
  return (
    <tr>
      <th scope="row">
        <a href={paths.adminToolField(tool.slug, field)}>{`${tool.name}: ${attribute.label}`}</a>
      </th>
      <td>{formatFact(fact, attribute)}</td>
      <td>
        {fact.sources.map((url, place) => (
          <a key={url} className="mr-2" href={url} rel="noreferrer" title={url}>
            {place + 1}
          </a>
        ))}
      </td>
      <td>
        {fact.checkedOn === null ? 'no day' : formatDate(fact.checkedOn)}
        {days !== null && <small className="block text-soft">{formatCount(days, 'day')} ago</small>}
      </td>
      <td>
        {fact.sources.length > 0 && days !== 0 && (
          <PostButton
            action={paths.adminFactConfirm()}
            fields={{
              ...hidden,
              tool: tool.slug,
              attribute: attribute.key,
              mark: markFact(fact),
              category: category?.slug ?? '',
            }}
            label="Read again today"
            hearing={`Read again today: ${tool.name}, ${attribute.label}`}
          />
        )}
        {days === 0 && <span className="text-soft">today</span>}
      </td>
    </tr>
  )
}

function CategoryLinks({ catalogue, category }: Pick<AgedFactsProps, 'catalogue' | 'category'>) {
  const links = catalogue.vocabulary.categories.flatMap((one) => {
    const { median } = summariseAges(agedFactsIn(catalogue, one.slug))
    return median === null ? [] : [{ slug: one.slug, name: one.name, days: Math.round(median) }]
  })
  return (
    <nav aria-label="Categories" className="flex flex-wrap gap-x-5 gap-y-1 text-table">
      <a href={paths.adminFacts()} aria-current={category === null ? 'true' : undefined}>
        All
      </a>
      {links.map(({ slug, name, days }) => (
        <a
          key={slug}
          href={paths.adminFacts([['category', slug]])}
          aria-current={slug === category?.slug ? 'true' : undefined}
        >
          {name} <span className="text-soft">{formatCount(days, 'day')}</span>
        </a>
      ))}
    </nav>
  )
}

const SAID: ReadonlyMap<string, string> = new Map([
  ['checked', 'is marked as read again today.'],
  ['proposed', 'is proposed as read again today; an editor looks at it.'],
  ['changed', 'changed meanwhile, so nothing was marked. This is how it stands now.'],
])

function Done({ catalogue, done }: Pick<AgedFactsProps, 'catalogue' | 'done'>) {
  const said = SAID.get(done.what)
  const [slug = '', key = ''] = done.of.split('.')
  const [tool, attribute] = [catalogue.toolsBySlug.get(slug), catalogue.attributesByKey.get(key)]
  if (!said || !tool || !attribute) return null
  return <Notice>{`${tool.name}: ${attribute.label} ${said}`}</Notice>
}
