// Numbers that look drawn by chance and are the same for the same words: one address gives one answer, on every
// machine and on every day.

/** Fills in numbers above 0 and below 1, evenly spread; the same seed gives the same ones in the same order. */
export function fillWithRandom(numbers: Float64Array, seed: string): Float64Array {
  let [a, b, c, counter] = hash(seed)
  // sfc32 by Chris Doty-Humphrey, from PractRand. Its first dozen of numbers still resemble the seed.
  for (let place = -12; place < numbers.length; place += 1) {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    if (place >= 0) numbers[place] = ((sum >>> 0) + 0.5) / 2 ** 32
  }
  return numbers
}

/** FNV-1a over the letters, four times from different beginnings. */
function hash(text: string): [number, number, number, number] {
  const words: [number, number, number, number] = [0x811c9dc5, 0x1b873593, 0x9e3779b9, 1]
  for (const byte of new TextEncoder().encode(text))
    for (const [place, word] of words.entries()) words[place] = Math.imul(word ^ byte, 0x01000193 + 2 * place)
  return words
}
