// The address the site is reached at from outside, for canonical links, feeds and the sitemap.

/** SITE_URL, or the local address the server answers on. */
export const siteUrl = new URL(process.env.SITE_URL || `http://localhost:${process.env.PORT ?? 3000}`)

/** A path as an address of the site. */
export const onSite = (path: string): string => new URL(path, siteUrl).href
