// The steps between a fresh clone and something that can be served or tested: install, generate, build.
// Each looks first whether it is done. Everything before `installIfNeeded` runs on Node alone.
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { runCommand } from './child-processes.mjs'
import { compileProcesses } from './compile-processes.mjs'
import { areDependenciesInstalled, installDependencies } from './dependencies.mjs'
import { hashSources, isFresh, noteFresh } from './freshness.mjs'
import { compileReader } from './reader-script.mjs'
import { say, step } from './step-lines.mjs'

const CLIENT_SOURCES = [
  'prisma/schema.prisma',
  'prisma/migrations',
  'prisma.config.ts',
  'scripts/generate.mjs',
  'package-lock.json',
]
/** What migrating and seeding read. */
const DATABASE_SOURCES = ['prisma', 'lib', 'scripts/prepare-database.ts', 'package-lock.json']
/** What a build reads. Of lib it leaves out lib/process, which runs around it. */
const BUILD_SOURCES = [
  'app',
  'components',
  'public',
  'prisma/schema.prisma',
  'prisma/migrations',
  'package-lock.json',
  'tsconfig.json',
  'lib',
  'scripts/import-job.ts',
  'scripts/backup-job.ts',
  'scripts/restore-job.ts',
  'next.config.js',
  'postcss.config.mjs',
  'instrumentation.ts',
]

/**
 * Installs the locked dependencies unless they are there; with `withDev` also those that only tests and measuring use.
 * @param {string} project @param {{ withDev: boolean }} scope
 */
export async function installIfNeeded(project, scope) {
  if (areDependenciesInstalled(project, scope)) return
  const done = scope.withDev ? 'Dependencies installed, those for tests too' : 'Dependencies installed'
  await step({ doing: 'Installing dependencies', done }, () => installDependencies(project, scope))
  if (!scope.withDev) say('Packages for development are left out; npm test adds them.')
}

/** Generates the database client unless it was made from this schema. @param {string} project */
export async function generateIfNeeded(project) {
  const stamp = join(project, 'generated', '.made-from')
  const hash = hashSources(project, { sources: CLIENT_SOURCES })
  if (isFresh(stamp, hash) || !existsSync(join(project, 'scripts', 'generate.mjs'))) return
  await step({ doing: 'Generating the database client', done: 'Database client generated' }, () =>
    runCommand({
      command: process.execPath,
      args: ['scripts/generate.mjs'],
      cwd: project,
      failure: 'The database client could not be generated:',
    }),
  )
  noteFresh(stamp, hash)
}

/**
 * Migrates and seeds a database, unless the stamp says it was done from these sources; null for a database without one.
 * @param {{ project: string, url: string, stamp: string | null }} what
 */
export async function prepareDatabaseIfNeeded({ project, url, stamp }) {
  const hash = hashSources(project, { sources: DATABASE_SOURCES, except: 'lib/process/' })
  if (stamp !== null && isFresh(stamp, hash)) return
  const done = (/** @type {string} */ output) => output.trim().split('\n').at(-1) ?? ''
  await step({ doing: 'Preparing the database', done }, () =>
    runCommand({
      command: process.execPath,
      args: ['--import', 'tsx', 'scripts/prepare-database.ts'],
      cwd: project,
      env: { DATABASE_URL: url },
      failure: 'The database could not be prepared:',
    }),
  )
  if (stamp !== null) noteFresh(stamp, hash)
}

/** Builds the web application for production unless these sources are built. @param {string} project @param {string} distDir */
export async function buildIfNeeded(project, distDir) {
  const stamp = join(project, distDir, 'made-from')
  const hash = hashSources(project, { sources: BUILD_SOURCES, except: 'lib/process/' })
  if (isFresh(stamp, hash)) return
  // First of all: a build that is cut off must not be taken for the former one.
  rmSync(stamp, { force: true })
  await step({ doing: 'Building', done: 'Built' }, async () => {
    await runCommand({
      command: process.execPath,
      args: ['node_modules/next/dist/bin/next', 'build'],
      cwd: project,
      env: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', GANTRY_DIST_DIR: distDir },
      failure: 'The build failed:',
    })
    await compileProcesses(project, join(distDir, 'processes'))
    await compileReader(project, distDir)
  })
  noteFresh(stamp, hash)
}
