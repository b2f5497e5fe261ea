// What leaves in a span: Next writes whole addresses into its own, and an address may be a link for one person. So a
// span keeps the attributes that are named here, its route where it is one of ours, and no more.

/** Attributes that say what was done, never for whom. */
const KEPT = new Set([
  'error.type',
  'http.request.method',
  'http.response.status_code',
  'http.route',
  'next.route',
  'next.span_category',
  'next.span_type',
])
/** The name of a span that ends on a route: `GET /tools/[slug]`, `render route (app) /tools/[slug]`. */
const ROUTE_AT_END = /^(.*?)\s*(\/.*)$/s
const ROUTES = ['http.route', 'next.route']

/** @typedef {import('@opentelemetry/sdk-trace-node').ReadableSpan} Span */

/**
 * An exporter that passes spans on without what may be a secret.
 * @param {import('@opentelemetry/sdk-trace-node').SpanExporter} exporter
 * @param {(route: string) => boolean} isRoute
 * @returns {import('@opentelemetry/sdk-trace-node').SpanExporter}
 */
export function scrubbing(exporter, isRoute) {
  return {
    export: (spans, done) =>
      exporter.export(
        spans.map((span) => scrub(span, isRoute)),
        done,
      ),
    shutdown: () => exporter.shutdown(),
    forceFlush: async () => exporter.forceFlush?.(),
  }
}

/**
 * A span as it may leave.
 * @param {Span} span @param {(route: string) => boolean} isRoute @returns {Span}
 */
export function scrub(span, isRoute) {
  const [, words, route] = ROUTE_AT_END.exec(span.name) ?? []
  const attributes = Object.fromEntries(
    Object.entries(span.attributes).filter(
      ([name, value]) => KEPT.has(name) && (!ROUTES.includes(name) || isRoute(String(value))),
    ),
  )
  // Of an error its type is told; its message and stack may repeat what somebody typed, and stand in the log.
  const told = { attributes, events: [], links: [], status: { code: span.status.code } }
  const name = route === undefined || isRoute(route) ? span.name : `${words} (other)`
  const properties = Object.entries({ ...told, name }).map(([key, value]) => [key, { value }])
  return Object.create(span, Object.fromEntries(properties))
}
