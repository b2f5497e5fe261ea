// The parts of `npm test` in order, cheap ones first. Each prints one line; a part that failed prints all it said.
import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { runToEnd, stopChildren } from './child-processes.mjs'
import { getChromium } from './chromium.mjs'
import { buildIfNeeded, generateIfNeeded, installIfNeeded } from './preparation.mjs'
import { Refusal } from './refusal.mjs'
import { formatSeconds, say, step } from './step-lines.mjs'
import { countReport, tellLeftOut, tellUnended } from './test-report.mjs'

const CHECKS = [
  { name: 'lint', args: ['node_modules/@biomejs/biome/bin/biome', 'check', '--max-diagnostics=200', '.'] },
  { name: 'arrows', args: ['scripts/check-arrows.mjs'] },
  { name: 'types', args: ['node_modules/typescript/bin/tsc', '--noEmit'] },
  { name: 'catalogue', args: ['--import', 'tsx', 'scripts/check-catalogue.ts'] },
]
const SUITES = ['unit', 'component', 'integration', 'process', 'e2e']
/** Those whose tests wait for a database or a server in between: one more of them at once fills the gaps. */
const WAITING = ['integration', 'process']
/** Milliseconds without a file that ended: a test that blocks its process is not ended by the limits of vitest.config.ts. */
const SILENCE = 15 * 60_000
/** Those that start the production server. */
const SERVED = ['process', 'e2e']
const PARTS = [...CHECKS.map(({ name }) => name), ...SUITES]

/**
 * Runs the parts named in `only` (all when it is empty) and returns the exit code. Throws a Refusal for any other name.
 * @param {{ project: string, only: readonly string[] }} what
 */
export async function runTests({ project, only }) {
  const started = Date.now()
  const unknown = only.find((name) => !PARTS.includes(name))
  if (unknown !== undefined)
    throw new Refusal(`There is no part "${unknown}": choose among ${PARTS.join(', ')}.`)
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(name, () => abandon())
  const isWanted = (/** @type {string} */ name) => only.length === 0 || only.includes(name)
  await installIfNeeded(project, { withDev: true })
  await generateIfNeeded(project)
  /** @type {Record<string, string>} */
  const env = isWanted('e2e') ? { CHROMIUM_PATH: await getChromium(project) } : {}
  let passed = 0
  let failed = 0
  /** @type {import('./test-report.mjs').LeftOut[]} */
  const leftOut = []
  for (const { name, args } of CHECKS.filter((check) => isWanted(check.name))) {
    const fine = await runCheck({ project, name, args })
    if (fine) passed += 1
    else failed += 1
  }
  for (const name of SUITES.filter(isWanted)) {
    if (SERVED.includes(name)) await buildIfNeeded(project, process.env.GANTRY_DIST_DIR || '.next')
    const counts = await runSuite({ project, name, env })
    passed += counts.passed
    failed += counts.failed
    leftOut.push(...counts.leftOut)
  }
  say(`\nAll parts together ${formatSeconds(Date.now() - started).trim()}`)
  for (const line of tellLeftOut(leftOut)) say(line)
  const absent = leftOut.length === 0 ? '' : `, ${leftOut.length} not run`
  say(`${passed} passed, ${failed} failed${absent}`)
  return failed === 0 ? 0 : 1
}

async function abandon() {
  await stopChildren(5000)
  process.exit(130)
}

/** @param {{ project: string, name: string, args: string[] }} check */
async function runCheck({ project, name, args }) {
  if (name === 'types') await typegen(project)
  const { code, output } = await step(
    { doing: `Checking ${name}`, done: ({ code }) => `${name}: ${code === 0 ? 'passed' : 'FAILED'}` },
    () => runToEnd({ command: process.execPath, args, cwd: project }),
  )
  if (code !== 0) say(`\n${output.trimEnd()}\n`)
  return code === 0
}

/** Types of routes and their parameters, which the pages' types rest on. @param {string} project */
async function typegen(project) {
  const args = ['node_modules/next/dist/bin/next', 'typegen']
  const { code, output } = await runToEnd({ command: process.execPath, args, cwd: project })
  if (code !== 0) say(output)
}

/** @param {{ project: string, name: string, env: Record<string, string> }} suite */
async function runSuite({ project, name, env }) {
  const folder = mkdtempSync(join(tmpdir(), 'gantry-report-'))
  const report = join(folder, 'report.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const workers = Math.max(2, availableParallelism()) + (WAITING.includes(name) ? 1 : 0)
  const args = [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--project',
    name,
    '--maxWorkers',
    `${workers}`,
    ...reporters,
  ]
  const { counts, output } = await step(
    {
      doing: `Testing ${name}`,
      done: ({ counts }) => `${name}: ${counts.passed} passed, ${counts.failed} failed`,
    },
    async () => {
      const { output, code, hung } = await runToEnd({
        command: process.execPath,
        args,
        cwd: project,
        env,
        silence: SILENCE,
      })
      const counts = countReport({ report, exitCode: code })
      if (hung) counts.remarks.push(...tellUnended(await listFiles(project, name), output))
      return { output, counts }
    },
  )
  rmSync(folder, { recursive: true, force: true })
  if (counts.failed > 0) say(`\n${output.trimEnd()}\n`)
  for (const line of counts.remarks) say(`  ${line}`)
  return counts
}

/** The files of a suite, as Vitest names them. @param {string} project @param {string} name */
async function listFiles(project, name) {
  const args = ['node_modules/vitest/vitest.mjs', 'list', '--filesOnly', '--project', name]
  const { output } = await runToEnd({ command: process.execPath, args, cwd: project })
  return [...output.matchAll(/tests\/\S+\.test\.tsx?/g)].map(([file]) => file)
}
