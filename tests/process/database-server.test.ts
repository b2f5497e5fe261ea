import { createServer } from 'node:net'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkDatabaseUrl, waitForDatabase } from '@/lib/process/database-server.mjs'
import { findFreePort } from '@/lib/process/port.mjs'
import { type ScratchServer, startScratchServer } from '../support/scratch-server'

const { signal } = new AbortController()
const wait = (url: string, said: string[] = []) =>
  waitForDatabase(url, { signal, say: (line) => said.push(line) })

describe('DATABASE_URL', () => {
  test.each(['', 'gantry', 'mysql://host/gantry', 'postgresql://host:5432', 'postgresql://host:nine/gantry'])(
    'is refused in a sentence when it is "%s"',
    (url) => {
      expect(() => checkDatabaseUrl(url)).toThrow('DATABASE_URL is not the address of a PostgreSQL database')
    },
  )

  test('is taken when it leads to a database', () => {
    expect(() => checkDatabaseUrl('postgres://me:secret@host/gantry')).not.toThrow()
  })
})

describe('a server that does not answer', () => {
  test('is tried again until it gets up, and the person is told once', async () => {
    const port = await findFreePort()
    const said: string[] = []
    const waiting = wait(`postgresql://me:secret@127.0.0.1:${port}/gantry`, said)
    await expect.poll(() => said).toHaveLength(1)
    expect(said[0]).toMatch(
      `No PostgreSQL answers at 127.0.0.1:${port}/gantry (ECONNREFUSED); trying for 60 s`,
    )
    // Whoever listens now is no PostgreSQL, but it answers "no such database" as one does.
    const error = Buffer.from('SFATAL\0VFATAL\0C3D000\0Mdatabase does not exist\0\0')
    const head = Buffer.from([0x45, 0, 0, 0, error.length + 4])
    const server = createServer((socket) => {
      socket.on('error', () => {})
      socket.once('data', () => socket.end(Buffer.concat([head, error])))
    }).listen(port)
    await expect(waiting).rejects.toThrow('there is no such database')
    server.close()
    expect(said).toHaveLength(1)
  })
})

describe('a server that says no', () => {
  let server: ScratchServer
  beforeAll(async () => {
    server = await startScratchServer()
  })
  afterAll(() => server.stop())

  test('for a wrong password ends the start at once, and the password is not printed', async () => {
    const url = new URL(server.url)
    url.password = 'sesame'
    const refusal = await wait(url.href).catch((error: Error) => error.message)
    expect(refusal).toBe(`PostgreSQL at ${url.host}/postgres refuses DATABASE_URL: the password is wrong.`)
  })

  test.each([
    ['a missing password', (url: URL) => (url.password = ''), 'the password is missing'],
    [
      'TLS that the server does not speak',
      (url: URL) => url.searchParams.set('sslmode', 'verify-full'),
      'it asks for TLS',
    ],
    [
      'a certificate that is not there',
      (url: URL) => url.searchParams.set('sslrootcert', '/nowhere'),
      'DATABASE_URL cannot be read: ENOENT',
    ],
  ])('for %s ends the start at once', async (_, change, why) => {
    const url = new URL(server.url)
    change(url)
    await expect(wait(url.href)).rejects.toThrow(why)
  })

  test('for a database that is not there ends the start at once', async () => {
    const url = new URL(server.url)
    url.pathname = '/nowhere'
    await expect(wait(url.href)).rejects.toThrow('there is no such database: create it first')
  })

  test('is taken when it answers', async () => {
    await expect(wait(server.url)).resolves.toBeUndefined()
    const client = new pg.Client({ connectionString: server.url })
    await client.connect()
    await client.end()
  })
})
