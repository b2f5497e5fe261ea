// Serves /metrics on a port of its own, which no front passes on: what stands there is for those who run the site.
import { createServer } from 'node:http'

/**
 * Listens where GANTRY_METRICS_PORT and GANTRY_METRICS_HOST say (127.0.0.1 unless said). Rejects where it cannot.
 * @param {{ port: number, host: string, metrics: { text: () => Promise<string>, type: string } }} how
 * @returns {Promise<import('node:http').Server>}
 */
export function serveMetrics({ port, host, metrics }) {
  const server = createServer(async (request, response) => {
    const isFound = request.url?.split('?', 1)[0] === '/metrics'
    const isRead = request.method === 'GET' || request.method === 'HEAD'
    if (!isFound || !isRead) {
      const head = { 'Content-Type': 'text/plain; charset=utf-8', ...(isFound && { Allow: 'GET, HEAD' }) }
      response.writeHead(isFound ? 405 : 404, head).end('Metrics are at /metrics.\n')
      return
    }
    const body = await metrics.text().catch(() => null)
    if (body === null) response.writeHead(500).end()
    else response.writeHead(200, { 'Content-Type': metrics.type, 'Cache-Control': 'no-store' }).end(body)
  })
  server.requestTimeout = 5000
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => resolve(server.unref()))
  })
}
