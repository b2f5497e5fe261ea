import type { Metadata } from 'next'
import { MapView } from '@/components/pictures/map-view'
import { JsonLd } from '@/components/site/json-ld'
import { drawn } from '@/lib/http/drawn'
import { paths } from '@/lib/paths'
import { siteUrl } from '@/lib/site-url'
import { getCatalogue } from '@/lib/store/readers/live-catalogue'

const TITLE = 'Map of the field'
const DESCRIPTION =
  'Every container tool of the catalogue on one screen, by category, with its status and its stage in a foundation.'

export const metadata: Metadata = {
  title: TITLE,
  description: DESCRIPTION,
  alternates: { canonical: paths.map() },
}

/** The whole field on one screen. */
export default async function MapPage() {
  const catalogue = await getCatalogue()
  return drawn(
    <div>
      <MapView catalogue={catalogue} title={TITLE} />
      <JsonLd
        data={{
          '@type': 'WebPage',
          name: TITLE,
          description: DESCRIPTION,
          url: new URL(paths.map(), siteUrl).href,
        }}
      />
    </div>,
  )
}
