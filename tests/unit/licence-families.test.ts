// The family of a licence, by its SPDX expression.
import parseSpdx from 'spdx-expression-parse'
import { expect, test } from 'vitest'
import { familyOf, findLicences, KEPT_LICENCES } from '@/lib/catalogue/document/licence-families'
import { readCurated } from '../support/curated-files'

test.each([
  ['Apache-2.0', 'permissive'],
  ['MPL-2.0', 'weak-copyleft'],
  ['GPL-2.0-only', 'strong-copyleft'],
  ['GPL-2.0-only WITH Classpath-exception-2.0', 'weak-copyleft'],
  ['Apache-2.0 WITH LLVM-exception', 'permissive'],
  ['AGPL-3.0-only', 'network-copyleft'],
  ['MIT OR GPL-3.0-only', 'permissive'],
  ['MIT AND GPL-3.0-only', 'strong-copyleft'],
  ['(MIT OR GPL-3.0-only) AND MPL-2.0', 'weak-copyleft'],
  ['LicenseRef-Own OR MIT', 'permissive'],
  ['LicenseRef-Own AND MIT', null],
  ['LicenseRef-Own', null],
  ['no expression', null],
  [null, null],
])('%s is %s', (spdx, family) => {
  expect(familyOf({ spdx, class: 'open-source' })).toBe(family)
})

test.each([
  [null, 'proprietary', 'proprietary'],
  ['BUSL-1.1', 'source-available', 'source-available'],
  ['LicenseRef-Own', 'source-available', 'source-available'],
  [null, 'unknown', null],
] as const)('%s of class %s is %s', (spdx, licenceClass, family) => {
  expect(familyOf({ spdx, class: licenceClass })).toBe(family)
})

test('an expression names each of its licences once', () => {
  expect(findLicences('(MIT OR Apache-2.0) AND MIT')).toEqual(['MIT', 'Apache-2.0'])
  expect(findLicences(null)).toEqual([])
})

test('every kept identifier is one of the SPDX list, once, and every one of the catalogue is kept', async () => {
  // The parser knows the list, and throws for what is not in it.
  expect(KEPT_LICENCES.map((id) => parseSpdx(id))).toEqual(KEPT_LICENCES.map((license) => ({ license })))
  expect(new Set(KEPT_LICENCES).size).toBe(KEPT_LICENCES.length)
  const { tools } = await readCurated()
  const used = new Set(tools.flatMap(({ licence }) => findLicences(licence.spdx)))
  const own = [...used].filter((id) => !id.startsWith('LicenseRef-'))
  expect(own.filter((id) => !KEPT_LICENCES.includes(id))).toEqual([])
  const open = tools.filter(({ licence }) => licence.class === 'open-source')
  expect(open.filter(({ licence }) => familyOf(licence) === null).map(({ slug }) => slug)).toEqual([])
})
