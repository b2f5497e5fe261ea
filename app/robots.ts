import type { MetadataRoute } from 'next'
import { paths } from '@/lib/paths'
import { siteUrl } from '@/lib/site-url'

// The address of the site is known when it runs, not when it is built.
export const dynamic = 'force-dynamic'

/** Crawlers may read every page, but not walk the endless combinations of filters and comparison views. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: {
      userAgent: '*',
      allow: '/',
      disallow: [
        `${paths.tools()}?`,
        `${paths.timeline()}?`,
        `${paths.gaps()}?`,
        `${paths.news()}?`,
        `${paths.thenAndNow()}?`,
        `${paths.compare()}?`,
        '/compare/*?',
        '/choose/*?',
        '/categories/*?',
        '/tools/*?',
        '/changes/*',
        '/*.csv',
        '/api/',
      ],
    },
    sitemap: new URL(paths.sitemap(), siteUrl).href,
  }
}
