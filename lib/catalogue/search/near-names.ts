// Tools whose name, slug or alias is near what someone typed: for pages that name what they did not find.
// The listing's own search lives in search.ts; this one answers a single mistyped name.

import type { Catalogue, Tool } from '../catalogue'
import { isRun } from '../document/fold'
import type { Category } from '../document/vocabulary'
import { oncePerCatalogue } from '../memo'
import { foldedKey, getNamed, indexNames, toAddressWord } from './name-index'
import { countSlips, lettersOf, slipsForgiven } from './typo'

const LONGEST = 64

// Names compared letter by letter, the likeliest first: bounds the cost where thousands of names look alike.
const MOST_GUESSES = 1000

/** The tool someone means by an address as it is written, a name, a former address or another name; or null. */
export function getToolNamed(catalogue: Catalogue, text: string): Tool | null {
  return catalogue.toolsBySlug.get(text) ?? getNamed(namesOf(catalogue), text.slice(0, 200))
}

/** The category at an address, or of a name, whatever the case; or null. */
export function getCategoryNamed({ categoriesBySlug }: Catalogue, text: string): Category | null {
  const category = categoriesBySlug.get(text)
  if (category !== undefined) return category
  const word = toAddressWord(text)
  const isMeant = ({ slug, name }: Category) => word === slug || word === toAddressWord(name)
  return [...categoriesBySlug.values()].find(isMeant) ?? null
}

/** The one tool whose name differs from a text by the slips that hurried fingers make; null where several do, or none. */
export function getNearName(catalogue: Catalogue, text: string): Tool | null {
  const typed = nearKey(text)
  const forgiven = slipsForgiven(typed.length)
  if (forgiven === 0) return null
  const letters = lettersOf(typed)
  let best = forgiven + 1
  const nearest = new Set<Tool>()
  for (const { name, tool, letters: others } of namesWithLetters(catalogue)) {
    if (countOnes(letters ^ others) > 2 * forgiven) continue
    const slips = countSlips(typed, name, forgiven)
    if (slips > forgiven || slips > best) continue
    if (slips < best) nearest.clear()
    best = slips
    nearest.add(tool)
  }
  const [only = null, ...others] = nearest
  return others.length > 0 ? null : only
}

/** True where a longer name begins so: `docker swarm`, of Docker Swarm mode. */
export function beginsName(catalogue: Catalogue, text: string): boolean {
  const typed = `${nearKey(text)}-`
  return namesWithLetters(catalogue).some(({ name }) => name.startsWith(typed))
}

/** At most `limit` tools whose names are near the text, the nearest first: `kuberntes` → Kubernetes. */
export function findNearTools(catalogue: Catalogue, text: string, limit: number): Tool[] {
  const typed = nearKey(text)
  if (typed === '') return []
  const distances = new Map<Tool, number>()
  const put = (tool: Tool, distance: number) => {
    if (distance < (distances.get(tool) ?? Number.POSITIVE_INFINITY)) distances.set(tool, distance)
  }
  const forgiven = typed.length < 4 ? 1 : typed.length < 8 ? 2 : 3
  const letters = lettersOf(typed)
  const guesses: { name: string; tool: Tool; apart: number }[] = []
  for (const { name, tool, letters: others } of namesWithLetters(catalogue)) {
    const part = partDistance(typed, name)
    // Two words n slips apart differ in at most 2n letters, and that is far cheaper to find out.
    const apart = countOnes(letters ^ others)
    if (part !== null) put(tool, part)
    else if (apart <= 2 * forgiven && Math.abs(typed.length - name.length) <= forgiven)
      guesses.push({ name, tool, apart })
  }
  if (guesses.length > MOST_GUESSES) guesses.sort((a, b) => a.apart - b.apart)
  for (const { name, tool } of guesses.slice(0, MOST_GUESSES)) {
    const slips = countSlips(typed, name, forgiven)
    if (slips <= forgiven) put(tool, slips)
  }
  return [...distances]
    .sort(([a, x], [b, y]) => x - y || (a.slug < b.slug ? -1 : 1))
    .slice(0, limit)
    .map(([tool]) => tool)
}

const nearKey = (name: string) => foldedKey(name.slice(0, 200)).slice(0, LONGEST)

const namesOf = oncePerCatalogue('namesOf', (catalogue) => indexNames(catalogue.tools))

const namesWithLetters = oncePerCatalogue('namesWithLetters', ({ tools }) =>
  tools.flatMap((tool) => {
    const names = new Set([tool.slug, tool.name, ...tool.aliases].map(nearKey))
    names.delete('')
    return [...names].map((name) => ({ name, tool, letters: lettersOf(name) }))
  }),
)

/** 0 for the name itself, below 1 where what was typed begins it or is a word of it, or the reverse; else null. */
function partDistance(typed: string, name: string): number | null {
  if (typed === name) return 0
  if (typed.length >= 2 && name.startsWith(typed)) return 0.3
  // Chinese, Japanese and Korean put no space between words.
  if (typed.length >= 2 && isRun(typed) && name.includes(typed)) return 0.6
  if (typed.length < 3) return null
  const isPart = name.length > typed.length ? name.includes(`-${typed}`) : `-${typed}-`.includes(`-${name}-`)
  return isPart ? 0.6 : null
}

function countOnes(bits: number): number {
  let total = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) total++
  return total
}
