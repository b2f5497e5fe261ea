import { afterEach, expect, test, vi } from 'vitest'
import { findFreePort } from '@/lib/process/port.mjs'
import { transportHeaders } from '@/lib/process/security-headers.mjs'
import { runNode, until } from './run-script'

afterEach(() => vi.unstubAllEnvs())

test.each([
  ['https://gantry.example', '0', undefined, true],
  ['https://gantry.example', '0', 'http', true],
  ['http://gantry.example', '1', 'https', false],
  ['', '1', 'https', true],
  ['', '1', 'http', false],
  ['', '0', 'https', false],
  ['', '', undefined, false],
])(
  'SITE_URL "%s", %s proxies and X-Forwarded-Proto %s: strict transport %s',
  (site, proxies, proto, strict) => {
    vi.stubEnv('SITE_URL', site)
    vi.stubEnv('GANTRY_PROXIES', proxies)
    const headers = transportHeaders({ host: 'gantry.example', 'x-forwarded-proto': proto })
    expect(Object.entries(headers)).toEqual(strict ? [['Strict-Transport-Security', 'max-age=31536000']] : [])
  },
)

test.each([
  ['https://gantry.example', 'max-age=31536000'],
  ['', null],
])('with SITE_URL "%s" every answer, a refusal too, says of strict transport: %s', async (SITE_URL, said) => {
  const port = String(await findFreePort())
  const DATABASE_URL = `postgresql://a:b@127.0.0.1:${await findFreePort()}/gantry`
  const run = runNode(['server.mjs'], { PORT: port, SITE_URL, DATABASE_URL })
  const ask = (path: string) => fetch(`http://127.0.0.1:${port}${path}`)
  await until(() =>
    ask('/livez').then(
      (answer) => answer.ok,
      () => run.child.exitCode !== null,
    ),
  )
  for (const path of ['/livez', '/', '//x', '/_next/static/nothing.js'])
    expect((await ask(path)).headers.get('strict-transport-security'), path).toBe(said)
})
