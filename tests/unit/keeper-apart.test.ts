// The web process asks nobody: nothing that a request can reach imports what the keeper fetches with.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const IMPORT = /(?:^(?:import|export)\b[^'"]*?\bfrom|^import|\bimport\()\s*['"]([^'"]+)['"]/gm

const ASKS = /\bnode:(?:https?|net|child_process)\b|\bfetch\(/

function filesBelow(place: string): string[] {
  if (!statSync(place).isDirectory()) return /\.(tsx?|mjs)$/.test(place) ? [place] : []
  return readdirSync(place).flatMap((name) => filesBelow(join(place, name)))
}

function importsOf(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(IMPORT)].flatMap(([, name = '']) => {
    const path = name.startsWith('@/')
      ? name.slice(2)
      : name.startsWith('.')
        ? join(dirname(file), name)
        : null
    if (path === null) return []
    return [path, `${path}.ts`, `${path}.tsx`, `${path}.mjs`].filter(
      (one) => existsSync(one) && statSync(one).isFile(),
    )
  })
}

/** Every file that some files lead to, and how. */
function reach(from: readonly string[]): Map<string, string | null> {
  const found = new Map<string, string | null>(from.map((file) => [file, null]))
  for (const file of found.keys())
    for (const next of importsOf(file)) if (!found.has(next)) found.set(next, file)
  return found
}

const entries = [
  'app',
  'components',
  'lib/process',
  'lib/http',
  'instrumentation.ts',
  'server.mjs',
  'scripts/start.mjs',
  'scripts/import-job.ts',
]

test('no file of the web process leads to the keeper’s fetching', () => {
  const found = reach(entries.filter(existsSync).flatMap(filesBelow))
  expect(found.size).toBeGreaterThan(300)
  const asking = [...found].filter(
    ([file]) => file.startsWith('lib/keeper/') && ASKS.test(readFileSync(file, 'utf8')),
  )
  expect(asking).toEqual([])
})

test('the command does lead there, so that the walk is one', () => {
  expect(reach(['scripts/keep.ts']).has('lib/keeper/fetching/fetch-answer.ts')).toBe(true)
})

test('the readers and the comparison ask nobody themselves, and know no day but the one they are told', () => {
  const files = readdirSync('lib/keeper').filter((name) => name.endsWith('.ts'))
  const pure = [...files.map((name) => `lib/keeper/${name}`), ...filesBelow('lib/keeper/reading')]
  expect(pure.length).toBeGreaterThan(12)
  for (const file of pure)
    expect(readFileSync(file, 'utf8'), file).not.toMatch(/\bnode:|\bfetch\(|new Date\(\)|Date\.now/)
})
