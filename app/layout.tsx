import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import { SiteFooter } from '@/components/site/site-footer'
import { SiteHeader } from '@/components/site/site-header'
import { TextLinks } from '@/components/site/text-links'
import { ownOrigin } from '@/lib/auth/origin'
import { withoutTracking } from '@/lib/catalogue/tracking'
import { drawn } from '@/lib/http/drawn'
import { paths } from '@/lib/paths'
import { markdownOfPage } from '@/lib/process/markdown-address.mjs'
import { REQUEST_PATH_HEADER } from '@/lib/process/request-path.mjs'
import { getCatalogue } from '@/lib/store/readers/live-catalogue'
import './globals.css'

// Pages are functions of the catalogue in memory and the address; nothing is rendered at build time.
export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  return {
    // Feeds and files that the head names lead where the reader is: without SITE_URL that is the address typed.
    metadataBase: new URL(ownOrigin(await headers())),
    title: { default: 'Gantry: container tooling, compared', template: '%s · Gantry' },
    description: 'What container tools there are, how they differ, what you give up, and how we know.',
    openGraph: { siteName: 'Gantry', type: 'website' },
  }
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf6' },
    { media: '(prefers-color-scheme: dark)', color: '#15171a' },
  ],
}

/** Pages that name their Markdown among their other forms. */
const NAMES_ITS_MARKDOWN = /^\/(tools|categories|compare)\/[^/?]+(\?|$)/

export default async function RootLayout({ children }: LayoutProps<'/'>) {
  const catalogue = await getCatalogue()
  const asked = await headers()
  const target = asked.get(REQUEST_PATH_HEADER) ?? ''
  const path = target.split('?')[0] ?? ''
  const [origin, markdown] = [
    ownOrigin(asked),
    NAMES_ITS_MARKDOWN.test(target) ? null : markdownOfPage(withoutTracking(target)),
  ]
  return (
    <html lang="en">
      <body>
        <TextLinks
          markdown={markdown && new URL(markdown, origin).href}
          index={new URL(paths.llmsTxt(), origin).href}
        />
        {drawn(<SiteHeader tools={catalogue.tools.length} path={path} />)}
        <main id="content" className="wrap flex-1 pt-6 pb-16">
          {children}
        </main>
        {drawn(<SiteFooter revision={catalogue.revision} />)}
      </body>
    </html>
  )
}
