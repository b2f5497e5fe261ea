import type { MetadataRoute } from 'next'
import { findChoosable } from '@/lib/catalogue/choosing/choosable'
import { findComparisonsWorthReading } from '@/lib/catalogue/comparison/comparisons-worth-reading'
import { paths } from '@/lib/paths'
import { siteUrl } from '@/lib/site-url'
import { getCatalogue } from '@/lib/store/readers/live-catalogue'

export const dynamic = 'force-dynamic'

// A sitemap holds at most 50,000 addresses (sitemaps.org protocol).
const MAX_ADDRESSES = 50_000

/** Every page a crawler should know, within the protocol's limit. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const catalogue = await getCatalogue()
  const addresses = [
    paths.home(),
    paths.tools(),
    paths.categories(),
    paths.compare(),
    paths.choose(),
    paths.chooseMethod(),
    ...findChoosable(catalogue).map(({ category }) => paths.chooseIn(category.slug)),
    paths.map(),
    paths.timeline(),
    paths.support(),
    paths.fits(),
    paths.moving(),
    paths.news(),
    paths.about(),
    paths.api(),
    paths.thenAndNow(),
    paths.glossary(),
    paths.gaps(),
    ...catalogue.vocabulary.categories.map((category) => paths.category(category.slug)),
    ...findComparisonsWorthReading(catalogue)
      .slice(0, 500)
      .map((tools) => paths.comparison(tools.map((tool) => tool.slug))),
    ...catalogue.tools.map((tool) => paths.tool(tool.slug)),
  ]
  return [...new Set(addresses)].slice(0, MAX_ADDRESSES).map((path) => ({ url: new URL(path, siteUrl).href }))
}
