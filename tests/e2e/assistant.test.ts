// An assistant asks over the wire, by either protocol; whoever comes under another name, from another site's page or
// without end is refused.
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import { expect, it } from 'vitest'
import { baseUrl } from '@/tests/support/browser'
import { type Asking, ask } from '@/tests/support/requests'

const address = () => `${baseUrl()}/mcp`
const HEADERS = { 'content-type': 'application/json', accept: 'application/json, text/event-stream' }
const message = (method: string, params: object = {}) =>
  Buffer.from(JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }))
const post = ({ headers = {}, body = message('tools/list'), ...asking }: Asking = {}) =>
  ask(address(), { ...asking, method: 'POST', headers: { ...HEADERS, ...headers }, body })

it.each([
  ['2026-07-28', { pin: '2026-07-28' }],
  ['2025-11-25', 'legacy'],
] as const)('answers by the protocol of %s, on one address', async (version, mode) => {
  const client = new Client({ name: 'test', version: '1.0.0' }, { versionNegotiation: { mode } })
  await client.connect(new StreamableHTTPClientTransport(new URL(address())))
  expect(client.getNegotiatedProtocolVersion()).toBe(version)
  expect((await client.listTools()).tools).toHaveLength(6)
  const answer = await client.callTool({
    name: 'compare',
    arguments: { tools: ['apache mesos', 'k8s'], show: 'differences' },
  })
  expect(answer.structuredContent).toMatchObject({
    address: `${baseUrl()}/compare/apache-mesos-vs-kubernetes?show=differences`,
    revision: expect.any(Number),
  })
  expect((await client.callTool({ name: 'tool', arguments: { name: 'wibble' } })).isError).toBe(true)
  await client.close()
})

it('takes no other method, nothing that is no question, and nothing that is too long', async () => {
  expect(await ask(address())).toMatchObject({ status: 405 })
  expect(await ask(address(), { method: 'OPTIONS' })).toMatchObject({ status: 405 })
  expect(await ask(address(), { method: 'DELETE' })).toMatchObject({ status: 405 })
  expect(await post({ body: Buffer.from('{') })).toMatchObject({ status: 400 })
  expect(await post({ headers: { 'content-type': 'text/plain' } })).toMatchObject({ status: 415 })
  expect(await post({ body: message('tools/list', { filler: 'x'.repeat(70_000) }) })).toMatchObject({
    status: 413,
  })
})

it('answers under its own names only, and no page of another site', async () => {
  const { port } = new URL(baseUrl())
  expect(await post()).toMatchObject({ status: 200 })
  expect(await post({ headers: { host: `localhost:${port}` } })).toMatchObject({ status: 200 })
  expect(
    await post({ headers: { host: `127.0.0.1:${port}`, origin: `http://127.0.0.1:${port}` } }),
  ).toMatchObject({
    status: 200,
  })
  for (const headers of [
    { host: 'evil.example' },
    { host: `evil.example:${port}`, origin: `http://evil.example:${port}` },
    { origin: 'https://evil.example' },
    { origin: 'null' },
  ]) {
    const refused = await post({ headers })
    expect([headers, refused.status]).toEqual([headers, 403])
    expect(JSON.parse(refused.text)).toMatchObject({ jsonrpc: '2.0', error: { message: expect.any(String) } })
    expect(refused.headers).not.toHaveProperty('access-control-allow-origin')
  }
})

it('lets one address ask so often, and another as often again', async () => {
  const answers = await Promise.all(Array.from({ length: 70 }, () => post({ localAddress: '127.0.0.77' })))
  const refused = answers.filter(({ status }) => status === 429)
  expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(60)
  expect(refused.length).toBeGreaterThan(0)
  expect(Number(refused[0]?.headers['retry-after'])).toBeGreaterThan(0)
  expect(await post({ localAddress: '127.0.0.78' })).toMatchObject({ status: 200 })
})
