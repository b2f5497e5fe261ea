import { headers } from 'next/headers'
import { NothingFound } from '@/components/nothing-found'
import { wantedName } from '@/lib/catalogue/wanted-name'
import { REQUEST_PATH_HEADER } from '@/lib/process/request-path.mjs'
import { getCatalogue } from '@/lib/store/live-catalogue'

export const metadata = { title: 'Not found' }

/** Says what is missing at an address that no page has. */
export default async function NotFound() {
  const wanted = wantedName((await headers()).get(REQUEST_PATH_HEADER) ?? '')
  return <NothingFound catalogue={await getCatalogue()} wanted={wanted} />
}
