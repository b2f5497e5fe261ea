// Pages from memory, held against nginx serving the same bytes as files: server and client on a core each.

import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findFreePort } from '../../lib/process/port.mjs'
import { startFront } from '../../tests/support/front'
import type { Row } from './figures'
import type { BenchServer } from './server'

const PATH = '/tools'
const CONNECTIONS = 32
const SECONDS = 5
/** Parts of what nginx does: of whole pages, and of answers to those who have them already. */
const HOT = 0.35
const KNOWN = 0.4
const FRONT = 0.9
/** The front is measured as it is delivered, on one core like the others, without the limits that one client meets at once. */
const UNLIMITED = {
  workers: 'worker_processes 1; worker_cpu_affinity 01;',
  more: ['limit_conn connected 64;', 'limit_req zone=asked burst=120 nodelay;'].map(
    (line): [string, string] => [line, ''],
  ),
}

/** Requests a second of a hot page and of 304, from Gantry and from nginx. Says what is missing where it cannot be measured. */
export async function benchHot(server: BenchServer): Promise<Row[]> {
  const missing = ['nginx', 'wrk', 'taskset'].filter((command) => !isThere(command))
  if (missing.length > 0)
    return [{ what: 'hot pages', value: `not measured: no ${missing.join(', no ')} on this machine` }]
  const origin = `http://127.0.0.1:${server.port}`
  const page = await fetch(`${origin}${PATH}`, { headers: { 'accept-encoding': 'identity' } })
  const nginx = await startNginx(Buffer.from(await page.arrayBuffer()))
  const front = await startFront([server.port], UNLIMITED)
  try {
    pin(server.process)
    const etag = page.headers.get('etag') ?? ''
    const files = `http://127.0.0.1:${nginx.port}${PATH}`
    const known = (await fetch(files)).headers.get('etag') ?? ''
    const hot = await rate(`${origin}${PATH}`)
    const file = await rate(files)
    const same = await rate(`${origin}${PATH}`, { 'If-None-Match': etag })
    const sameFile = await rate(files, { 'If-None-Match': known })
    const fronted = await rate(`http://127.0.0.1:${front.port}${PATH}`)
    return [
      { what: 'a hot page, requests a second', value: count(hot) },
      { what: 'the same bytes as a file of nginx', value: count(file) },
      ratioRow('hot page to nginx', hot / file, HOT),
      { what: '304, requests a second', value: count(same) },
      { what: '304 of nginx', value: count(sameFile) },
      ratioRow('304 to nginx', same / sameFile, KNOWN),
      { what: 'a hot page through the front, requests a second', value: count(fronted) },
      ratioRow('hot page through the front to nginx', fronted / file, FRONT),
    ]
  } finally {
    await front.stop()
    await nginx.stop()
  }
}

const count = (value: number) => Math.round(value).toLocaleString('en')

const ratioRow = (what: string, ratio: number, least: number): Row => ({
  ...{ what, value: ratio.toFixed(2), target: `≥ ${least}`, met: ratio >= least },
})

function isThere(command: string): boolean {
  try {
    execFileSync('which', [command], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Servers have the first core, the client the second. */
function pin({ pid }: ChildProcess): void {
  execFileSync('taskset', ['-a', '-p', '-c', '0', String(pid)], { stdio: 'ignore' })
}

async function rate(url: string, headers: Record<string, string> = {}): Promise<number> {
  const said = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`])
  const wrk = ['wrk', '-t', '1', '-c', String(CONNECTIONS), '-d', `${SECONDS}s`, ...said, url]
  const output = execFileSync('taskset', ['-c', '1', ...wrk], { encoding: 'utf8' })
  return Number(/Requests\/sec:\s+([\d.]+)/.exec(output)?.[1] ?? Number.NaN)
}

async function startNginx(body: Buffer): Promise<{ port: number; stop: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'gantry-nginx-'))
  const port = await findFreePort()
  writeFileSync(join(folder, PATH.slice(1)), body)
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  )
  const settings = `pid ${folder}/pid; error_log ${folder}/error.log; worker_processes 1; daemon off;
${process.getuid?.() === 0 ? 'user root;' : ''}
events { worker_connections 1024; }
http { access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000; open_file_cache max=100;
default_type 'text/html; charset=utf-8'; ${temporary.join(' ')}
server { listen 127.0.0.1:${port}; root ${folder}; } }`
  writeFileSync(join(folder, 'nginx.conf'), settings)
  const nginx = spawn('taskset', ['-c', '0', 'nginx', '-p', folder, '-c', join(folder, 'nginx.conf')], {
    stdio: 'inherit',
  })
  for (let tries = 0; tries < 50; tries += 1) {
    const answer = await fetch(`http://127.0.0.1:${port}${PATH}`).catch(() => null)
    if (answer?.ok) break
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  const stop = async () => {
    const gone = once(nginx, 'exit')
    nginx.kill('SIGTERM')
    await gone
    rmSync(folder, { recursive: true, force: true })
  }
  return { port, stop }
}
