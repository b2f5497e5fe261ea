import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import { SiteFooter } from '@/components/site/site-footer'
import { SiteHeader } from '@/components/site/site-header'
import { ownOrigin } from '@/lib/auth/origin'
import { drawn } from '@/lib/http/drawn'
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

export default async function RootLayout({ children }: LayoutProps<'/'>) {
  const catalogue = await getCatalogue()
  const path = (await headers()).get(REQUEST_PATH_HEADER)?.split('?')[0] ?? ''
  return (
    <html lang="en">
      <body>
        {drawn(<SiteHeader tools={catalogue.tools.length} path={path} />)}
        <main id="content" className="wrap flex-1 pt-6 pb-16">
          {children}
        </main>
        {drawn(<SiteFooter revision={catalogue.revision} />)}
      </body>
    </html>
  )
}
