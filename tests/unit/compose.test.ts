// docker-compose.yml: what the Compose Specification takes, and what whoever puts it on a machine may rely on.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { expect, onTestFinished, test } from 'vitest'
import { parse } from 'yaml'
import { findTool, testWith } from '../support/needs-tool'

type Service = {
  image: string
  build?: { context: string }
  user?: string
  environment?: Record<string, string>
  networks: string[]
  ports?: string[]
  restart: string
  healthcheck?: { start_period: string }
  [key: string]: unknown
}

const text = readFileSync('docker-compose.yml', 'utf8')
const compose: { services: Record<string, Service>; networks: Record<string, { internal?: boolean }> } =
  parse(text, {
    merge: true,
  })
const services = Object.entries(compose.services)

test('the file is as the Compose Specification has it', () => {
  // Its dialect is named by an address that this validator does not know by heart, and is the one it speaks.
  const { $schema, ...schema } = JSON.parse(readFileSync('tests/fixtures/compose/compose-spec.json', 'utf8'))
  expect($schema).toContain('draft-07')
  const validate = new Ajv({ strict: false, validateFormats: false, allErrors: true }).compile(schema)
  expect(validate(compose), JSON.stringify(validate.errors)).toBe(true)
  const broken = { ...compose, services: { web: { ...compose.services.web, cap_drop: 'ALL' } } }
  expect(validate(broken)).toBe(false)
})

testWith(['docker-compose'])('docker-compose reads it, and asks for the one secret', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gantry-compose-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  writeFileSync(join(folder, 'docker-compose.yml'), text)
  const read = (settings: string) => {
    writeFileSync(join(folder, '.env'), settings)
    const env = { NODE_ENV: 'test' as const, PATH: process.env.PATH }
    return spawnSync(findTool('docker-compose') ?? '', ['config'], { cwd: folder, env, encoding: 'utf8' })
  }
  const refused = read(readFileSync('.env.example', 'utf8'))
  expect(refused.status).not.toBe(0)
  expect(refused.stderr).toContain('Set it in .env, as .env.example shows.')
  const given = read('GANTRY_DATABASE_PASSWORD=sesame\nGANTRY_LISTEN=3000\nSITE_URL=https://gantry.example\n')
  expect(given).toMatchObject({ status: 0 })
  const { services } = parse(given.stdout)
  expect(services.web.environment).toMatchObject({
    DATABASE_URL: 'postgresql://gantry:sesame@database:5432/gantry',
    GANTRY_PROXIES: '1',
    SITE_URL: 'https://gantry.example',
  })
  expect(services.database.environment).not.toHaveProperty('SITE_URL')
  expect(Object.keys(services).sort()).toEqual(['database', 'front', 'migrate', 'web'])
})

test.each(services)('%s may do no more than it has to', (_, service) => {
  expect(service).toMatchObject({
    read_only: true,
    cap_drop: ['ALL'],
    security_opt: ['no-new-privileges:true'],
    mem_limit: expect.any(String),
    pids_limit: expect.any(Number),
  })
  for (const word of ['privileged', 'cap_add', 'network_mode', 'pid', 'ipc', 'devices'])
    expect(service).not.toHaveProperty(word)
  // Ours says so itself.
  if (!service.build) expect(service.user).toMatch(/^[1-9]\d*:\d+$/)
  if (service.restart !== 'no') expect(service.healthcheck?.start_period).toMatch(/^\d+s$/)
})

test('what is not built here is named by version and digest, in the Dockerfile too', () => {
  const foreign = services.flatMap(([, { build, image }]) => (build ? [] : [image]))
  const base = /^ARG NODE_IMAGE=(\S+)$/m.exec(readFileSync('Dockerfile', 'utf8'))?.[1] ?? ''
  expect(foreign).toHaveLength(2)
  for (const image of [...foreign, base])
    expect(image).toMatch(/^[\w./-]+:\d+\.\d+[\w.-]*@sha256:[\da-f]{64}$/)
  expect(base).toContain('/node:24.')
  expect(foreign.join(' ')).toContain('/postgres:18.')
})

test('no secret has a default, and nobody outside this machine reaches a port unless said', () => {
  expect(text.match(/PASSWORD[^}\n]*:-/g)).toBeNull()
  expect(services.flatMap(([, { ports }]) => ports ?? [])).toEqual([`\${GANTRY_LISTEN:-127.0.0.1:3000}:8080`])
  expect(compose.services.database?.networks).toEqual(['data'])
  expect(compose.networks.data?.internal).toBe(true)
  const example = readFileSync('.env.example', 'utf8')
  expect(example.match(/^[A-Z_]+=.*$/gm)).toEqual(['GANTRY_DATABASE_PASSWORD='])
})

test('every setting reaches the web process, but those that are fixed within the container', () => {
  const environment = compose.services.web?.environment
  expect(compose.services.web?.env_file).toBe('.env')
  expect(Object.keys(environment ?? {})).toEqual([
    'DATABASE_URL',
    'GANTRY_PROXIES',
    'PORT',
    'GANTRY_DATA_DIR',
  ])
  expect(compose.services.migrate?.environment).toEqual(environment)
})

test('the front has room for what nginx may keep', () => {
  const nginx = readFileSync('deploy/nginx/nginx.conf', 'utf8')
  const kept = Number(/max_size=(\d+)m/.exec(nginx)?.[1])
  const room = Number(/size=(\d+)m/.exec(String(compose.services.front?.tmpfs))?.[1])
  expect(kept * 2).toBeLessThan(room)
  // More than one web process may go by this name.
  expect(nginx).toMatch(/server web:3000 resolve/)
  expect(compose.services.web).not.toHaveProperty('container_name')
})
