// npm run check:assistants -- URL: the official conformance run of the Model Context Protocol against a running site, for
// what it offers: its tools, by both protocols. The run wants a Node of 22 or later, which an npm package carries.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runToExit } from '../lib/process/run-to-exit.mjs'

const RUNNER = '@modelcontextprotocol/conformance'
const VERSION = '0.2.0-alpha.12'
/** By the revision of the protocol; the other scenarios call tools, prompts and resources of the runner's own example. */
const SCENARIOS = {
  '2026-07-28': [
    'server-stateless',
    'tools-list',
    'caching',
    'dns-rebinding-protection',
    'http-header-validation',
  ],
  '2025-11-25': ['server-initialize', 'ping', 'tools-list', 'dns-rebinding-protection'],
}
/** Checks of these scenarios that ask for what is not offered: tools of that example, prompts, resources. */
const NOT_OFFERED = [
  'sep-2575-server-rejects-undeclared-capability',
  'sep-2575-missing-capability-http-400',
  'sep-2575-http-server-no-independent-requests-on-stream',
  'sep-2575-server-no-log-without-loglevel',
  'sep-2549-prompts-list-caching-hints',
  'sep-2549-resources-list-caching-hints',
  'sep-2549-resources-templates-list-caching-hints',
]

/** @typedef {{ id: string, status: string, errorMessage?: string }} Check */

runToExit(async () => {
  const url = process.argv[2] ?? `http://localhost:${process.env.PORT ?? 3000}/mcp`
  const carrier = `node-${process.platform}-${process.arch}`
  const folder = mkdtempSync(join(tmpdir(), 'gantry-assistants-'))
  try {
    const words = [
      'install',
      '--prefix',
      folder,
      '--no-save',
      '--ignore-scripts',
      `${carrier}@24`,
      `${RUNNER}@${VERSION}`,
    ]
    if (spawnSync('npm', words, { stdio: 'inherit', cwd: folder }).status !== 0)
      throw new Error(`npm could not fetch ${carrier} and ${RUNNER}`)
    const modules = join(folder, 'node_modules')
    const node = join(modules, carrier, 'bin', 'node')
    let passed = 0
    /** @type {string[]} */
    const failed = []
    for (const [version, scenarios] of Object.entries(SCENARIOS))
      for (const scenario of scenarios) {
        const results = join(folder, version, scenario)
        const asked = [
          '--url',
          url,
          '--scenario',
          scenario,
          '--spec-version',
          version,
          '--output-dir',
          results,
        ]
        spawnSync(node, [join(modules, RUNNER, 'dist/index.js'), 'server', ...asked], {
          cwd: folder,
          stdio: 'ignore',
        })
        const checks = readChecks(results)
        const wrong = checks.filter(({ id, status }) => status === 'FAILURE' && !NOT_OFFERED.includes(id))
        const right = checks.filter(({ status }) => status === 'SUCCESS').length
        console.log(`${version} · ${scenario}: ${right} passed, ${wrong.length} failed`)
        passed += right
        if (right === 0) failed.push(`${version} · ${scenario}: nothing was checked`)
        failed.push(
          ...wrong.map(({ id, errorMessage }) => `${version} · ${scenario} · ${id}: ${errorMessage ?? ''}`),
        )
      }
    for (const line of failed) console.error(line)
    console.log(`${passed} passed, ${failed.length} failed`)
    return failed.length === 0 ? 0 : 1
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

/** What the run wrote: of each run a folder. @param {string} folder @returns {Check[]} */
function readChecks(folder) {
  try {
    return readdirSync(folder).flatMap((run) =>
      JSON.parse(readFileSync(join(folder, run, 'checks.json'), 'utf8')),
    )
  } catch {
    return []
  }
}
