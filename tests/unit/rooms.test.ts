import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { placeOfRoom, ROOMS, roomsTable } from '@/scripts/rooms.mjs'

it('README lists the rooms as lint knows them', () => {
  expect(readFileSync('README.md', 'utf8')).toContain(roomsTable())
})

it('a file lies in the innermost room that is named', () => {
  const roomOf = (path: string) => ROOMS[placeOfRoom(path)]?.[0]
  expect(roomOf('lib/catalogue/catalogue.ts')).toBe('lib/catalogue/')
  expect(roomOf('lib/catalogue/listing/facets.ts')).toBe('lib/catalogue/listing/')
  expect(roomOf('lib/paths.ts')).toBe('lib/')
  expect(roomOf('app/admin/page.tsx')).toBe('app/')
  expect(roomOf('tests/unit/rooms.test.ts')).toBeUndefined()
})
