// The contract with programs: it is sound, a client can be made of it, and what an earlier release promised still holds.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createConfig, lintFromString } from '@redocly/openapi-core'
import openapiTypescript, { type OpenAPI3 } from 'openapi-typescript'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { CONTRACT_VERSION } from '@/lib/catalogue/contract/contract'
import { schemaFile, toJsonSchemas } from '@/lib/catalogue/contract/json-schemas'
import { toOpenApi } from '@/lib/catalogue/contract/openapi'
import { OPERATIONS } from '@/lib/catalogue/contract/operations'
import { findBroken, listPromises } from '@/lib/catalogue/contract/promised-fields'
import { faultsOf } from '@/tests/support/answer-schemas'
import { findRoutes } from '@/tests/support/routes'

const document = toOpenApi('https://gantry.example')

async function lint(source: object): Promise<string[]> {
  const config = await createConfig({ extends: ['recommended'] })
  const found = await lintFromString({
    source: JSON.stringify(source),
    absoluteRef: resolve('openapi.json'),
    config,
  })
  return found.map(({ ruleId, message, location }) => `${ruleId} at ${location[0]?.pointer}: ${message}`)
}

test('a linter of OpenAPI finds nothing in it, and finds an operation without an answer', async () => {
  expect(await lint(document)).toEqual([])
  const paths = { '/tools.json': { get: { operationId: 'listTools' } } }
  expect((await lint({ ...document, paths })).join('\n')).toContain('responses')
})

describe('a client that openapi-typescript makes of it', () => {
  /** The faults that the compiler finds in a program written with the client. */
  async function compile(program: string): Promise<string> {
    const folder = mkdtempSync(join(tmpdir(), 'client-'))
    try {
      // Its own types of OpenAPI ask for more than the standard does.
      writeFileSync(
        join(folder, 'client.ts'),
        await openapiTypescript(structuredClone(document) as unknown as OpenAPI3),
      )
      writeFileSync(
        join(folder, 'program.ts'),
        `import type { components, operations } from './client.js'\n${program}`,
      )
      const { stdout } = spawnSync(process.execPath, [
        ...[resolve('node_modules/typescript/bin/tsc'), '--noEmit', '--strict', '--skipLibCheck'],
        ...['--ignoreConfig', '--target', 'es2022', '--module', 'nodenext', '--types', ''],
        ...[join(folder, 'client.ts'), join(folder, 'program.ts')],
      ])
      return String(stdout)
    } finally {
      rmSync(folder, { recursive: true })
    }
  }

  test('compiles, and knows what answers hold', async () => {
    const program = (field: string) => `
      type Query = operations['getSupport']['parameters']['query']
      export const asked: Query = { tool: ['kubernetes@1.36'] }
      export function read(stack: components['schemas']['Stack']): string[] {
        return stack.stack.map((part) => part.${field})
      }`
    expect(await compile(program('said'))).toBe('')
    expect(await compile(program('sayd'))).toContain("Property 'sayd' does not exist")
  })
})

describe('what an earlier release promised', () => {
  const promised = z.object({ version: z.string(), lines: z.array(z.string()).min(100) })
  const released = promised.parse(JSON.parse(readFileSync('lib/catalogue/contract/released.json', 'utf8')))
  const now = { version: CONTRACT_VERSION, lines: listPromises(OPERATIONS, toJsonSchemas(schemaFile)) }

  test('still holds, or the contract has a new major version', () => {
    expect(findBroken(released, now)).toEqual([])
  })

  test.each([
    ['went', 'Stack.stack[].said: string', []],
    ['may be left out', 'Stack.stack[].said: string', ['Stack.stack[].said?: string']],
    ['may be null', 'Stack.stack[].said: string', ['Stack.stack[].said: null | string']],
    ['is another type', 'Listing.total: integer', ['Listing.total: string']],
    ['is an address that went', 'GET /support.json → Stack', []],
  ])('is broken where a field %s', (_, before, after) => {
    const lines = now.lines.filter((line) => line !== before)
    expect(lines).toHaveLength(now.lines.length - 1)
    expect(findBroken(now, { ...now, lines: [...lines, ...after] })).toEqual([before])
    expect(findBroken(now, { version: '2.0.0', lines })).toEqual([])
  })
})

test('every public address that answers a program is in it', () => {
  const described = new Set(OPERATIONS.map(({ path }) => path))
  const asPath = (path: string) =>
    path
      .replace('/export/[format]', '.json')
      .replace('/cite/[file]', '/cite/[slugs].json')
      .replaceAll(/\[(\w+)\]/g, '{$1}')
  const handlers = findRoutes().filter(({ path, kind }) => kind === 'handler' && !path.startsWith('/admin/'))
  const missing = handlers.map(({ path }) => asPath(path)).filter((path) => !described.has(path))
  expect(missing.filter((path) => !OTHERS.some((pattern) => pattern.test(path)))).toEqual([])
})

/** What is not told of: forms, pictures, frames, how the process is, what speaks another protocol, and the contract itself. */
const OTHERS = [
  /^\/(sign-in|sign-out|set-up|invite|suggest|embed)(\/|$)/,
  /\/card\.png$/,
  /^\/(livez|readyz|mcp|openapi\.json)$/,
]

test('a shape knows what is left out, and what is not described', () => {
  const names = ['Podman', 'Podman Desktop']
  expect(faultsOf('Names', names)).toEqual([])
  expect(faultsOf('Names', [1])).toEqual(['/0 must be string {"type":"string"}'])
  const release = { version: '1.0', date: '2016-06' }
  expect(faultsOf('Release', release)).toEqual([])
  expect(faultsOf('Release', { ...release, day: 1 }).join()).toContain('"additionalProperty":"day"')
  expect(faultsOf('Release', { version: '1.0' }).join()).toContain('"missingProperty":"date"')
})
