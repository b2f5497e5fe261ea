// Traces of the served site, taken by a receiver on loopback as a collector would.

import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, inject, test } from 'vitest'
import { z } from 'zod'
import { ask } from '@/tests/support/requests'
import { startSite } from '@/tests/support/site'

const SECRET = 'planted-Zk3vQ9sLw0TtXb7RyPa2'

type Span = { name: string; traceId: string; spanId: string; parentSpanId?: string }
const otlp = z.object({
  resourceSpans: z.array(
    z.object({
      scopeSpans: z.array(
        z.object({
          spans: z.array(
            z.looseObject({
              name: z.string(),
              traceId: z.string(),
              spanId: z.string(),
              parentSpanId: z.string().optional(),
            }),
          ),
        }),
      ),
    }),
  ),
})

/** Takes OTLP over HTTP on loopback. */
async function startReceiver(hear: (spans: Span[]) => void) {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const { resourceSpans } = otlp.parse(JSON.parse(Buffer.concat(chunks).toString('utf8')))
    hear(resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans)))
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo // a TCP server's address is an object
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () => {
      server.closeAllConnections()
      return new Promise((done) => server.close(done))
    },
  }
}

test('Traces go to the receiver that is named: a request, Next’s part in it, and the load of the catalogue', async () => {
  const received: Span[] = []
  const receiver = await startReceiver((spans) => received.push(...spans))
  const traced = await startSite(inject('databaseUrl'), {
    env: { OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url, OTEL_BSP_SCHEDULE_DELAY: '100' },
    onOutput: () => {},
  })
  const traceparent = `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`
  const paths = [
    '/tools/podman/history?q=planted',
    `/sign-in/link/${SECRET}`,
    `/nothing/${SECRET}`,
    '/tools/podman',
  ]
  for (const path of paths) await ask(`${traced.baseUrl}${path}`, { headers: { traceparent } })
  await ask(`${traced.baseUrl}/tools/podman`)
  // What is left is sent before the process ends.
  await traced.stop()
  await receiver.stop()
  const named = (name: string) => received.filter((span) => span.name === name)
  expect(named('load catalogue').length).toBeGreaterThan(0)
  const [history] = named('GET /tools/[slug]/history')
  expect(history).toBeDefined()
  const within = received.filter(
    ({ traceId, spanId }) => traceId === history?.traceId && spanId !== history?.spanId,
  )
  expect(within.map(({ name }) => name)).toContain('render route (app) /tools/[slug]/history')
  // From memory there is none.
  expect(named('GET /tools/[slug]').filter(({ parentSpanId }) => parentSpanId === undefined)).toHaveLength(1)
  // Nobody but a proxy of ours says which trace a request belongs to.
  expect(received.some(({ traceId }) => traceId === 'a'.repeat(32))).toBe(false)
  expect(JSON.stringify(received)).not.toMatch(/planted|podman/)
})
