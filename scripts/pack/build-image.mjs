// Runs the engine that builds the image; scripts/build-image.mjs is the command.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Refusal } from '../../lib/process/refusal.mjs'
import { pack } from './pack.mjs'

const ENGINES = ['docker', 'podman', 'buildah']
/** Where Debian and its kin have the program that is process 1 of the image. */
const TINI = '/usr/bin/tini-static'

/**
 * Builds the image and returns the exit code. Throws a Refusal where something that it takes is not here.
 * @param {{ project: string, words: string[] }} what `words`: the command's own arguments
 */
export async function buildImage({ project, words }) {
  const { values, positionals: flags } = parseArgs({
    args: words,
    allowPositionals: true,
    options: {
      tag: { type: 'string' },
      engine: { type: 'string' },
      packed: { type: 'boolean', default: false },
    },
  })
  const { version, repository } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'))
  const engine = values.engine ?? ENGINES.find(isThere)
  if (engine === undefined || !ENGINES.includes(engine))
    throw new Refusal(`An image is built by one of ${ENGINES.join(', ')}: install one of them.`)
  const tag = values.tag ?? `gantry:${version}`
  const args = Object.entries({
    VERSION: version,
    REVISION: readRevision(project),
    CREATED: readTime(),
    SOURCE: repository?.url ?? 'unknown',
  }).flatMap(([name, value]) => ['--build-arg', `${name}=${value}`])
  const parts = values.packed ? await putTogether(project) : null
  const context = parts === null ? [] : ['--build-context', `build=${parts}`]
  // An image in OCI's own format has no health check.
  const format = engine === 'docker' ? [] : ['--format', 'docker']
  try {
    const built = spawnSync(
      engine,
      ['build', ...format, ...args, ...context, '--tag', tag, ...flags, project],
      {
        stdio: 'inherit',
      },
    )
    return built.status ?? 1
  } finally {
    if (parts !== null) rmSync(parts, { recursive: true, force: true })
  }
}

/** True for an engine that is installed and, where it is a service, runs. @param {string} program */
const isThere = (program) => spawnSync(program, ['info'], { stdio: 'ignore' }).status === 0

/** @param {string} project */
function readRevision(project) {
  const { status, stdout } = spawnSync('git', ['rev-parse', 'HEAD'], { cwd: project, encoding: 'utf8' })
  return status === 0 ? stdout.trim() : 'unknown'
}

/** The time of the build as the labels have it, or the one that whoever builds twice alike names. */
function readTime() {
  const named = process.env.SOURCE_DATE_EPOCH
  return new Date(named ? Number(named) * 1000 : Date.now()).toISOString()
}

/**
 * What the first stage of the Dockerfile makes, in a folder that takes its place.
 * @param {string} project
 * @returns {Promise<string>}
 */
async function putTogether(project) {
  if (!existsSync(TINI)) throw new Refusal(`--packed takes ${TINI}, which Debian has in its package tini.`)
  const parts = mkdtempSync(join(tmpdir(), 'gantry-image-'))
  const [app, root] = [join(parts, 'image/app'), join(parts, 'image/root')]
  await pack({ project, folder: app })
  const script = join(project, 'deploy/image/make-root.sh')
  const made = spawnSync('sh', [script, process.execPath, TINI, app, root], { stdio: 'inherit' })
  if (made.status !== 0) throw new Refusal('The root of the image could not be made.')
  return parts
}
