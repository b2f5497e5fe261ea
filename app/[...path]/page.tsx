import { NothingFound } from '@/components/listing/nothing-found'
import { wantedName } from '@/lib/catalogue/search/wanted-name'
import { withStatus } from '@/lib/http/with-status'
import { getCatalogue } from '@/lib/store/readers/live-catalogue'

export const metadata = { title: 'Not found', robots: { index: false } }

/** Any address that no page has: says what is missing and offers what comes near. */
export default async function UnknownPage({ params }: PageProps<'/[...path]'>) {
  const { path } = await params
  return withStatus(
    404,
    <NothingFound catalogue={await getCatalogue()} wanted={wantedName(`/${path.join('/')}`)} />,
  )
}
