// The headers that every answer carries. The policy for scripts holds a nonce that is new with each request.

import { EMBED_POLICY, isEmbedded } from './embed-page.mjs'
import { ERROR_STYLE_HASH } from './error-answers.mjs'
import { addressedOrigin } from './own-origin.mjs'

/**
 * Writes the Content-Security-Policy of one answer. Next reads the nonce out of it and puts it on its scripts; a public
 * page has none of these, and the one script that it names is a file of ours, so its policy is the same for everybody.
 * @param {{ nonce: string, dev: boolean, isPublic?: boolean }} request `dev`: React's and Turbopack's tools need eval and inline styles
 */
export function contentSecurityPolicy({ nonce, dev, isPublic = false }) {
  const scripts = isPublic ? '' : ` 'nonce-${nonce}' 'strict-dynamic'`
  const styles = isPublic ? ERROR_STYLE_HASH : `'nonce-${nonce}' ${ERROR_STYLE_HASH}`
  return [
    "default-src 'self'",
    `script-src 'self'${scripts}${dev ? " 'unsafe-eval'" : ''}`,
    dev ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' ${styles}`,
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${dev ? ' ws:' : ''}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** Seconds for which browsers come by https only: a year. Of other names below this one it says nothing. */
const STRICT = 'max-age=31536000'

/**
 * The headers by which browsers that came by https come so for a year; none for those that did not.
 * @param {import('node:http').IncomingHttpHeaders} headers as they came
 * @returns {Record<string, string>}
 */
export function transportHeaders(headers) {
  const origin = process.env.SITE_URL || addressedOrigin(headers)
  return origin.startsWith('https:') ? { 'Strict-Transport-Security': STRICT } : {}
}

/** What every answer says besides: no sniffing of types, no full address to other sites, no device access. */
const FIXED_HEADERS = /** @type {const} */ ({
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
})

/**
 * The headers by which the browser guards an answer: the policy, and whether other sites may show it within theirs, which
 * they may of pages made for it alone.
 * @param {string} path @param {string} policy that of every other page
 * @returns {Record<string, string>}
 */
export const guardingHeaders = (path, policy) =>
  isEmbedded(path)
    ? { ...FIXED_HEADERS, 'Content-Security-Policy': EMBED_POLICY }
    : { ...FIXED_HEADERS, 'Content-Security-Policy': policy, 'X-Frame-Options': 'DENY' }
