// Runs this machine's nginx with the file that docker-compose.yml mounts. What only a container has is exchanged, each once:
// where it listens and writes, and how it finds the web processes.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import http from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findFreePort } from '../../lib/process/port.mjs'
import { findTool } from './needs-tool'
import { type Answer, type Asking, ask } from './requests'

export type Front = { port: number; log: () => string; stop: () => Promise<void> }

/**
 * Starts the front of web processes on these ports of this machine; it listens on all addresses. The benchmark says how
 * many `workers` it has, and what more is exchanged.
 */
export async function startFront(
  web: readonly number[],
  { workers = 'worker_processes 2;', more = [] }: { workers?: string; more?: [string, string][] } = {},
): Promise<Front> {
  const folder = mkdtempSync(join(tmpdir(), 'gantry-front-'))
  // Started by root, its workers are nobody.
  chmodSync(folder, 0o777)
  const port = await findFreePort()
  const servers = web.map((at) => `server 127.0.0.1:${at} max_fails=1 fail_timeout=1s;`).join('\n')
  const file = join(folder, 'nginx.conf')
  writeFileSync(
    file,
    exchange(readFileSync('deploy/nginx/nginx.conf', 'utf8').replaceAll(' /tmp/', ` ${folder}/`), [
      ['server web:3000 resolve max_fails=1 fail_timeout=1s;', servers],
      ['resolver 127.0.0.11 valid=2s;', ''],
      ['listen 8080 default_server;', `listen ${port} default_server;`],
      ['worker_processes auto;', workers],
      ['access_log /dev/stdout front buffer=32k flush=1s;', `access_log ${folder}/asked front;`],
      ...more,
    ]),
  )
  const log = () => readFileSync(join(folder, 'asked'), 'utf8')
  const nginx = spawn(findTool('nginx') ?? 'nginx', ['-p', folder, '-c', file, '-g', 'daemon off;'], {
    stdio: ['ignore', 'inherit', 'pipe'],
  })
  let complaints = ''
  nginx.stderr.on('data', (chunk) => (complaints += chunk))
  const gone = once(nginx, 'exit')
  const stop = async () => {
    nginx.kill('SIGQUIT')
    const last = setTimeout(() => nginx.kill('SIGTERM'), 2000)
    await gone
    clearTimeout(last)
    rmSync(folder, { recursive: true, force: true })
  }
  for (;;) {
    if (nginx.exitCode !== null) throw new Error(`nginx did not start: ${complaints}`)
    const answers = await ask(`http://127.0.0.1:${port}/`, { method: 'PUT' }).catch(() => null)
    if (answers !== null) return { port, log, stop }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** Somebody with an address of the loopback network of their own, whom the limits count alone. */
export function askerAt(address: string) {
  const agent = new http.Agent({ localAddress: address, keepAlive: false })
  return (url: string, asking: Asking = {}): Promise<Answer> => ask(url, { ...asking, agent })
}

function exchange(text: string, pairs: [string, string][]): string {
  return pairs.reduce((current, [old, fresh]) => {
    if (current.split(old).length !== 2) throw new Error(`deploy/nginx/nginx.conf has "${old}" not once.`)
    return current.replace(old, fresh)
  }, text)
}
