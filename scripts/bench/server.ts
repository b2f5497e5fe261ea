// A production server of the benchmark's own on a given database, and what it costs to ask it.

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { Agent, get } from 'node:http'
import { findFreePort } from '../../lib/process/port.mjs'
import { WEB_FLAGS, webSettings } from '../../lib/process/web-process.mjs'

// Linux counts a process's time in hundredths of a second.
const TICK_MS = 10
// Requests before a page is measured: until then the compiler still works on the code that answers them, which
// adds a third to a request. A server that has been up for a minute is past that.
const WARM_UP = 600

export type BenchServer = { port: number; process: ChildProcess; stop: () => Promise<void> }

/** Starts server.mjs on a free port with these settings besides; the build must be there. */
export async function startServer(
  databaseUrl: string,
  settings: Record<string, string> = {},
): Promise<BenchServer> {
  const port = await findFreePort()
  const server = spawn(process.execPath, ['--max-old-space-size=8192', ...WEB_FLAGS, 'server.mjs'], {
    env: {
      ...process.env,
      ...webSettings(process.env),
      DATABASE_URL: databaseUrl,
      PORT: String(port),
      NODE_ENV: 'production',
      ...settings,
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const [message] = await Promise.race([once(server, 'message'), once(server, 'exit')])
  if (message !== 'listening') throw new Error(`The server did not start: ${String(message)}`)
  const stop = async () => {
    const gone = once(server, 'exit')
    server.kill('SIGTERM')
    await gone
  }
  return { port, process: server, stop }
}

export type PageCost = { p50: number; p99: number; cpuMs: number; bytes: number; wire: number }

/** Asks for a page `times` times over one connection, one after the other; milliseconds, and CPU time per request. */
export async function measurePage(server: BenchServer, path: string, times: number): Promise<PageCost> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const ask = () => request({ agent, port: server.port, path })
  for (let warm = 0; warm < WARM_UP; warm++) await ask()
  const samples: number[] = []
  const before = cpuOf(server.process.pid)
  for (let count = 0; count < times; count++) {
    const start = performance.now()
    await ask()
    samples.push(performance.now() - start)
  }
  const cpuMs = (cpuOf(server.process.pid) - before) / times
  const wire = await ask()
  const plain = await request({ agent, port: server.port, path, encoding: 'identity' })
  agent.destroy()
  samples.sort((a, b) => a - b)
  const at = (share: number) => samples[Math.floor(samples.length * share)] ?? Number.NaN
  return { p50: at(0.5), p99: at(0.99), cpuMs, bytes: plain, wire }
}

/** Resident memory of the server in MB; NaN where the system does not say. */
export function memoryOf(server: BenchServer): number {
  const status = readProc(`/proc/${server.process.pid}/status`)
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? Number.NaN) / 1024
}

/** CPU time a process has used so far, in ms; NaN where the system does not say. */
function cpuOf(pid: number | undefined): number {
  const fields = readProc(`/proc/${pid}/stat`).split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS
}

function readProc(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return '' // no /proc on this system
  }
}

type Asked = { agent: Agent; port: number; path: string; encoding?: string }

/** Reads an answer to its end and returns its length in bytes. */
function request({ agent, port, path, encoding = 'gzip' }: Asked): Promise<number> {
  return new Promise((resolve, reject) => {
    get({ agent, host: '127.0.0.1', port, path, headers: { 'accept-encoding': encoding } }, (answer) => {
      let bytes = 0
      answer.on('data', (chunk: Buffer) => {
        bytes += chunk.length
      })
      answer.on('end', () =>
        answer.statusCode === 200
          ? resolve(bytes)
          : reject(new Error(`${path} answered ${answer.statusCode}`)),
      )
    }).on('error', reject)
  })
}
