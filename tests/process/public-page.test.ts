import { readdirSync } from 'node:fs'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { sayStatus, takeSaidStatus } from '@/lib/process/answer-status.mjs'
import { isPage, sendWhole } from '@/lib/process/public-page.mjs'

let server: Server | undefined
afterEach(() => server?.close())

/** A server that answers every request with a page that says a status, as Next would hand it over. */
async function servePage(html: string, status: number | null): Promise<string> {
  server = createServer((request, response) => {
    const making = takeSaidStatus(response)
    sendWhole(request, response)
    making(async () => {
      await new Promise(setImmediate)
      if (status !== null) sayStatus(status)
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
      response.end(html)
    })
  })
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/` // a TCP server's address is an object
}

test.each([403, 404, 410])(
  'a page that says %i is sent with that status and its whole text',
  async (status) => {
    const answer = await fetch(await servePage('<p>No such tool.</p>', status))
    expect(answer.status).toBe(status)
    expect(await answer.text()).toBe('<p>No such tool.</p>')
  },
)

test('HEAD has the status and length of GET, and no body', async () => {
  const address = await servePage('<p>No such tool.</p>', 404)
  const answer = await fetch(address, { method: 'HEAD', headers: { 'accept-encoding': 'identity' } })
  expect(answer.status).toBe(404)
  expect(answer.headers.get('content-length')).toBe(String('<p>No such tool.</p>'.length))
  expect(await answer.text()).toBe('')
})

test('no text of a page says its status', async () => {
  const answer = await fetch(await servePage('<meta name="gantry-status" content="404"/>', null))
  expect(answer.status).toBe(200)
})

describe('the status that is said', () => {
  /** A server that says a status, then answers as `send` does. */
  async function serve(send: (response: ServerResponse) => void): Promise<number> {
    server = createServer((_request, response) => {
      takeSaidStatus(response)(() => {
        sayStatus(404)
        send(response)
      })
    })
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo // as above
    return (await fetch(`http://127.0.0.1:${port}/`, { redirect: 'manual' })).status
  }

  test('is sent where the body begins without a head, and leaves redirects and errors as they are', async () => {
    expect(await serve((response) => response.end('body'))).toBe(404)
    server?.close()
    expect(await serve((response) => response.writeHead(307, { location: '/' }).end())).toBe(307)
    server?.close()
    expect(await serve((response) => response.writeHead(500).end())).toBe(500)
  })

  test('is that of its own request, however many are being answered', async () => {
    server = createServer((request, response) => {
      takeSaidStatus(response)(async () => {
        const status = Number(request.url?.slice(1))
        await new Promise(setImmediate)
        sayStatus(status)
        await new Promise((resolve) => setTimeout(resolve, 5))
        response.end()
      })
    })
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo // as above
    const asked = Array.from({ length: 30 }, (_, index) => [200, 404, 410][index % 3] ?? 200)
    const answers = asked.map((status) => fetch(`http://127.0.0.1:${port}/${status}`))
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual(asked)
  })
})

describe('an address with a dot', () => {
  const routes = readdirSync('app', { recursive: true, encoding: 'utf8' })
  const files = routes.flatMap((file) => /^(.+\.[a-z]+)\/route\.tsx?$/.exec(file)?.[1] ?? [])
  const address = (file: string) => `/${file.replaceAll(/\[[^\]]+\]/g, 'x')}`

  test('is that of a file for each that the site has', () => {
    expect(files.length).toBeGreaterThan(5)
    expect(files.map(address).filter(isPage)).toEqual([])
  })

  test.each([
    '/favicon.ico',
    '/nothing.json',
    '/tools/no.js',
    '/compare/a-vs-b.pdf',
    '/_next/image',
    '/api/x',
  ])('is that of a page where there is no such file: %s', (path) => expect(isPage(path)).toBe(true))
})
