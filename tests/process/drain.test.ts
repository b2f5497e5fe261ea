// A web process that is told to stop: nobody who has asked goes without a whole answer, also on a kept connection.
import { connect, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { findFreePort } from '@/lib/process/port.mjs'
import { runNode, until } from './run-script'

const CLIENTS = 20

async function startServer() {
  const port = await findFreePort()
  const nobody = await findFreePort()
  const url = `postgresql://a:b@127.0.0.1:${nobody}/gantry`
  const run = runNode(['server.mjs'], { PORT: String(port), DATABASE_URL: url })
  const up = () =>
    fetch(`http://127.0.0.1:${port}/livez`).then(
      (answer) => answer.ok,
      () => run.child.exitCode !== null,
    )
  await until(up)
  return { ...run, port }
}

/** One connection: sends a request, and resolves with the head of its answer, or null where the connection ended before. */
function makeClient(socket: Socket) {
  let text = ''
  let gone = false
  let wake = () => {}
  socket.on('data', (chunk) => {
    text += chunk.toString('latin1')
    wake()
  })
  for (const event of ['error', 'close', 'end'])
    socket.on(event, () => {
      gone = true
      wake()
    })
  const read = async (): Promise<string | null> => {
    for (;;) {
      const [head = '', body] = text.split(/\r\n\r\n(.*)/s)
      const length = Number(/^content-length: (\d+)/im.exec(head)?.[1] ?? Number.NaN)
      // What the pages of this test answer has a length, or comes in one chunk.
      if (body !== undefined && (body.length >= length || body.endsWith('0\r\n\r\n'))) {
        text = ''
        return head
      }
      if (gone) return null
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    }
  }
  return { socket, read, send: (request: string) => void socket.write(request), isGone: () => gone }
}

const POST = `POST /suggest/send HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n`
const GET = 'GET /livez HTTP/1.1\r\nHost: localhost\r\n\r\n'

test('twenty who ask again and again on kept connections all get whole answers, the last of which says so', async () => {
  const { port, child, ended } = await startServer()
  const counts = { answered: 0, cut: 0, toldToClose: 0, closedIdle: 0 }
  let stopped = false
  const ask = async (at: number) => {
    const client = makeClient(connect(port, '127.0.0.1'))
    for (let turn = 0; ; turn++) {
      // Each with a pace of its own: the signal falls into all parts of a request.
      if (at % 2 === 1) await sleep((at * 7 + turn * 3) % 23)
      // A connection that was closed while nothing was asked is no cut: whoever asks next opens another.
      if (client.isGone()) {
        counts.closedIdle++
        return
      }
      client.send(GET)
      const head = await client.read()
      if (head === null) {
        counts.cut++
        return
      }
      counts.answered++
      if (/^connection: close/im.test(head)) {
        counts.toldToClose++
        return
      }
      if (!stopped && turn === 40 && at === 0) {
        stopped = true
        child.kill('SIGTERM')
      }
    }
  }
  await Promise.all(Array.from({ length: CLIENTS }, (_, at) => ask(at)))
  expect((await ended).code).toBe(0)
  expect(counts.cut).toBe(0)
  expect(counts.toldToClose + counts.closedIdle).toBe(CLIENTS)
  expect(counts.toldToClose).toBeGreaterThan(CLIENTS / 2)
  expect(counts.answered).toBeGreaterThan(CLIENTS)
})

test('a form whose second half comes after the signal is answered, and an idle connection holds nothing up', async () => {
  const { port, child, ended } = await startServer()
  const idle = makeClient(connect(port, '127.0.0.1'))
  idle.send(GET)
  expect(await idle.read()).toMatch(/^HTTP\/1\.1 200/)
  const body = 'about=podman&text=half'
  const slow = makeClient(connect(port, '127.0.0.1'))
  slow.send(`${POST}Content-Length: ${body.length}\r\n\r\n${body.slice(0, 10)}`)
  await sleep(200)
  child.kill('SIGTERM')
  await sleep(700)
  expect(child.exitCode).toBeNull()
  slow.send(body.slice(10))
  expect(await slow.read()).toMatch(/^HTTP\/1\.1 400 [\s\S]*connection: close/i)
  expect((await ended).code).toBe(0)
  expect(await idle.read()).toBeNull()
})

test('an answer that would take longer than the stop may is replaced by a sentence', async () => {
  const { port, child, ended } = await startServer()
  const slow = makeClient(connect(port, '127.0.0.1'))
  slow.send(`${POST}Content-Length: 100\r\n\r\nabout=`)
  await sleep(200)
  child.kill('SIGTERM')
  expect(await slow.read()).toMatch(/^HTTP\/1\.1 503 /)
  expect((await ended).code).toBe(0)
})
