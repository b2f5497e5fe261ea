import { toPairs, withPage } from '@/lib/catalogue/listing/filter'
import type { Listing } from '@/lib/catalogue/listing/listing'
import { paths } from '@/lib/paths'
import { PageLinks } from './page-links'

/** The pages of the listing. */
export function Pager({ listing: { page, pages, filter } }: { listing: Listing }) {
  return <PageLinks {...{ page, pages }} href={(to) => paths.tools(toPairs(withPage(filter, to)))} />
}
