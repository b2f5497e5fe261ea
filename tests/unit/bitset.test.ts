import { describe, expect, it } from 'vitest'
import {
  addAll,
  addBit,
  countBits,
  countCommon,
  createBitset,
  fullBitset,
  hasBit,
  hasCommon,
  keepCommon,
  placesBetween,
  placesOf,
  takeOut,
} from '@/lib/catalogue/search/bitset'
import fc from '../support/properties'

const SIZE = 100
const places = fc.uniqueArray(fc.nat(SIZE - 1))
const toBits = (list: number[]) => {
  const bits = createBitset(SIZE)
  for (const place of list) addBit(bits, place)
  return bits
}
const ascending = (list: Iterable<number>) => [...list].sort((a, b) => a - b)

describe('a bitset', () => {
  it('gives back the places put in, in order', () => {
    fc.assert(
      fc.property(places, (list) => {
        expect([...placesOf(toBits(list))]).toEqual(ascending(list))
      }),
    )
  })

  it('gives a stretch of its places as the whole list would', () => {
    fc.assert(
      fc.property(places, fc.nat(SIZE), fc.nat(SIZE), (list, start, length) => {
        const whole = ascending(list)
        expect([...placesBetween(toBits(list), start, start + length)]).toEqual(
          whole.slice(start, start + length),
        )
      }),
    )
  })

  it('knows which places it has', () => {
    fc.assert(
      fc.property(places, fc.nat(SIZE - 1), (list, place) => {
        expect(hasBit(toBits(list), place)).toBe(list.includes(place))
      }),
    )
  })

  it('joins, meets and subtracts as sets do', () => {
    fc.assert(
      fc.property(places, places, (left, right) => {
        const [a, b] = [new Set(left), new Set(right)]
        const both = left.filter((place) => b.has(place))
        const change = (operation: typeof addAll) => {
          const bits = toBits(left)
          operation(bits, toBits(right))
          return [...placesOf(bits)]
        }
        expect(change(addAll)).toEqual(ascending(new Set([...left, ...right])))
        expect(change(keepCommon)).toEqual(ascending(both))
        expect(change(takeOut)).toEqual(ascending(left.filter((place) => !b.has(place))))
        expect(countCommon(toBits(left), toBits(right))).toBe(both.length)
        expect(hasCommon(toBits(left), toBits(right))).toBe(both.length > 0)
        expect(countBits(toBits(left))).toBe(a.size)
      }),
    )
  })

  it('holds exactly the catalogue when full, whatever its size', () => {
    for (const size of [0, 1, 31, 32, 33, 64, 100]) expect(countBits(fullBitset(size))).toBe(size)
  })
})
