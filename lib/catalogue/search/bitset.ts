// Sets of tools as bits: bit i stands for the tool at place i of the catalogue.
// Facets and search answer in them, so that "and" and "how many" cost a few words of memory each.

export type Bitset = Uint32Array

/** An empty set with room for `size` tools. */
export function createBitset(size: number): Bitset {
  return new Uint32Array((size + 31) >>> 5)
}

/** The set of all `size` tools. */
export function fullBitset(size: number): Bitset {
  const bits = createBitset(size).fill(0xffffffff)
  if (size & 31) bits[bits.length - 1] = 2 ** (size & 31) - 1
  return bits
}

/** Puts the tool at `place` into the set. */
export function addBit(bits: Bitset, place: number): void {
  bits[place >>> 5] = word(bits, place >>> 5) | (1 << (place & 31))
}

/** Takes the tool at `place` out of the set. */
export function dropBit(bits: Bitset, place: number): void {
  bits[place >>> 5] = word(bits, place >>> 5) & ~(1 << (place & 31))
}

/** True when the tool at `place` is in the set. */
export function hasBit(bits: Bitset, place: number): boolean {
  return ((word(bits, place >>> 5) >>> (place & 31)) & 1) === 1
}

/** Keeps in `into` only what `other` has too. */
export function keepCommon(into: Bitset, other: Bitset): void {
  for (let i = 0; i < into.length; i++) into[i] = word(into, i) & word(other, i)
}

/** Adds to `into` all that `other` has. */
export function addAll(into: Bitset, other: Bitset): void {
  for (let i = 0; i < into.length; i++) into[i] = word(into, i) | word(other, i)
}

/** Takes out of `into` all that `other` has. */
export function takeOut(into: Bitset, other: Bitset): void {
  for (let i = 0; i < into.length; i++) into[i] = word(into, i) & ~word(other, i)
}

/** The number of tools in the set. */
export function countBits(bits: Bitset): number {
  let total = 0
  for (let i = 0; i < bits.length; i++) total += onesIn(word(bits, i))
  return total
}

/** The places of the words in which the set has a tool: the only ones worth looking at when it is met with many sets. */
export function filledWords(bits: Bitset): Uint32Array {
  const places = new Uint32Array(bits.length)
  let next = 0
  for (let i = 0; i < bits.length; i++) if (word(bits, i) !== 0) places[next++] = i
  return places.subarray(0, next)
}

/** The number of tools in both sets, without building the set; `at` are the filled words of one of them. */
export function countCommon(a: Bitset, b: Bitset, at = filledWords(a)): number {
  let total = 0
  for (let k = 0; k < at.length; k++) {
    const i = word(at, k)
    const both = word(a, i) & word(b, i)
    if (both !== 0) total += onesIn(both)
  }
  return total
}

/** True when the sets share a tool. */
export function hasCommon(a: Bitset, b: Bitset): boolean {
  for (let i = 0; i < a.length; i++) if ((word(a, i) & word(b, i)) !== 0) return true
  return false
}

/** The places of the set in ascending order. */
export function placesOf(bits: Bitset): Uint32Array {
  const places = new Uint32Array(countBits(bits))
  let next = 0
  for (let i = 0; i < bits.length; i++)
    for (let rest = word(bits, i); rest !== 0; rest &= rest - 1)
      places[next++] = i * 32 + 31 - Math.clz32(rest & -rest)
  return places
}

/** Ones in a 32-bit word, counted in parallel (Hacker's Delight, 5-1). */
function onesIn(value: number): number {
  const pairs = value - ((value >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

// The cast drops `undefined`: every caller stays inside the array, and a check here would double the cost.
const word = (bits: Bitset, i: number): number => bits[i] as number

/** The places from the `start`th to before the `end`th in ascending order, without listing those before or after. */
export function placesBetween(bits: Bitset, start: number, end: number): Uint32Array {
  const places = new Uint32Array(Math.max(0, end - start))
  let passed = 0
  for (let i = 0; i < bits.length && passed < end; i++) {
    const ones = onesIn(word(bits, i))
    if (passed + ones > start)
      for (let rest = word(bits, i), at = passed; rest !== 0 && at < end; rest &= rest - 1, at++)
        if (at >= start) places[at - start] = i * 32 + 31 - Math.clz32(rest & -rest)
    passed += ones
  }
  return places.subarray(0, Math.max(0, Math.min(passed, end) - start))
}
