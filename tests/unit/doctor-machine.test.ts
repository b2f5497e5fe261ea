// What the doctor says of the machine and the settings, where all is well and where it is not.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { type AddressInfo, createServer as createSocketServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, onTestFinished, test } from 'vitest'
import type { Finding } from '@/lib/doctor/finding'
import {
  judgeRoom,
  lookAtDisk,
  lookAtFolder,
  lookAtMail,
  lookAtNode,
  lookAtPort,
  lookAtSettings,
} from '@/lib/doctor/look-at-machine'
import { findFreePort } from '@/lib/process/port.mjs'

const folder = mkdtempSync(join(tmpdir(), 'gantry-doctor-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const env = (settings: Record<string, string> = {}): NodeJS.ProcessEnv => ({
  NODE_ENV: 'production',
  ...settings,
})

const said = (findings: readonly Finding[]) =>
  findings.map(({ what, level, says }) => `${level} ${what}: ${says}`)

describe('the machine', () => {
  test.each([
    ['v24.1.0', 'ok', 'This is Node 24.1.0.'],
    ['v20.20.2', 'warn', 'This is Node 20.20.2, which gets no fixes any more.'],
    ['v18.20.0', 'fail', 'Gantry needs Node 20.19, 22.12 or newer, and this is Node 18.20.0.'],
  ])('Node %s: %s', (version, level, says) => {
    expect(lookAtNode(version)).toMatchObject({ level, says })
  })

  test('settings that cannot be', () => {
    expect(said(lookAtSettings(env({ GANTRY_SECRET: 'short' })))).toEqual([
      'fail Settings: GANTRY_SECRET is shorter than 32 characters.',
    ])
    expect(said(lookAtSettings(env({ SITE_URL: 'gantry' })))[0]).toMatch(
      /^fail Settings: SITE_URL is "gantry"/,
    )
  })

  test('settings that do not go together', () => {
    expect(said(lookAtSettings(env()))).toEqual([
      'ok Settings: They can be read. The secret is made once and kept in the database.',
    ])
    const weak = { GANTRY_SECRET: 'a'.repeat(32), SITE_URL: 'https://gantry.example.org' }
    expect(said(lookAtSettings(env(weak)))).toEqual([
      'ok Settings: They can be read. The secret is set.',
      'warn Secret: GANTRY_SECRET has few different characters.',
      'warn Proxies: SITE_URL is an https address, and no proxy is believed.',
    ])
  })

  test('a port that is free, is Gantry’s own, is somebody else’s, or is none', async () => {
    const free = await findFreePort()
    expect(await lookAtPort(env({ PORT: String(free) }))).toMatchObject({
      level: 'ok',
      says: `${free} is free: no Gantry runs on it.`,
    })
    const own = await listen(
      createServer((_request, response) => response.setHeader('Content-Security-Policy', 'x').end()),
    )
    expect(await lookAtPort(env({ PORT: own }))).toMatchObject({
      level: 'ok',
      says: `Gantry answers at ${own}.`,
    })
    const other = await listen(createServer((_request, response) => response.end()))
    expect(await lookAtPort(env({ PORT: other }))).toMatchObject({ level: 'fail' })
    expect(await lookAtPort(env({ PORT: 'http' }))).toMatchObject({ level: 'fail' })
  })

  test('a folder that can be written, can be made, is a file, or may not be written', () => {
    const look = (path: string) => lookAtFolder('Data', path, 'GANTRY_DATA_DIR')
    expect(look(folder).says).toBe(`${folder} can be written.`)
    expect(look(join(folder, 'a/b'))).toMatchObject({ level: 'ok', says: `${folder}/a/b can be made.` })
    writeFileSync(join(folder, 'file'), '')
    expect(look(join(folder, 'file/b'))).toMatchObject({
      level: 'fail',
      do: 'Name another with GANTRY_DATA_DIR.',
    })
    // Not even root may write there.
    expect(look('/proc/self/gantry').level).toBe('fail')
  })

  test('a disk with room, with little, and with none', () => {
    expect(judgeRoom('Disk', '/data', 51.6e9)).toMatchObject({
      level: 'ok',
      says: '51.6 GB are free where /data is.',
    })
    expect(judgeRoom('Disk', '/data', 1e9).level).toBe('warn')
    expect(judgeRoom('Disk', '/data', 1e6).level).toBe('fail')
  })

  test('the folders of the settings: that of data only where the database is here', async () => {
    const here = env({ GANTRY_DATA_DIR: folder, GANTRY_BACKUP_DIR: join(folder, 'backups') })
    const whats = async (settings: NodeJS.ProcessEnv) => (await lookAtDisk(settings)).map(({ what }) => what)
    expect(await whats(here)).toEqual(['Data', 'Disk', 'Backups in', 'Disk'])
    expect(await whats({ ...here, DATABASE_URL: 'postgresql://host/gantry' })).toEqual(['Backups in', 'Disk'])
  })

  test('mail that is not set, does not answer, or lacks a setting', async () => {
    const verify = async () => {}
    expect(await lookAtMail(env())).toMatchObject({ level: 'warn', do: 'Set SMTP_URL and SMTP_FROM.' })
    const set = { SMTP_URL: 'smtp://127.0.0.1:25' }
    expect((await lookAtMail(env(set), verify)).says).toBe(
      'The mail server answers, and SMTP_FROM is not set.',
    )
    const from = { ...set, SMTP_FROM: 'gantry@example.org' }
    expect((await lookAtMail(env(from), verify)).says).toMatch(/SITE_URL is not set/)
    expect((await lookAtMail(env({ ...from, SITE_URL: 'https://example.org' }), verify)).level).toBe('ok')
    const nobody = await lookAtMail(env({ SMTP_URL: `smtp://127.0.0.1:${await findFreePort()}` }))
    expect(nobody).toMatchObject({ level: 'fail', says: expect.stringContaining('ECONNREFUSED') })
  })

  test('a mail server is asked, and gets no mail', async () => {
    const heard: string[] = []
    const server = createSocketServer((socket) => {
      socket.write('220 ready\r\n')
      socket.on('data', (chunk) => {
        heard.push(String(chunk).trim())
        socket.write(String(chunk).startsWith('QUIT') ? '221 bye\r\n' : '250 fine\r\n')
      })
    })
    const port = await listen(server as unknown as Server)
    const found = await lookAtMail(
      env({ SMTP_URL: `smtp://127.0.0.1:${port}`, SMTP_FROM: 'a@b.org', SITE_URL: 'https://b.org' }),
    )
    expect(found).toMatchObject({ level: 'ok', says: 'The mail server answers.' })
    expect(heard[0]).toMatch(/^EHLO/)
    expect(heard.join()).not.toMatch(/MAIL FROM|DATA/)
  })
})

async function listen(server: Server): Promise<string> {
  await new Promise<void>((done) => server.listen(0, done))
  onTestFinished(() => void server.close())
  return String((server.address() as AddressInfo).port)
}
