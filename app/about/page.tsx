import type { Metadata } from 'next'
import { AboutText } from '@/components/site/about-text'
import { HowWeKnow } from '@/components/tool/how-we-know'
import { drawn } from '@/lib/http/drawn'
import { paths } from '@/lib/paths'
import { getCatalogue } from '@/lib/store/readers/live-catalogue'

export const metadata: Metadata = {
  title: 'About',
  description: 'How the facts of Gantry are made, what its marks mean, how to correct and how to cite it.',
  alternates: { canonical: paths.about() },
}

export default async function AboutPage() {
  const catalogue = await getCatalogue()
  return drawn(
    <div className="stack">
      <header>
        <h1>About Gantry</h1>
        <p className="text-lead">
          A catalogue of container tooling that you can filter, compare and check. It sells nothing, ranks
          nobody, and counts no stars.
        </p>
      </header>
      <AboutText />
      <HowWeKnow catalogue={catalogue} />
    </div>,
  )
}
