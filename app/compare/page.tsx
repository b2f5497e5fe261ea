import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { ComparisonChooser } from '@/components/comparison/comparison-chooser'
import { JsonLd } from '@/components/site/json-ld'
import { parseView, resolveTools, toPairs, viewQuery } from '@/lib/catalogue/comparison/comparison-query'
import { readCatalogueOn } from '@/lib/http/day-asked'
import { drawn } from '@/lib/http/drawn'
import { readParameters } from '@/lib/http/parameters'
import { paths } from '@/lib/paths'
import { siteUrl } from '@/lib/site-url'

const description =
  'Choose two to six container tools and see their facts, tradeoffs and history side by side.'

export const metadata: Metadata = {
  title: 'Compare tools',
  description,
  alternates: { canonical: paths.compare() },
}

export default async function ComparePage({ searchParams }: PageProps<'/compare'>) {
  const parameters = await readParameters(searchParams)
  const { now: catalogue, query: dayQuery } = await readCatalogueOn(parameters)
  const query = toPairs(parameters)
  const names = query.flatMap(([key, value]) => (key === 'tool' ? [value] : []))
  const { tools, unknown } = resolveTools(catalogue, names.slice(0, 40))
  if (tools.length > 1) {
    const { view } = parseView(catalogue, tools, query)
    const slugs = [...tools.map((tool) => tool.slug), ...unknown]
    redirect(paths.comparison(slugs, [...viewQuery(view), ...dayQuery]))
  }
  return drawn(
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4 print:block print:*:mt-3">
      <ComparisonChooser catalogue={catalogue} tools={tools} unknown={unknown} />
      <JsonLd
        data={{
          '@type': 'WebPage',
          name: 'Compare tools',
          description,
          url: new URL(paths.compare(), siteUrl).href,
        }}
      />
    </div>,
  )
}
