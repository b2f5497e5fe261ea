// Requests as nobody should send them, the same for the same seed: odd paths, queries, headers and methods over HTTP,
// and bytes that are hardly HTTP at all.

import fc from './properties'

export type MalformedRequest = { method: string; target: string; headers: Record<string, string> }

const words = (text: string) => text.trim().split(/\s+/)
const SLUGS = words(`
  kubernetes rkt k8s orchestrators state-store wibble __proto__ constructor toString`)
const PARTS = [
  ...words(`
  tools compare categories glossary api v1 catalogue.json tools.json tools.csv card.png
  sitemap.xml robots.txt livez readyz export md csv _next static data image admin favicon.ico
  .env .git index.php .. . not-found _not-found _error 500`),
  '',
  ...SLUGS,
]
const ESCAPES = words(`
  %00 %0 % %E0%A4%A %2e%2e %2F %5c %0d%0a %FF %C3%BC %F0%9F%9A%A2 %u0041 %25`)
const KEYS = words(`
  q category status kind licence sort page facets tool show baseline state-store _rsc slugs
  format nxtPslug __nextLocale __proto__ constructor hasOwnProperty a[b] a.b`)
const VALUES = [
  '',
  '!',
  '!!',
  '!none',
  'unknown',
  'none',
  '-1',
  '0',
  '1e9',
  '99999999999999999999',
  'NaN',
  'null',
  'undefined',
  "'",
  '"',
  '<script>',
  '{{7*7}}',
  "' or 1=1 --",
  '../../etc/passwd',
  '\u202e',
  '\ufffd',
  'a'.repeat(3000),
]
const METHODS = words(`
  GET GET GET GET HEAD POST PUT PATCH DELETE OPTIONS TRACE PROPFIND QUERY`)
const HEADERS = words(`
  rsc next-action next-router-state-tree next-router-prefetch next-url x-middleware-subrequest
  x-middleware-rewrite x-nextjs-data x-invoke-path x-matched-path x-forwarded-host
  x-forwarded-proto x-forwarded-for accept accept-encoding accept-language if-none-match
  if-modified-since range content-type cookie origin referer user-agent authorization upgrade
  expect te purpose x-gantry-path x-gantry-request content-security-policy
  x-http-method-override cache-control host`)

/** Characters that may stand in a request's head as they are; the rest is for raw bytes. */
const headerText = fc.string({
  unit: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)),
  maxLength: 60,
})
const headerValue = fc.oneof(
  fc.constantFrom(...VALUES.filter((value) => /^[\x20-\x7e]*$/.test(value))),
  headerText,
  fc.constantFrom(
    '1',
    '*',
    'gzip;q=0',
    'br, gzip',
    '"r1"',
    'bytes=0-5,9-2',
    'text/x-component',
    '[""]',
    'a'.repeat(4000),
    'evil.example',
  ),
)
const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 20 }), fc.constantFrom(...VALUES))
const escaped = fc.oneof(
  text.map((value) => encodeURIComponent(value.toWellFormed())),
  fc.constantFrom(...ESCAPES),
)
const segment = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...PARTS) },
  {
    weight: 2,
    arbitrary: fc
      .array(fc.constantFrom(...SLUGS), { minLength: 1, maxLength: 9 })
      .map((slugs) => slugs.join('-vs-')),
  },
  { weight: 2, arbitrary: escaped },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...PARTS), escaped).map((both) => both.join('')) },
)
const query = fc
  .array(
    fc.tuple(fc.oneof(fc.constantFrom(...KEYS), escaped), fc.oneof(fc.constantFrom(...SLUGS), escaped)),
    { maxLength: 12 },
  )
  .map((pairs) => pairs.map((pair) => pair.join('=')).join('&'))
const target = fc
  .tuple(fc.array(segment, { maxLength: 5 }), fc.oneof(query, fc.constant('')))
  .map(([segments, asked]) => `/${segments.join('/')}${asked === '' ? '' : `?${asked}`}`)
const headers = fc.dictionary(fc.constantFrom(...HEADERS), headerValue, { maxKeys: 4 })

/** A request that HTTP's grammar allows, or nearly. */
export const malformedRequest: fc.Arbitrary<MalformedRequest> = fc.record({
  method: fc.constantFrom(...METHODS),
  target,
  headers,
})

const line = fc.oneof(
  fc.constantFrom(
    'GET / HTTP/1.1',
    'GET / HTTP/9.9',
    'GET  /  HTTP/1.1',
    'GET /',
    'get / http/1.1',
    '',
    'PRI * HTTP/2.0',
  ),
  fc.constantFrom(
    'GET http://evil.example/ HTTP/1.1',
    'OPTIONS * HTTP/1.1',
    'CONNECT evil.example:443 HTTP/1.1',
    'GET * HTTP/1.1',
  ),
  target.map((path) => `GET ${path} HTTP/1.1`),
  fc.string({ unit: 'binary', maxLength: 40 }),
)
const field = fc.oneof(
  fc.constantFrom(
    'Host: localhost',
    'Host:',
    'Host: a b',
    'Host : x',
    ': x',
    'X',
    'X: \u0001',
    ' folded',
    'Connection: close',
  ),
  fc.constantFrom(
    'Content-Length: -1',
    'Content-Length: 5',
    'Content-Length: x',
    'Transfer-Encoding: chunked',
    'Transfer-Encoding: x',
  ),
  fc.constantFrom(
    'Upgrade: websocket\r\nConnection: Upgrade',
    'Expect: 100-continue',
    `X: ${'a'.repeat(20_000)}`,
  ),
  fc.string({ unit: 'binary', maxLength: 30 }),
)
const body = fc.constantFrom(
  '',
  '',
  '0\r\n\r\n',
  'zz\r\n',
  '5\r\nhello\r\n0\r\n\r\n',
  'GET / HTTP/1.1\r\n\r\n',
  '\u0000\u0001',
)

/** Bytes for a socket: a head that is often wrong, sometimes a body that does not belong to it. */
export const malformedBytes: fc.Arbitrary<Buffer> = fc
  .tuple(line, fc.array(field, { maxLength: 5 }), fc.constantFrom('\r\n', '\r\n', '\n', '\r'), body)
  .map(([first, fields, end, rest]) => Buffer.from([first, ...fields, '', ''].join(end) + rest, 'latin1'))
