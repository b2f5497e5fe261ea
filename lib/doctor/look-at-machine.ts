// What the doctor looks at without the database: Node, the settings, the folders, the disk, the port, the mail server.

import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { checkPortFree, parsePort } from '../process/port.mjs'
import { Refusal } from '../process/refusal.mjs'
import { checkNode } from '../process/run-to-exit.mjs'
import { checkSettings } from '../process/settings.mjs'
import { type BackupSettings, readBackupSettings } from '../store/backup/backup-settings'
import { formatBytes } from '../store/backup/say-backup'
import { type Finding, fail, ok, warn } from './finding'

type Env = NodeJS.ProcessEnv

/** Bytes below which a disk is nearly full, and below which it is as good as full. */
const LITTLE = 2_000_000_000
const NOTHING = 200_000_000

/** Whether this Node is one that Gantry runs on, and one that still gets fixes. */
export function lookAtNode(version: string): Finding {
  const sentence = sentenceOf(() => checkNode(version))
  if (sentence !== null) return fail('Node', sentence, 'Install Node 24.')
  // Node 20 has had no fixes since April 2026.
  return version.startsWith('v20.')
    ? warn('Node', `This is Node ${version.slice(1)}, which gets no fixes any more.`, 'Install Node 24.')
    : ok('Node', `This is Node ${version.slice(1)}.`)
}

/** Whether the settings can be what they are, and what is missing of those that belong together. */
export function lookAtSettings(env: Env): Finding[] {
  const sentence = sentenceOf(() => checkSettings(env))
  if (sentence !== null)
    return [fail('Settings', sentence, 'Mend it; the table in README.md says what it may be.')]
  const { SITE_URL = '', GANTRY_SECRET = '', GANTRY_PROXIES = '' } = env
  const secret = GANTRY_SECRET === '' ? 'made once and kept in the database' : 'set'
  const findings = [ok('Settings', `They can be read. The secret is ${secret}.`)]
  if (new Set(GANTRY_SECRET).size < 10 && GANTRY_SECRET !== '')
    findings.push(
      warn(
        'Secret',
        'GANTRY_SECRET has few different characters.',
        'Make one by chance: openssl rand -base64 32.',
      ),
    )
  if (SITE_URL.startsWith('https:') && Number(GANTRY_PROXIES) === 0)
    findings.push(
      warn(
        'Proxies',
        'SITE_URL is an https address, and no proxy is believed.',
        'Set GANTRY_PROXIES to the number of proxies in front, or limits count the proxy as one visitor.',
      ),
    )
  return findings
}

/** Whether PORT is free, or Gantry itself is what listens there. */
export async function lookAtPort(env: Env): Promise<Finding> {
  const bad = sentenceOf(() => parsePort(env.PORT))
  if (bad !== null) return fail('Port', bad, 'Set PORT to a number above 1023.')
  const port = parsePort(env.PORT)
  try {
    await checkPortFree(port)
    return ok('Port', `${port} is free: no Gantry runs on it.`)
  } catch (error) {
    if (await isGantry(port)) return ok('Port', `Gantry answers at ${port}.`)
    return fail('Port', error instanceof Refusal ? error.message : String(error), '')
  }
}

async function isGantry(port: number): Promise<boolean> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/livez`, { signal: AbortSignal.timeout(3000) })
    return answer.ok && answer.headers.has('content-security-policy')
  } catch {
    return false
  }
}

/** Whether a folder can be written; one that is not there yet is made by what needs it, in the one above. */
export function lookAtFolder(what: string, folder: string, setting: string): Finding {
  const present = nearest(folder)
  try {
    if (!statSync(present).isDirectory())
      return fail(
        what,
        `${folder} cannot be used, for ${present} is a file.`,
        `Name another with ${setting}.`,
      )
    accessSync(present, constants.W_OK | constants.X_OK)
    return ok(what, present === folder ? `${folder} can be written.` : `${folder} can be made.`)
  } catch {
    return fail(
      what,
      `${folder} may not be written.`,
      `Name another with ${setting}, or give this user the right to it.`,
    )
  }
}

/** How much room a disk has. `free` in bytes. */
export function judgeRoom(what: string, folder: string, free: number): Finding {
  const says = `${formatBytes(free)} are free where ${folder} is.`
  if (free < NOTHING) return fail(what, says, 'Make room: saves and backups fail when nothing is left.')
  return free < LITTLE ? warn(what, says, 'Make room.') : ok(what, says)
}

/** The folders of data and of backups, and the disks that they are on. */
export async function lookAtDisk(env: Env): Promise<Finding[]> {
  const { folder }: BackupSettings = readBackupSettings(env)
  const folders = [
    ...(env.DATABASE_URL
      ? []
      : [['Data', resolve(env.GANTRY_DATA_DIR || '.data'), 'GANTRY_DATA_DIR'] as const]),
    ['Backups in', folder, 'GANTRY_BACKUP_DIR'] as const,
  ]
  const findings: Finding[] = []
  for (const [what, path, setting] of folders) {
    const finding = lookAtFolder(what, path, setting)
    findings.push(finding)
    if (finding.level !== 'ok') continue
    const { bavail, bsize } = await statfs(nearest(path))
    findings.push(judgeRoom('Disk', path, bavail * bsize))
  }
  return findings
}

/** Whether mail can be sent: the server is asked, and no mail is. */
export async function lookAtMail(
  env: Env,
  verify: (url: string) => Promise<unknown> = verifyMail,
): Promise<Finding> {
  const { SMTP_URL, SMTP_FROM, SITE_URL } = env
  if (!SMTP_URL)
    return warn(
      'Mail',
      'No mail server is set: invitations are links to copy.',
      'Set SMTP_URL and SMTP_FROM.',
    )
  try {
    await verify(SMTP_URL)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return fail(
      'Mail',
      `The mail server of SMTP_URL does not take mail: ${why}.`,
      'Check SMTP_URL: smtps://user:password@host:465.',
    )
  }
  if (!SMTP_FROM)
    return warn(
      'Mail',
      'The mail server answers, and SMTP_FROM is not set.',
      'Set it to an address that the server lets you send from.',
    )
  if (!SITE_URL)
    return warn(
      'Mail',
      'The mail server answers, and SITE_URL is not set: nobody can be mailed a link to sign in by.',
      'Set SITE_URL.',
    )
  return ok('Mail', 'The mail server answers.')
}

async function verifyMail(url: string): Promise<void> {
  const { createTransport } = await import('nodemailer')
  const transport = createTransport({
    url,
    connectionTimeout: 5000,
    greetingTimeout: 5000,
    socketTimeout: 5000,
  })
  try {
    await transport.verify()
  } finally {
    transport.close()
  }
}

// The folder itself, or the one above it that is there.
function nearest(folder: string): string {
  return existsSync(folder) || folder === dirname(folder) ? folder : nearest(dirname(folder))
}

function sentenceOf(check: () => unknown): string | null {
  try {
    check()
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
