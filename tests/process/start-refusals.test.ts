import { chmodSync, chownSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { findFreePort } from '@/lib/process/port.mjs'
import { runNode, scratchFolder } from './run-script'

const start = async (env: Record<string, string>) => {
  const PORT = String(await findFreePort())
  return runNode(['scripts/start.mjs'], { PORT, GANTRY_DATA_DIR: scratchFolder(), ...env }).ended
}

/** The one sentence a refusal ends with; fails when there is a stack trace or more than that. */
const sentenceOf = (output: string) => {
  expect(output).not.toMatch(/^\s+at /m)
  return output.trim().split('\n').at(-1)
}

describe('start-up ends in one sentence', () => {
  test('when the port is taken', async () => {
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(0, resolve))
    onTestFinished(() => void server.close())
    const address = server.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    const { code, output } = await start({ PORT: String(port) })
    expect(sentenceOf(output)).toMatch(`Port ${port} is taken by another program`)
    expect(code).toBe(1)
  })

  test('when PORT is not a port', async () => {
    const { code, output } = await start({ PORT: 'http' })
    expect(sentenceOf(output)).toBe('PORT is "http", which is not a port number between 1 and 65535.')
    expect(code).toBe(1)
  })

  test.each([
    ['SITE_URL', 'gantry'],
    ['SITE_URL', 'https://example.org/gantry'],
    ['SMTP_URL', 'localhost:25'],
    ['GANTRY_SECRET', 'sesame'],
    ['GANTRY_PROXIES', 'one'],
    ['GANTRY_BACKUP_AT', '3 am'],
    ['GANTRY_BACKUP_KEEP', '0'],
    ['GANTRY_BACKUP_S3', 'bucket'],
    ['GANTRY_BACKUP_S3', 'https://s3.example.org/bucket'],
    ['GANTRY_LOG', 'yes'],
    ['GANTRY_LOG_REQUESTS', 'some'],
    ['GANTRY_METRICS_PORT', '99999'],
  ])('when %s is %s', async (name, value) => {
    const { code, output } = await start({ [name]: value })
    expect(output.trim()).toMatch(new RegExp(`^${name} is .*\\.$`))
    expect(code).toBe(1)
  })

  test('as a line of JSON where lines are', async () => {
    const { code, output } = await start({ GANTRY_LOG: 'json', GANTRY_PROXIES: 'one' })
    expect(
      output
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toMatchObject([{ level: 'error', msg: 'GANTRY_PROXIES is "one", which is not a number of proxies.' }])
    expect(code).toBe(1)
  })

  test('when a file is in the place of the data folder', async () => {
    const path = join(scratchFolder(), 'data')
    writeFileSync(path, '')
    const { code, output } = await start({ GANTRY_DATA_DIR: path })
    expect(sentenceOf(output)).toMatch(/^The data folder .* cannot be used, because a file is in its place/)
    expect(code).toBe(1)
  })

  test('when the data folder is not writable', async () => {
    // Root may write anywhere but on a read-only disk, which /proc behaves like.
    const root = process.getuid?.() === 0
    const folder = root ? '/proc/gantry' : scratchFolder()
    if (!root) chmodSync(folder, 0o500)
    const { code, output } = await start({ GANTRY_DATA_DIR: folder })
    expect(sentenceOf(output)).toMatch(/^The data folder .* cannot be used, because /)
    expect(code).toBe(1)
  })

  test.each(['18.20.0', '20.18.3', '21.7.0', '22.11.0'])('when Node is too old: %s', async (version) => {
    const old = `data:text/javascript,Object.defineProperty(process,"version",{value:"v${version}"})`
    const { code, output } = await runNode(['--import', old, 'scripts/start.mjs']).ended
    expect(output.trim()).toBe(`Gantry needs Node 20.19, 22.12 or newer, and this is Node ${version}.`)
    expect(code).toBe(1)
  })

  test('when DATABASE_URL is no address, before anything is built', async () => {
    const { code, output } = await start({ DATABASE_URL: 'gantry' })
    expect(output.trim()).toMatch(/^DATABASE_URL is not the address of a PostgreSQL database; .*\.$/)
    expect(code).toBe(1)
  })
})

test('npm test refuses a part it does not have', async () => {
  const { code, output } = await runNode(['scripts/test.mjs', 'unti']).ended
  expect(output.trim()).toMatch(/^There is no part "unti": choose among lint, .*, e2e\.$/)
  expect(code).toBe(1)
})

// Not skipped elsewhere but absent: a skipped test counts as failed.
if (process.getuid?.() === 0) {
  test('as a user without a name, it says before the install what to do', async () => {
    const nobody = 48_213
    const folder = scratchFolder()
    chownSync(folder, nobody, nobody)
    const PORT = String(await findFreePort())
    const env = { PORT, GANTRY_DATA_DIR: join(folder, 'data'), HOME: '/' }
    const { code, output } = await runNode(['scripts/start.mjs'], env, nobody).ended
    expect(output.trim()).toMatch(
      /^The user with the number 48213 has no entry in \/etc\/passwd, .*, or set DATABASE_URL to a PostgreSQL server\.$/,
    )
    expect(code).toBe(1)
  })

  test("started by root, it says when the database's user cannot reach the data folder", async () => {
    const folder = scratchFolder()
    chmodSync(dirname(folder), 0o700)
    const { code, output } = await start({ GANTRY_DATA_DIR: join(folder, 'data') })
    expect(sentenceOf(output)).toMatch(/cannot be reached by the user "postgres"/)
    expect(code).toBe(1)
  })
}
