// What holds of the whole of prisma/schema.prisma.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const schema = readFileSync('prisma/schema.prisma', 'utf8')
const models = [...schema.matchAll(/^model (\w+) \{\n(.*?)^\}/gms)].map(([, name = '', body = '']) => ({
  name,
  lines: body.split('\n').map((line) => line.trim()),
}))

test('every column that names another row is a foreign key, or says why it is none', () => {
  const loose = models.flatMap(({ name, lines }) => {
    const keys = lines.flatMap((line) => /fields: \[([^\]]*)\]/.exec(line)?.[1]?.split(', ') ?? [])
    return lines.flatMap((line, at) => {
      const column = /^(\w+Id) +\w/.exec(line)?.[1]
      const says = lines[at - 1]?.startsWith('/// No foreign key')
      return column === undefined || keys.includes(column) || says ? [] : [`${name}.${column}`]
    })
  })
  expect(models.length).toBeGreaterThan(30)
  expect(loose).toEqual([])
})

test('it is formatted as Prisma formats', () => {
  const { status, stderr } = spawnSync(
    process.execPath,
    ['node_modules/prisma/build/index.js', 'format', '--check'],
    // As scripts/generate.mjs: naming any program keeps Prisma from fetching one.
    { env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: '1' } },
  )
  expect(status, String(stderr)).toBe(0)
})
