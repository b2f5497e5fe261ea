// npm run check:environments: the start and the story of tests/process/environments.test.ts under the Nodes that are in
// use besides this one, whose binaries the npm packages node-PLATFORM-ARCHITECTURE carry.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { runToExit } from '../lib/process/run-to-exit.mjs'

const VERSIONS = ['22', '24']

runToExit(async (project) => {
  const carrier = `node-${process.platform}-${process.arch}`
  const folder = mkdtempSync(join(tmpdir(), 'gantry-nodes-'))
  try {
    const nodes = VERSIONS.map((version) => {
      const prefix = join(folder, version)
      const words = ['install', '--prefix', prefix, '--no-save', '--ignore-scripts', `${carrier}@${version}`]
      const { status } = spawnSync('npm', words, { stdio: 'inherit', cwd: folder })
      if (status !== 0) throw new Error(`npm could not fetch ${carrier}@${version}`)
      return join(prefix, 'node_modules', carrier, 'bin', 'node')
    })
    const words = ['run', '--project', 'process', 'tests/process/environments.test.ts']
    const run = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', ...words], {
      cwd: project,
      stdio: 'inherit',
      env: { ...process.env, GANTRY_NODES: nodes.join(delimiter) },
    })
    return run.status ?? 1
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
