// Where the site is, as far as cookies, forms and links in mails care: SITE_URL says it, or else the address that the
// browser itself used.

import { OWN_ORIGIN_HEADER } from '../process/request-path.mjs'
import { siteUrl } from '../site-url'

/**
 * The origin of this site for the browser whose headers these are: SITE_URL's, or the one it addressed.
 *
 * Without SITE_URL a form is ours when its Origin is the address it was sent to. A page of another site cannot bring
 * that about: browsers write both headers, and let no page forge them or send X-Forwarded-* along with a form. A
 * hostile name that is pointed at this server's address (DNS rebinding) does make the two agree, but under that name
 * the browser has none of our cookies, which belong to the one host that set them (no Domain attribute), so that page
 * is signed in as nobody. Who wants names refused that are not the site's sets SITE_URL.
 */
export function ownOrigin(headers: Headers): string {
  if (process.env.SITE_URL) return siteUrl.origin
  const addressed = headers.get(OWN_ORIGIN_HEADER) ?? `http://${headers.get('host') ?? ''}`
  return URL.canParse(addressed) ? new URL(addressed).origin : siteUrl.origin
}

/** True where this browser reaches the site by https; its cookies are then Secure and named `__Host-…`. */
export function isHttps(headers: Headers): boolean {
  return ownOrigin(headers).startsWith('https:')
}

/** True where a form was sent from a page of this site. */
export function isOwnOrigin(headers: Headers): boolean {
  return headers.get('origin') === ownOrigin(headers)
}

/** Why a form from elsewhere is refused: which origin came, which is expected, and what sets it right. */
export function foreignOriginSentence(headers: Headers): string {
  const [came, own] = [headers.get('origin'), ownOrigin(headers)]
  if (came === null)
    return `This form came without the header Origin, which says the page it was sent from; forms of this site come from ${own}. A program in between may have removed it.`
  const told = `This form was sent from a page of ${came.slice(0, 200)}, and this site takes forms from ${own} only`
  return process.env.SITE_URL
    ? `${told}: that is its SITE_URL. Open it there, or ask those who run it to set SITE_URL to the address you use.`
    : `${told}: that is the address it was asked at. Behind a proxy, SITE_URL has to name the address that browsers use.`
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
