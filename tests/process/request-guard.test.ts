import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { judgeRequest, stripInternalHeaders } from '@/lib/process/request-guard.mjs'
import { isShared } from '@/lib/process/shared-files.mjs'

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

test('Next’s own tools are let through in development alone, and nothing else is', () => {
  const post = (target: string, dev: boolean) =>
    judgeRequest({ method: 'POST', target, host: 'localhost', dev })
  for (const target of ['/__nextjs_original-stack-frames', '/_next/mcp']) {
    expect(post(target, true)).toBeNull()
    expect(post(target, false)).toMatchObject({ status: 405 })
  }
  expect(post('/tools', true)).toMatchObject({ status: 405 })
  expect(judgeRequest({ method: 'POST', target: '/__nextjs_x', host: 'a b', dev: true })).toMatchObject({
    status: 400,
  })
})

test('OPTIONS is answered where programs of other sites may read', () => {
  expect(judge('OPTIONS', '/api/v1/catalogue.json')?.status).toBe(204)
  expect(judge('OPTIONS', '/tools.json')?.status).toBe(204)
  expect(judge('POST', '/tools.json')).toMatchObject({ status: 405, allow: 'GET, HEAD, OPTIONS' })
})

test('headers by which Next talks to itself do not come in from outside', () => {
  const headers = {
    accept: 'text/html',
    'next-action': 'x',
    rsc: '1',
    'x-middleware-subrequest': 'a',
    'x-nextjs-data': '1',
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'javascript',
    'x-gantry-request': '1',
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

describe('what pages of any site may read', () => {
  const SHARED = [
    '/tools.json',
    '/tools.csv',
    '/changes.atom',
    '/feed.json',
    '/api/v1/catalogue.json',
    '/tools/podman/card.png',
    ...['md', 'csv', 'json'].map((format) => `/compare/a-vs-b.${format}`),
    '/compare/a-vs-b/card.png',
  ]
  const OWN = [
    '/',
    '/tools',
    '/compare/a-vs-b',
    '/admin/export/catalogue.json',
    '/admin/tools/find',
    '/readyz',
  ]

  test('may be asked for first, and nothing else', () => {
    expect(SHARED.filter((path) => judge('OPTIONS', path)?.status !== 204)).toEqual([])
    expect(OWN.filter((path) => judge('OPTIONS', path)?.status !== 405)).toEqual([])
  })

  test('is every file that a route outside the editing pages makes', () => {
    const routes = readdirSync('app', { recursive: true, encoding: 'utf8' }).filter(
      (file) =>
        /route\.tsx?$/.test(file) && /export (async )?function GET/.test(readFileSync(`app/${file}`, 'utf8')),
    )
    const addresses = routes.map((file) =>
      `/${file.replace(/\/route\.tsx?$/, '')}`.replace('/export/[format]', '.md').replaceAll(/\[\w+\]/g, 'x'),
    )
    const own = ['/livez', '/readyz']
    expect(addresses.length).toBeGreaterThan(7)
    expect(
      addresses.filter((path) => isShared(path) === (path.startsWith('/admin/') || own.includes(path))),
    ).toEqual([])
  })
})

test('more than 200 parameters are refused before anybody reads them', () => {
  const query = (count: number) => Array.from({ length: count }, (_, at) => `a=${at}`).join('&')
  expect(judge('GET', `/tools?${query(200)}`)).toBeNull()
  for (const target of [`/tools?${query(201)}`, `/tools?${'&'.repeat(1300)}`])
    expect(judge('GET', target)).toEqual({
      status: 400,
      sentence: 'This address has more than 200 parameters in it.',
    })
})
