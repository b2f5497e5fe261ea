import type { Metadata } from 'next'
import { GuideList } from '@/components/moving/guide-list'
import { JsonLd } from '@/components/site/json-ld'
import { findGuides } from '@/lib/catalogue/moving/guides'
import { formatCount } from '@/lib/catalogue/shown/noun-words'
import { drawn } from '@/lib/http/drawn'
import { paths } from '@/lib/paths'
import { siteUrl } from '@/lib/site-url'
import { getCatalogue } from '@/lib/store/readers/live-catalogue'

const TITLE = 'Leaving and moving'

const DESCRIPTION =
  'Guides from tools that have ended to those in their place: what maps onto what, what is lost, whether one can go back.'

export const metadata: Metadata = {
  title: TITLE,
  description: DESCRIPTION,
  alternates: { canonical: paths.moving() },
}

/** Every guide from a tool to another. */
export default async function MovingPage() {
  const guides = findGuides(await getCatalogue())
  return drawn(
    <div className="stack">
      <header>
        <h1>{TITLE}</h1>
        <p className="text-lead">
          {formatCount(guides.length, 'guide')} from one tool to another: what maps onto what, what is lost,
          and whether one can go back. Those from tools that have ended come first.
        </p>
      </header>
      <GuideList guides={guides} />
      <JsonLd
        data={{
          '@type': 'WebPage',
          name: TITLE,
          description: DESCRIPTION,
          url: new URL(paths.moving(), siteUrl).href,
        }}
      />
    </div>,
  )
}
