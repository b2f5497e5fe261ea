// Builds the image of this checkout with buildah, and runs what is in it as a runtime would: from its own configuration,
// as process 1, on a read-only root with a tmpfs at /tmp, under any user id, with the network of this machine.

import { type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { findTool, type Need } from './needs-tool'

type Config = {
  User: string
  Env: string[]
  Cmd: string[]
  Entrypoint: string[]
  WorkingDir: string
  Labels: Record<string, string>
  Healthcheck: { Test: string[] }
}

export type BuiltImage = { config: Config; root: string; remove: () => void }

export type Running = {
  said: () => string
  /** Sends a signal to process 1. */
  signal: (name: NodeJS.Signals) => void
  ended: Promise<number | null>
}

const NAMESPACES = ['--mount', '--pid', '--fork']

/** What building and running it takes. */
export const IMAGE_NEEDS: Need[] = [
  'buildah',
  'setpriv',
  { name: 'tini', met: existsSync('/usr/bin/tini-static') },
  {
    name: 'the right to make namespaces',
    met: findTool('unshare') !== null && spawnSync('unshare', [...NAMESPACES, 'true']).status === 0,
  },
]

/** Builds the image of the built sources and unpacks it; `remove` takes all of it away. */
export function buildTestImage(): BuiltImage {
  const folder = mkdtempSync(join(tmpdir(), 'gantry-image-test-'))
  const settings = join(folder, 'storage.conf')
  const storage = `[storage]\ndriver = "vfs"\ngraphroot = "${folder}/images"\nrunroot = "${folder}/run"\n`
  writeFileSync(settings, storage)
  const env = { ...process.env, CONTAINERS_STORAGE_CONF: settings, BUILDAH_ISOLATION: 'chroot' }
  const buildah = (...args: string[]) => done(spawnSync('buildah', args, { env, encoding: 'utf8' }))
  done(
    spawnSync(
      process.execPath,
      [
        'scripts/build-image.mjs',
        '--engine',
        'buildah',
        '--packed',
        '--tag',
        'gantry:test',
        '--',
        '--pull-never',
      ],
      { env, encoding: 'utf8' },
    ),
  )
  const container = buildah('from', '--pull-never', 'gantry:test').trim()
  const root = buildah('mount', container).trim()
  // What a runtime puts there before the first process of a container.
  for (const place of ['proc', 'dev']) mkdirSync(join(root, place), { recursive: true })
  for (const file of ['hosts', 'resolv.conf'])
    writeFileSync(join(root, 'etc', file), readFileSync(`/etc/${file}`))
  const inspected = JSON.parse(buildah('inspect', '--type', 'image', 'gantry:test'))
  return {
    config: inspected.Docker.config,
    root,
    remove: () => {
      buildah('rm', container)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const SCRIPT = `
set -e
root=$1 data=$2 user=$3 folder=$4
shift 4
mount --make-rprivate /
mount --bind "$root" "$root"
mount -t proc proc "$root/proc"
mount --rbind /dev "$root/dev"
mount -t tmpfs -o mode=1777 tmpfs "$root/tmp"
[ -z "$data" ] || mount --bind "$data" "$root/var/lib/gantry"
mount -o remount,ro,bind "$root"
exec setpriv --no-new-privs unshare --root="$root" --wd="$folder" --setgid=0 --setuid="$user" "$@"
`

/**
 * Runs the image with these words for it, under a user id in group 0; `data` is a folder in the place of a volume. Killed
 * when the test ends, should it still run.
 */
export function runImage(
  { config, root }: BuiltImage,
  words: string[],
  {
    user,
    env,
    data = '',
    input = '',
  }: { user: number; env: Record<string, string>; data?: string; input?: string },
): Running {
  const own = Object.fromEntries(config.Env.map((pair) => pair.split(/=(.*)/s).slice(0, 2)))
  const program = [...config.Entrypoint, ...(words.length > 0 ? words : config.Cmd)]
  const child = spawn(
    'unshare',
    [...NAMESPACES, 'sh', '-c', SCRIPT, 'sh', root, data, String(user), config.WorkingDir, ...program],
    { env: { ...own, ...env }, stdio: ['pipe', 'pipe', 'pipe'] },
  )
  child.stdin.end(input)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)))
  const signal = (name: NodeJS.Signals) => {
    const first = readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8').trim()
    process.kill(Number(first), name)
  }
  onTestFinished(async () => {
    // With process 1 all others of its namespace go.
    if (child.exitCode === null) signal('SIGKILL')
    await ended
  })
  return { said: () => output, signal, ended }
}

/** What a command printed; throws what it said where it failed. */
function done({ status, stdout, stderr }: SpawnSyncReturns<string>): string {
  if (status !== 0) throw new Error(`Ended with ${status}:\n${stdout}${stderr}`)
  return stdout
}
