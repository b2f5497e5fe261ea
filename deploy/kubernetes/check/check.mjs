// node deploy/kubernetes/check/check.mjs: renders the overlays with kubectl and holds each object against the typed schemas
// of its API: what they demand at run time, and by TypeScript's types that no field is misspelt, of which the schemas
// themselves say nothing. Run `npm ci --prefix deploy/kubernetes/check --ignore-scripts` before.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseAllDocuments } from 'yaml'

const here = dirname(fileURLToPath(import.meta.url))
const overlays = join(here, '../overlays')
const project = join(here, '../../..')
/** Below this folder, so that the types are found. */
const SCRATCH = join(here, 'typed')

/** Packages of the schemas by the group of an API; those of Kubernetes itself are in one. */
const PACKAGES = {
  'gateway.networking.k8s.io': '@kubernetes-models/gateway-api/gateway.networking.k8s.io',
  'postgresql.cnpg.io': '@kubernetes-models/cloudnative-pg/postgresql.cnpg.io',
  'monitoring.coreos.com': '@kubernetes-models/prometheus-operator/monitoring.coreos.com',
}

/** Names of the overlays. @returns {string[]} */
export const findOverlays = () => readdirSync(overlays).sort()

/** What an overlay comes to. Throws where kubectl refuses it. @param {string} name @param {string} [kubectl] @returns {any[]} */
export function render(name, kubectl = 'kubectl') {
  const { status, stdout, stderr } = spawnSync(kubectl, ['kustomize', join(overlays, name)], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`kubectl kustomize ${name}: ${stderr}`)
  return parseAllDocuments(stdout).map((document) => document.toJS())
}

/** True when the schemas are installed. */
export const hasSchemas = () => existsSync(join(here, 'node_modules/kubernetes-models'))

/**
 * What the schemas say of objects, a line each; none when they are sound.
 * @param {any[]} objects
 * @returns {Promise<string[]>}
 */
export async function checkObjects(objects) {
  const told = []
  for (const object of objects) {
    const { kind, metadata } = object
    const { from, value } = typedAs(object)
    const models = await import(pathToFileURL(resolveFrom(from)).href)
    try {
      new models[value.kind](value).validate()
    } catch (error) {
      told.push(`${kind} ${metadata.name}: ${/** @type {Error} */ (error).message}`)
    }
  }
  return [...told, ...checkTypes(objects)]
}

/**
 * The kind that an object is held against. There is no schema of the Barman plugin's ObjectStore, whose configuration is
 * that of the backup which CloudNativePG once had built in.
 * @param {any} object
 */
function typedAs(object) {
  const { apiVersion, kind, metadata, spec } = object
  if (apiVersion === 'barmancloud.cnpg.io/v1' && kind === 'ObjectStore') {
    const { configuration, retentionPolicy, ...unknown } = spec
    const backup = { retentionPolicy, barmanObjectStore: configuration, ...unknown }
    const storage = { size: '1Gi' }
    const value = {
      apiVersion: 'postgresql.cnpg.io/v1',
      kind: 'Cluster',
      metadata,
      spec: { instances: 1, storage, backup },
    }
    return { from: `${PACKAGES['postgresql.cnpg.io']}/v1`, value }
  }
  const [group, version] = apiVersion.includes('/') ? apiVersion.split('/') : ['', apiVersion]
  const from =
    PACKAGES[/** @type {keyof typeof PACKAGES} */ (group)] ??
    ['kubernetes-models', group].filter(Boolean).join('/')
  return { from: `${from}/${version}`, value: object }
}

/** @param {string} name @returns {string} */
function resolveFrom(name) {
  return join(here, 'node_modules', name, 'index.js')
}

/** Fields that no type knows, as the compiler tells them. @param {any[]} objects @returns {string[]} */
function checkTypes(objects) {
  rmSync(SCRATCH, { recursive: true, force: true })
  mkdirSync(SCRATCH)
  try {
    for (const [at, object] of objects.entries()) {
      const { from, value } = typedAs(object)
      const text = `import type { I${value.kind} } from '${from}'\nexport const object: I${value.kind} = ${JSON.stringify(value, null, 1)}\n`
      writeFileSync(join(SCRATCH, `${at}.ts`), text)
    }
    const options = {
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      types: [],
      module: 'esnext',
      moduleResolution: 'bundler',
      target: 'es2022',
    }
    writeFileSync(
      join(SCRATCH, 'tsconfig.json'),
      JSON.stringify({ compilerOptions: options, include: ['*.ts'] }),
    )
    const tsc = join(project, 'node_modules/typescript/bin/tsc')
    const { status, stdout } = spawnSync(process.execPath, [tsc, '-p', SCRATCH, '--pretty', 'false'], {
      encoding: 'utf8',
    })
    if (status === 0) return []
    return stdout
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => tell(line, objects))
  } finally {
    rmSync(SCRATCH, { recursive: true, force: true })
  }
}

/** `0.ts(3,4): error …` → `Deployment gantry: …` @param {string} line @param {any[]} objects */
function tell(line, objects) {
  const [, at, rest] = /(\d+)\.ts\([\d,]+\): error \w+: (.*)/.exec(line) ?? []
  const object = at === undefined ? undefined : objects[Number(at)]
  return object === undefined ? line : `${object.kind} ${object.metadata.name}: ${rest}`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const name of findOverlays()) {
    const objects = render(name)
    const told = await checkObjects(objects)
    console.log(`${name}: ${objects.length} objects, ${told.length === 0 ? 'sound' : 'NOT sound'}`)
    for (const line of told) console.log(`  ${line}`)
    if (told.length > 0) process.exitCode = 1
  }
}
