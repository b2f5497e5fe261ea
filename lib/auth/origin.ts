// Where the site is, as far as cookies and forms care: behind a proxy SITE_URL says it, never a forwarded header.

import { siteUrl } from '../site-url'

/** True where browsers reach the site by https; cookies are then Secure and named `__Host-…`. */
export const isHttps = siteUrl.protocol === 'https:'

/**
 * True where a form was sent from a page of this site. With SITE_URL that is its origin; without, the address the
 * browser used: any page may not read ours, so Host and Origin only agree for our own.
 */
export function isOwnOrigin(headers: Headers): boolean {
  const origin = headers.get('origin')
  if (origin === null || origin === 'null' || !URL.canParse(origin)) return false
  const { host, protocol, origin: normal } = new URL(origin)
  if (normal !== origin) return false
  if (process.env.SITE_URL) return origin === siteUrl.origin
  return protocol === 'http:' && host === headers.get('host')
}

/** The origin that forms must come from, given the headers of one that passed isOwnOrigin. */
export function ownOrigin(headers: Headers): string {
  return process.env.SITE_URL ? siteUrl.origin : (headers.get('origin') ?? siteUrl.origin)
}

/** A `next` parameter as a path of this site, or the fallback: it is parsed as a browser would, not matched. */
export function safeNext(next: string | null | undefined, fallback: string): string {
  if (!next?.startsWith('/') || next.length > 2000) return fallback
  const here = 'http://site.invalid'
  if (!URL.canParse(next, here)) return fallback
  const url = new URL(next, here)
  if (url.origin !== here || url.pathname.startsWith('//')) return fallback
  return `${url.pathname}${url.search}${url.hash}`
}
