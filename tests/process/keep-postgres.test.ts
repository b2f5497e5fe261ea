// The embedded PostgreSQL dies while Gantry runs: pages go on, it is told what is away, and everything works again.
import { readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { keepPostgres, pauseBefore } from '@/lib/process/keep-postgres.mjs'
import { findFreePort } from '@/lib/process/port.mjs'
import { isAlive } from '@/lib/process/process-identity.mjs'
import { Refusal } from '@/lib/process/refusal.mjs'
import { PASSWORD } from '../support/accounts'
import { askAs, sendForm } from '../support/signed-in'
import { runNode, scratchFolder, until } from './run-script'

const hidden = (html: string, name: string) =>
  new RegExp(`<input type="hidden" name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''

test('a killed PostgreSQL is started again, and sign-in, saves and histories work again', async () => {
  const folder = scratchFolder()
  const port = await findFreePort()
  const site = `http://localhost:${port}`
  const run = runNode(['scripts/start.mjs'], { PORT: String(port), GANTRY_DATA_DIR: folder })
  await until(() => run.said().includes('/set-up/') || run.child.exitCode !== null)
  const token = /\/set-up\/(\S+)/.exec(run.said())?.[1]
  const person = { email: 'ada@example.org', name: 'Ada', password: PASSWORD }
  expect((await sendForm(`${site}/set-up/${token}/make`, person)).status).toBe(303)
  // A second one on the same folder, which sees the same death.
  const otherPort = await findFreePort()
  const other = runNode(['scripts/start.mjs'], { PORT: String(otherPort), GANTRY_DATA_DIR: folder })
  await until(() => other.said().includes('Gantry is at') || other.child.exitCode !== null)
  const postgres = () =>
    Number(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])

  for (let round = 1; round <= 2; round++) {
    const killed = postgres()
    // While its folder is not there, no try can succeed.
    renameSync(join(folder, 'postgres'), join(folder, 'aside'))
    process.kill(killed, 'SIGKILL')
    await until(async () => (await askAs(`${site}/readyz`)).status === 503)
    const away = await askAs(`${site}/readyz`)
    expect(await away.text()).toMatch(/^The database does not answer\.\nPages are answered from memory; /)
    expect((await askAs(`${site}/tools/podman`)).status).toBe(200)
    expect(
      (await sendForm(`${site}/sign-in/password`, { email: person.email, password: PASSWORD })).status,
    ).toBe(503)
    renameSync(join(folder, 'aside'), join(folder, 'postgres'))
    await until(async () => (await askAs(`${site}/readyz`)).status === 200)
    await until(async () => (await askAs(`http://localhost:${otherPort}/readyz`)).status === 200)
    expect(isAlive(killed)).toBe(false)

    const signedIn = await sendForm(`${site}/sign-in/password`, { email: person.email, password: PASSWORD })
    expect([signedIn.status, signedIn.headers.get('location')]).toEqual([303, '/admin'])
    const cookie = signedIn.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ')
    expect((await askAs(`${site}/tools/podman/history`)).status).toBe(200)
    const page = await (await askAs(`${site}/admin/people`, cookie)).text()
    const fields = { request: hidden(page, 'request'), owner: hidden(page, 'owner') }
    const invite = { ...fields, email: `bea${round}@example.org`, role: 'editor' }
    const saved = await sendForm(`${site}/admin/people/invite`, invite, cookie)
    expect([saved.status, saved.headers.get('location')]).toEqual([303, expect.stringMatching(/[?&]shown=/)])
  }
  other.child.kill('SIGTERM')
  expect((await other.ended).code).toBe(0)
  expect((await askAs(`${site}/readyz`)).status).toBe(200)
  expect(run.said().match(/PostgreSQL runs again\./g)).toHaveLength(2)
  expect(run.said().match(/The database does not answer\. \(/g)).toHaveLength(2)
  expect(run.said().match(/The database answers again, /g)).toHaveLength(2)
  const last = postgres()
  run.child.kill('SIGTERM')
  expect((await run.ended).code).toBe(0)
  expect(isAlive(last)).toBe(false)
})

test('the pause before each further try grows, up to a minute', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 8, 9].map(pauseBefore)).toEqual([
    0, 1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000,
  ])
})

test('a PostgreSQL that cannot be started again is given up in a sentence after eight tries', async () => {
  const said: string[] = []
  const gone = {
    pid: 4_194_000,
    startAgain: () => Promise.reject(new Refusal('PostgreSQL did not start: its folder is gone.')),
    stop: async () => {},
  }
  const { failed, end } = keepPostgres(gone, { say: (text) => said.push(text), pause: () => 0 })
  await expect(failed).rejects.toThrow('PostgreSQL did not start: its folder is gone.')
  expect(said.filter((line) => line.endsWith('PostgreSQL did not start: its folder is gone.'))).toHaveLength(
    7,
  )
  expect(await end()).toBe(gone)
})

test('a web process that starts without its database says so with 503, whatever is asked', async () => {
  const port = String(await findFreePort())
  const nobody = await findFreePort()
  const run = runNode(['server.mjs'], {
    PORT: port,
    DATABASE_URL: `postgresql://a:b@127.0.0.1:${nobody}/gantry`,
  })
  await until(() =>
    fetch(`http://localhost:${port}/livez`).then(
      (answer) => answer.ok,
      () => run.child.exitCode !== null,
    ),
  )
  const cookie = 'gantry.session_token=a.b'
  const addresses = ['/', '/tools', '/tools.json', '/tools/podman/history', '/readyz', '/sign-in', '/admin']
  const statuses = await Promise.all(
    [...addresses, '/admin/tools/find?q=a'].map(async (path) => {
      const answer = await askAs(`http://localhost:${port}${path}`, cookie)
      return [path, answer.status, answer.headers.get('retry-after')]
    }),
  )
  expect(statuses.filter(([, status, wait]) => status !== 503 || wait !== '5')).toEqual([])
  const said = await (await askAs(`http://localhost:${port}/readyz`)).text()
  expect(said).toMatch(/^The database does not answer\.\nNo page can be answered/)
  expect(said).not.toContain(String(nobody))
})
