// What comes with the site from elsewhere: no version below the lowest safe one, no licence and no install script that
// is not on a list. The registry’s own audit is another look at the same; this one needs no network.
import { readFileSync } from 'node:fs'
import parseLicence from 'spdx-expression-parse'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'

const locked = z.looseObject({
  version: z.string().optional(),
  license: z.string().optional(),
  dev: z.boolean().optional(),
  optional: z.boolean().optional(),
  hasInstallScript: z.boolean().optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
})
const { packages } = z
  .object({ packages: z.record(z.string(), locked) })
  .parse(JSON.parse(readFileSync('package-lock.json', 'utf8')))
const installed = Object.entries(packages).flatMap(([path, one]) =>
  path === '' ? [] : [{ ...one, path, name: path.replace(/^.*node_modules\//, '') }],
)
const ours = installed.filter(({ dev }) => dev !== true)

const advisory = z.string().regex(/^(GHSA(-[23456789cfghjmpqrvwx]{4}){3}|CVE-\d{4}-\d{4,})$/)
const safe = z
  .object({
    packages: z.array(
      z.strictObject({
        name: z.string(),
        lowest: z.array(z.string().regex(/^\d+\.\d+\.\d+$/)).min(1),
        advisories: z.array(advisory).min(1),
        sources: z.array(z.url()).min(1),
        why: z.string().min(1),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync('deploy/supply/lowest-safe.json', 'utf8'))).packages
const allowed = z
  .object({
    licences: z.array(z.string()),
    exceptions: z.array(z.object({ licence: z.string(), packages: z.array(z.string()), why: z.string() })),
    installScripts: z.array(z.object({ package: z.string(), why: z.string() })),
  })
  .parse(JSON.parse(readFileSync('deploy/supply/allowed.json', 'utf8')))

const numbers = (version: string) => version.split(/[.-]/).slice(0, 3).map(Number)
/** Below zero where a comes before b. */
function compare(a: string, b: string): number {
  const [left, right] = [numbers(a), numbers(b)]
  const place = left.findIndex((part, at) => part !== right[at])
  return place === -1
    ? Number(b.includes('-')) - Number(a.includes('-'))
    : (left[place] ?? 0) - (right[place] ?? 0)
}

/** True for a version of a line with a fix that is not older than it, and for lines after all that are named. */
function isSafe(version: string, lowest: readonly string[]): boolean {
  const [major = 0] = numbers(version)
  const ofLine = lowest.find((one) => numbers(one)[0] === major)
  return ofLine === undefined
    ? lowest.every((one) => (numbers(one)[0] ?? 0) < major)
    : compare(version, ofLine) >= 0
}

const matches = (pattern: string, name: string) =>
  pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : pattern === name

describe('Versions', () => {
  test.each([
    ['8.21.0', true],
    ['8.22.3', true],
    ['8.20.9', false],
    ['8.21.0-rc.1', false],
    ['7.5.10', true],
    ['7.5.9', false],
    ['6.9.9', false],
    ['9.0.0', true],
  ])('%s is safe where 7.5.10 and 8.21.0 are the lowest that are: %s', (version, expected) =>
    expect(isSafe(version, ['7.5.10', '8.21.0'])).toBe(expected),
  )

  test('none in the lockfile is below the lowest safe one', () => {
    const unsafe = safe.flatMap(({ name, lowest, advisories }) =>
      installed
        .filter((one) => one.name === name && !isSafe(one.version ?? '0.0.0', lowest))
        .map(
          ({ path, version }) =>
            `${path} ${version}: at least ${lowest.join(' or ')} (${advisories.join(', ')})`,
        ),
    )
    expect(unsafe).toEqual([])
  })

  test('those that meet what strangers send are on the list', () => {
    const direct = [
      'next',
      'react',
      'react-dom',
      'better-auth',
      'nodemailer',
      'fast-xml-parser',
      'marked',
      'yaml',
    ]
    expect(direct.filter((name) => !safe.some((one) => one.name === name))).toEqual([])
    expect(direct.filter((name) => !installed.some((one) => one.name === name))).toEqual([])
  })
})

describe('Licences', () => {
  type Expression = ReturnType<typeof parseLicence>
  const mayUse = (name: string, licence: string) =>
    allowed.licences.includes(licence) ||
    allowed.exceptions.some(
      (one) => one.licence === licence && one.packages.some((pattern) => matches(pattern, name)),
    )
  const isAllowed = (name: string, expression: Expression): boolean => {
    if ('license' in expression) return mayUse(name, expression.license)
    const sides = [expression.left, expression.right]
    const fine = (side: Expression) => isAllowed(name, side)
    return expression.conjunction === 'or' ? sides.some(fine) : sides.every(fine)
  }
  // Of packages for other platforms the lockfile may say no more than their name; they have the licence of what asks for them.
  const licenceOf = ({ name, license, optional }: (typeof ours)[number]) =>
    license ??
    (optional
      ? ours.find((one) => one.license && one.optionalDependencies?.[name] !== undefined)?.license
      : undefined)

  test('each package of the installed site has one that is allowed', () => {
    const others = ours.flatMap((one) => {
      const licence = licenceOf(one)
      // Some write the word that joins two licences in small letters.
      const expression = licence?.replace(/ (and|or) /g, (word) => word.toUpperCase())
      return expression !== undefined && isAllowed(one.name, parseLicence(expression))
        ? []
        : [`${one.name}: ${licence}`]
    })
    expect(others).toEqual([])
  })

  test('an exception is for packages that are there', () => {
    const idle = allowed.exceptions.flatMap(({ packages: names }) =>
      names.filter((pattern) => !ours.some(({ name }) => matches(pattern, name))),
    )
    expect(idle).toEqual([])
  })
})

test('Only packages of the list have install scripts, and npm runs none', () => {
  const others = installed
    .filter(
      ({ hasInstallScript, name }) =>
        hasInstallScript && !allowed.installScripts.some((one) => matches(one.package, name)),
    )
    .map(({ path }) => path)
  expect(others).toEqual([])
  expect(readFileSync('.npmrc', 'utf8')).toMatch(/^ignore-scripts=true$/m)
})
