import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { judgeRequest, stripInternalHeaders } from '@/lib/process/request-guard.mjs'

const judge = (method: string, target: string, host = 'localhost:3000') =>
  judgeRequest({ method, target, host })

describe('a request is let through', () => {
  test.each([
    '/',
    '/tools?q=100%',
    '/tools?q=%E0%A4%A',
    '/tools/podman',
    '/compare/a-vs-b.md?show=same',
    '/caf%C3%A9',
    '/tools/a..b?path=/../',
  ])('GET %s', (target) => {
    expect(judge('GET', target)).toBeNull()
    expect(judge('HEAD', target)).toBeNull()
  })
})

describe('a request is refused', () => {
  test.each([
    ['/tools/%E0%A4%A', 400],
    ['/tools/%', 400],
    ['/tools/a%00b', 400],
    ['/tools?q=%00', 400],
    ['/tools/a%0Ab', 400],
    ['/tools/a\u0001', 400],
    ['//evil.example', 400],
    ['/tools//podman', 400],
    ['/\\evil.example', 400],
    ['/%5Cevil.example', 400],
    ['/tools/../admin', 400],
    ['/tools/%2E%2e/admin', 400],
    ['/tools/.', 400],
    ['/tools#/admin', 400],
    ['http://evil.example/', 400],
    ['*', 400],
    [`/${'a'.repeat(8192)}`, 414],
  ])('GET %s', (target, status) => {
    expect(judge('GET', target)).toMatchObject({
      status,
      sentence: expect.stringMatching(/^This address .*\.$/),
    })
  })

  test.each(['a b', 'evil.example/path', '', '<x>'])('for the Host header "%s"', (host) => {
    expect(judge('GET', '/', host)?.status).toBe(400)
  })

  test.each(['POST', 'PUT', 'DELETE', 'TRACE', 'PATCH', 'OPTIONS', 'PROPFIND'])('%s on a page', (method) => {
    expect(judge(method, '/tools')).toMatchObject({ status: 405, allow: 'GET, HEAD' })
  })
})

test('OPTIONS is answered where programs of other sites may read', () => {
  expect(judge('OPTIONS', '/api/v1/catalogue.json')?.status).toBe(204)
  expect(judge('OPTIONS', '/tools.json')?.status).toBe(204)
  expect(judge('POST', '/tools.json')).toMatchObject({ status: 405, allow: 'GET, HEAD, OPTIONS' })
})

test('headers by which Next talks to itself do not come in from outside', () => {
  const headers = {
    ...{
      accept: 'text/html',
      'next-action': 'x',
      rsc: '1',
      'x-middleware-subrequest': 'a',
      'x-nextjs-data': '1',
    },
    ...{ 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'javascript', 'x-gantry-request': '1' },
  }
  stripInternalHeaders(headers)
  expect(headers).toEqual({ accept: 'text/html' })
})

describe('a form', () => {
  const files = readdirSync('app', { recursive: true, encoding: 'utf8' })
  const addressOf = (file: string) =>
    `/${file.replace(/\/?(route\.ts|page\.tsx)$/, '').replaceAll(/\[[^\]]+\]/g, 'x')}`
  const routes = files.filter(
    (file) => file.endsWith('route.ts') && /export const POST\b/.test(readFileSync(`app/${file}`, 'utf8')),
  )

  test('is let through to every route that takes one', () => {
    expect(routes.length).toBeGreaterThan(20)
    expect(routes.map(addressOf).filter((path) => judge('POST', path) !== null)).toEqual([])
  })

  test('is refused at the address of every page', () => {
    const pages = files.filter((file) => file.endsWith('page.tsx')).map(addressOf)
    expect(pages.filter((path) => judge('POST', path)?.status !== 405)).toEqual([])
  })
})
