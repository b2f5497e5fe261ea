// Public pages that are made from the catalogue alone are drawn to HTML at once (docs/decisions/0014-pages-drawn-at-once.md).
// One that forgets it looks the same, at half as much again of the work.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/** Forms of visitors, and what is not there: asked for seldom, and some have components of the browser in them. */
const OTHERS = [
  '[...path]/page.tsx',
  'invite/[token]/page.tsx',
  'set-up/[token]/page.tsx',
  'sign-in/code/page.tsx',
  'sign-in/link/[token]/page.tsx',
  'sign-in/link/page.tsx',
  'sign-in/page.tsx',
  'suggest/page.tsx',
  'suggestions/[token]/page.tsx',
]

test('every page of the catalogue is drawn at once', () => {
  const pages = readdirSync('app', { recursive: true, encoding: 'utf8' }).filter(
    (path) => /(^|\/)page\.tsx$/.test(path) && !path.startsWith('admin/'),
  )
  const plain = pages.filter((path) => !/\bdrawn\(/.test(readFileSync(join('app', path), 'utf8')))
  expect(plain.sort()).toEqual(OTHERS)
})
