import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isMissingFile } from '@/lib/process/built-files.mjs'
import { scratchFolder } from './run-script'

test('a file of the build is known by its address, and one that is not there is missing', () => {
  const build = scratchFolder()
  mkdirSync(join(build, 'static', 'chunks', '[slug]'), { recursive: true })
  writeFileSync(join(build, 'static', 'chunks', '[slug]', 'page.js'), '')
  expect(isMissingFile('/_next/static/chunks/%5Bslug%5D/page.js', build)).toBe(false)
  expect(isMissingFile('/_next/static/chunks/%5Bslug%5D/former.js', build)).toBe(true)
  expect(isMissingFile('/tools/former.js', build)).toBe(false)
})
