import { readdirSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { isPage, sendWhole } from '@/lib/process/public-page.mjs'

let server: Server | undefined
afterEach(() => server?.close())

/** A server that answers every request with a page, as Next would hand it over. */
async function servePage(html: string): Promise<string> {
  server = createServer((request, response) => {
    sendWhole(request, response)
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    response.end(html)
  })
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/` // a TCP server's address is an object
}

const mark = '<meta name="gantry-status" content="404"/>'

test.each([404, 410])(
  'a page marked as a %i is one with its whole text, and the mark is taken out',
  async (status) => {
    const own = mark.replace('404', String(status))
    const answer = await fetch(await servePage(`<head>${own}</head><p>No such tool.</p>`))
    expect(answer.status).toBe(status)
    expect(await answer.text()).toBe('<head></head><p>No such tool.</p>')
  },
)

test('HEAD has the status and length of GET, and no body', async () => {
  const address = await servePage(`${mark}<p>No such tool.</p>`)
  const answer = await fetch(address, { method: 'HEAD', headers: { 'accept-encoding': 'identity' } })
  expect(answer.status).toBe(404)
  expect(answer.headers.get('content-length')).toBe(String('<p>No such tool.</p>'.length))
  expect(await answer.text()).toBe('')
})

test('text that spells the mark out is escaped by React and changes nothing', async () => {
  const answer = await fetch(await servePage(`<p>${mark.replaceAll('<', '&lt;')}</p>`))
  expect(answer.status).toBe(200)
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
