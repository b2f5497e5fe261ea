// A span leaves without what may be a secret: Next writes whole addresses into its own.
import type { ReadableSpan } from '@opentelemetry/sdk-trace-node'
import { expect, test } from 'vitest'
import { scrub } from '@/lib/process/observing/scrub-spans.mjs'

const isRoute = (route: string) => route === '/sign-in/link/[token]'

/** A span as Next makes it, of a request for one person's link that failed. */
const span = {
  name: 'GET /sign-in/link/planted-secret',
  attributes: {
    'http.method': 'GET',
    'http.target': '/sign-in/link/planted-secret?email=ada@example.org',
    'http.route': '/sign-in/link/[token]',
    'next.route': '/sign-in/link/planted-secret',
    'http.response.status_code': 500,
    'next.span_name': 'GET /sign-in/link/planted-secret',
    'next.span_type': 'BaseServer.handleRequest',
    'user_agent.original': 'ada’s browser',
  },
  events: [{ name: 'exception', attributes: { 'exception.message': 'no such user: ada@example.org' } }],
  links: [],
  status: { code: 2, message: 'no such user: ada@example.org' },
  duration: [0, 5],
  spanContext: () => ({ traceId: 'a'.repeat(32), spanId: 'b'.repeat(16), traceFlags: 1 }),
} as unknown as ReadableSpan

test('nothing that was asked for or typed is left of it', () => {
  const left = scrub(span, isRoute)
  const { name, attributes, events, status, links } = left
  expect(JSON.stringify({ name, attributes, events, status, links })).not.toMatch(/planted-secret|ada/)
  expect(name).toBe('GET (other)')
  expect(attributes).toEqual({
    'http.route': '/sign-in/link/[token]',
    'http.response.status_code': 500,
    'next.span_type': 'BaseServer.handleRequest',
  })
  expect(left.status.code).toBe(2)
})

test('its place in the trace and its time stay', () => {
  const left = scrub(span, isRoute)
  expect(left.spanContext().traceId).toBe('a'.repeat(32))
  expect(left.duration).toEqual([0, 5])
})

test.each([
  ['GET /sign-in/link/[token]', 'GET /sign-in/link/[token]'],
  ['render route (app) /sign-in/link/[token]', 'render route (app) /sign-in/link/[token]'],
  ['render route (app) /nothing/here', 'render route (app) (other)'],
  ['save', 'save'],
])('the name %s becomes %s', (name, told) => {
  expect(scrub({ ...span, name } as ReadableSpan, isRoute).name).toBe(told)
})
