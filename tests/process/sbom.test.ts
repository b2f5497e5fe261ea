import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { z } from 'zod'
import { SBOM_START, SBOM_TOOL, writeSbom } from '@/lib/process/sbom.mjs'
import { testWith } from '../support/needs-tool'
import { scratchFolder } from './run-script'

// A test asks no registry: the tool is used where npm keeps it from an earlier run.
const [command = '', ...rest] = SBOM_START
const isKept = spawnSync('npm', [command, '--offline', ...rest, '--version']).status === 0

const sbom = z.object({
  bomFormat: z.literal('CycloneDX'),
  specVersion: z.literal('1.6'),
  components: z.array(
    z.object({ group: z.string().optional(), name: z.string(), version: z.string(), purl: z.string() }),
  ),
})

testWith([{ name: `${SBOM_TOOL} in npm's cache (npm run sbom fetches it)`, met: isKept }])(
  'the list of what the site has names each package that is installed with it, and none for tests',
  async () => {
    const file = join(scratchFolder(), 'sbom.json')
    await writeSbom(process.cwd(), file)
    const { components } = sbom.parse(JSON.parse(readFileSync(file, 'utf8')))
    const listed = new Set(
      components.map(({ group, name, version }) => `${group ? `${group}/` : ''}${name}@${version}`),
    )
    const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
      packages: Record<string, { version: string; dev?: boolean; optional?: boolean }>
    }
    const locked = Object.entries(packages).filter(([path]) => path !== '')
    const named = (wanted: (one: { dev?: boolean; optional?: boolean }) => boolean) =>
      locked.flatMap(([path, one]) =>
        wanted(one) ? [`${path.replace(/^.*node_modules\//, '')}@${one.version}`] : [],
      )
    const installed = named(({ dev, optional }) => !dev && !optional)
    expect(installed.length).toBeGreaterThan(200)
    expect(installed.filter((one) => !listed.has(one))).toEqual([])
    const others = new Set(named(({ dev }) => !dev))
    expect(named(({ dev }) => dev === true).filter((one) => listed.has(one) && !others.has(one))).toEqual([])
  },
)
