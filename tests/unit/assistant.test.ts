// What an assistant is told, by the official client of either protocol: nothing between them but a function.
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import { createMcpHandler } from '@modelcontextprotocol/server'
import { afterEach, describe, expect, test } from 'vitest'
import { makeServer, QUESTIONS } from '@/lib/assistant/mcp-server'
import { buildCatalogue } from '@/lib/catalogue/catalogue'
import { curatedDay } from '@/tests/support/curated-day'
import { readCurated } from '@/tests/support/curated-files'

const curated = await readCurated()
const catalogue = buildCatalogue({ revision: 7, ...curated, today: curatedDay(curated.tools) })
const asked = { catalogue, absolute: (path: string) => `https://gantry.example${path}` }

let client: Client
afterEach(() => client.close())

/** A client of one protocol, connected to a server that reads the catalogue so. */
async function connect(mode: 'legacy' | { pin: string }, read = async () => asked): Promise<unknown[]> {
  const told: unknown[] = []
  const handler = createMcpHandler(() => makeServer(read, (error) => told.push(error)), {
    responseMode: 'json',
  })
  client = new Client({ name: 'test', version: '1.0.0' }, { versionNegotiation: { mode } })
  const fetch = (url: string | URL, init?: RequestInit) => handler.fetch(new Request(url, init))
  await client.connect(new StreamableHTTPClientTransport(new URL('https://gantry.example/mcp'), { fetch }))
  return told
}

const call = (name: string, given: Record<string, unknown>) => client.callTool({ name, arguments: given })
const textOf = ({ content }: Awaited<ReturnType<typeof call>>) =>
  [content]
    .flat()
    .map((one) => (one.type === 'text' ? one.text : ''))
    .join('')

describe.each([
  ['2026-07-28, without a session', { pin: '2026-07-28' }],
  ['2025-11-25, which opens with a handshake', 'legacy'],
] as const)('by the protocol of %s', (_, mode) => {
  test('there are six questions, each read-only and described', async () => {
    await connect(mode)
    const { tools } = await client.listTools()
    expect(tools.map(({ name }) => name)).toEqual([
      'search',
      'tool',
      'compare',
      'choose',
      'supported',
      'changes',
    ])
    for (const { description, annotations, inputSchema } of tools) {
      expect(description?.length).toBeGreaterThan(80)
      expect(annotations).toMatchObject({ readOnlyHint: true, destructiveHint: false, openWorldHint: false })
      expect(inputSchema).toMatchObject({ type: 'object', additionalProperties: false })
    }
    expect(client.getInstructions()).toContain('it is not a no')
  })

  // The client holds each answer to the schema that the server gave with the question.
  test.each([
    [
      'search',
      { query: 'rootless', category: 'container-engines' },
      '/tools?category=container-engines&q=rootless',
      'Podman',
    ],
    ['tool', { name: 'k8s' }, '/tools/kubernetes', '# Kubernetes'],
    [
      'compare',
      { tools: ['Docker Engine', 'podman'] },
      '/compare/docker-engine-vs-podman?show=differences',
      'Docker Engine and Podman',
    ],
    [
      'choose',
      { category: 'container-engines', must: { rootless: 'yes' } },
      '/choose/container-engines?rootless=yes',
      'Must-haves that can be asked',
    ],
    [
      'supported',
      { stack: ['Kubernetes 1.30', 'containerd@2.1'] },
      '/support?tool=containerd%402.1&tool=kubernetes%401.30',
      'Kubernetes 1.30',
    ],
    [
      'changes',
      { category: 'orchestrators', types: ['archived', 'left-support'] },
      '/tools?category=orchestrators',
      'Left support',
    ],
  ])(
    '%s is answered with sources, revision and the page that says the same',
    async (name, given, path, said) => {
      expect(await connect(mode)).toEqual([])
      await client.listTools()
      const answer = await call(name, given)
      expect(answer.isError).toBeFalsy()
      expect(textOf(answer)).toContain(said)
      expect(answer.structuredContent).toMatchObject({
        revision: 7,
        asOf: catalogue.today,
        address: `https://gantry.example${path}`,
      })
      const { sources } = answer.structuredContent as { sources: { url: string; title: string }[] } // as its schema says
      expect(sources.length).toBeGreaterThan(0)
      // The numbers of the text are those of the sources, in their order.
      expect(textOf(answer)).toMatch(/\\\[1\\\]|\[\^1\]/)
      expect(textOf(answer)).toMatch(new RegExp(`^(${sources.length}\\. |\\[\\^${sources.length}\\]: )`, 'm'))
      const last = sources.at(-1)
      expect(textOf(answer)).toContain(new URL(last?.url ?? '').href)
    },
  )

  test.each([
    ['tool', { name: 'wibble' }, 'wibble'],
    ['compare', { tools: ['podman', 'wibble'] }, 'wibble'],
    ['compare', { tools: ['podman', 'Podman'] }, 'a comparison needs two'],
    ['compare', { tools: ['podman'] }, 'tools'],
    ['choose', { category: 'wibble' }, 'container-engines'],
    ['supported', { stack: ['wibble@1'] }, 'wibble'],
    ['changes', { category: 'wibble' }, 'wibble'],
    ['tool', { name: 'rkt', on: '1900-01-01' }, 'the first day is'],
    ['tool', { name: 'podman', on: '2016-09-09' }, 'odman'],
    ['search', { query: 'x', colour: 'red' }, 'colour'],
    ['tool', { name: '' }, 'name'],
  ])(
    '%s with %j is refused in words that help on, and is no failure of the server',
    async (name, given, said) => {
      expect(await connect(mode)).toEqual([])
      const answer = await call(name, given)
      expect(answer.isError).toBe(true)
      expect(textOf(answer)).toContain(said)
    },
  )

  test('a catalogue that is away is told to the log, and to the client only that it is', async () => {
    const told = await connect(mode, () => Promise.reject(new Error('connect ECONNREFUSED 10.0.0.7:5432')))
    const answer = await call('search', { query: 'podman' })
    expect(answer.isError).toBe(true)
    expect(textOf(answer)).not.toContain('10.0.0.7')
    expect(told).toEqual([new Error('connect ECONNREFUSED 10.0.0.7:5432')])
  })
})

test('what was so on an earlier day is told as of that day, and led to', () => {
  const [, tool] = QUESTIONS
  const answer = tool?.answer(asked, { name: 'rkt', on: '2016-09-09' })
  if (!answer || 'refused' in answer) throw new Error('It is answered.')
  expect(answer.data).toMatchObject({
    status: 'active',
    asOf: '2016-09-09',
    address: 'https://gantry.example/tools/rkt?on=2016-09-09',
  })
  expect(answer.text).toContain('2016')
  const now = tool?.answer(asked, { name: 'rkt' })
  expect(now && 'data' in now && now.data).toMatchObject({ status: 'archived' })
})

test('every question of every category and every tool is answered', () => {
  const [, tool, , choose, , changes] = QUESTIONS
  for (const { slug } of catalogue.tools)
    for (const one of [tool, changes]) {
      const given = one === tool ? { name: slug } : { tool: slug }
      const answer = one?.answer(asked, given)
      expect(answer && 'data' in answer && one?.output.safeParse(answer.data).error).toBeUndefined()
    }
  for (const { slug } of catalogue.vocabulary.categories) {
    const answer = choose?.answer(asked, { category: slug })
    expect(answer && 'data' in answer && choose?.output.safeParse(answer.data).error).toBeUndefined()
  }
})
