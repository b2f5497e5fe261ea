// npm run lock:complete, after `npm install` on a network without every platform's packages: npm then leaves those out
// of package-lock.json, and `npm ci` refuses the file. Adds them back; a machine of that platform fetches them.
import { readFileSync, writeFileSync } from 'node:fs'

/** @typedef {{ version?: string, dev?: boolean, optional?: boolean, optionalDependencies?: Record<string, string> }} Locked */

const SYSTEMS = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
]
const PROCESSORS = ['arm64', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64', 'arm']

const file = new URL('../package-lock.json', import.meta.url)
const lock = JSON.parse(readFileSync(file, 'utf8'))
/** @type {Record<string, Locked>} */
const packages = lock.packages
const added = Object.values(packages).flatMap((parent) =>
  Object.entries(parent.optionalDependencies ?? {}).flatMap(([name, range]) => {
    const known = Object.keys(packages).some((path) => path.endsWith(`node_modules/${name}`))
    const version = range.replace(/^[\^~]/, '')
    return known || !/^\d+\.\d+\.\d+/.test(version) ? [] : [{ name, version, dev: parent.dev === true }]
  }),
)
for (const { name, version, dev } of added) {
  packages[`node_modules/${name}`] = { version, ...(dev && { dev }), optional: true, ...platformOf(name) }
}
lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en')))
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
console.log(added.length === 0 ? 'Nothing to add.' : `Added ${added.map(({ name }) => name).join(', ')}.`)

/** Reads system, processor and C library out of a name such as `@rollup/rollup-linux-arm64-musl`. @param {string} name */
function platformOf(name) {
  const words = name.replace('linuxmusl', 'linux-musl').replace('/windows-', '/win32-').split(/[-/.]/)
  const os = SYSTEMS.filter((word) => words.includes(word))
  const cpu = PROCESSORS.filter(
    (word) => words.includes(word) || (word === 'arm' && /eabi/.test(name)),
  ).slice(0, 1)
  const libc = !os.includes('linux')
    ? []
    : words.includes('musl')
      ? ['musl']
      : words.includes('gnu')
        ? ['glibc']
        : []
  return { ...(cpu.length > 0 && { cpu }), ...(libc.length > 0 && { libc }), ...(os.length > 0 && { os }) }
}
