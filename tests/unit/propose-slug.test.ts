import { expect, test } from 'vitest'
import { slug } from '@/lib/catalogue/document/text-schemas'
import { proposeSlug } from '@/lib/editing/form/propose-slug'
import fc from '../support/properties'

test.each([
  ['C++', 'cpp'],
  ['C#', 'csharp'],
  ['F#', 'fsharp'],
  ['F*', 'fstar'],
  ['.NET', 'dotnet'],
  ['ASP.NET', 'asp-net'],
  ['Node.js', 'node-js'],
  ['容器', 'rong-qi'],
  ['Докер', 'doker'],
  ['Træfik & Co', 'traefik-co'],
  ['ＤＯＣＫＥＲ', 'docker'],
  ['A vs B', 'a-versus-b'],
  ['vs', 'versus'],
  ['🐳', 'tool'],
])('%s stands at %s', (name, address) => {
  expect(proposeSlug(name)).toBe(address)
})

test('a number follows where the address is taken, within the length of an address', () => {
  const taken = new Set(['c', 'c-2', 'x'.repeat(64)])
  expect(proposeSlug('C', (one) => taken.has(one))).toBe('c-3')
  expect(proposeSlug('x'.repeat(90), (one) => taken.has(one))).toBe(`${'x'.repeat(62)}-2`)
})

test('every name gets an address that a tool may have', () => {
  const name = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 90 }),
    fc.constantFrom('-vs-', 'a-vs', 'ǅ', 'ß', '--'),
  )
  fc.assert(
    fc.property(name, (text) => {
      expect(slug.safeParse(proposeSlug(text)).error?.issues ?? []).toEqual([])
    }),
    { seed: 20161122, numRuns: 2000 },
  )
})
