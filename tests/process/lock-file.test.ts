import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

type Locked = { optionalDependencies?: Record<string, string> }

test('the lock file names the packages of every platform, so that npm ci takes it on each', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, Locked>
  }
  const paths = Object.keys(packages)
  const missing = Object.values(packages)
    .flatMap((parent) => Object.keys(parent.optionalDependencies ?? {}))
    .filter((name) => !paths.some((path) => path.endsWith(`node_modules/${name}`)))
  expect(missing, 'run: npm run lock:complete').toEqual([])
})
