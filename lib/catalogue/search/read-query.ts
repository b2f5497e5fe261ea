// What a query asks for beyond its words: one tool by name, several to compare, or what can take a tool's place.

import type { Catalogue, Tool } from '../catalogue'
import { beginsName, getNearName, getToolNamed } from './near-names'
import { saysNothing, tellingWords } from './terms'

export type Reading =
  | { kind: 'tool'; tool: Tool }
  | { kind: 'comparison'; tools: Tool[] }
  /**
   * `tool` is null where the catalogue does not have it; `name` is what was typed, all of it the tool's where it is
   * whole; `rest` is what was asked of the alternative besides, or empty.
   */
  | { kind: 'alternatives'; tool: Tool | null; name: string; isWhole: boolean; rest: string }

const MOST_COMPARED = 6
const BETWEEN =
  /\s+(?:vs?\.?|versus|or|against|compared\s+(?:to|with)|and|oder|und|\/)\s+|\s*(?:,|\/|\bvs\b)\s+/iu
const TELLS_COMPARISON =
  /\b(?:vs?\.?|versus|or|against|compared|compare|difference|differences|unterschied)\b/iu
const BEFORE_COMPARISON =
  /^(?:please\s+)?(?:compare|comparison\s+(?:of|between)|(?:what\s+is\s+)?(?:the\s+)?differences?\s+between|(?:was\s+ist\s+)?(?:der\s+)?unterschied\s+zwischen|should\s+i\s+use|which\s+is\s+better:?|choose\s+between)\s+/iu

const QUESTION = /^(?:what|how|why|is|does)\b/iu

const BEFORE_NAME =
  /^(?:(?:the\s+)?(?:(?:best|good|better|free|simple|simpler|lightweight|lighter|modern|self\s+hosted|open\s+source)\s+)*(?:alternatives?|replacements?|substitutes?|successors?|competitors?)\s+(?:to|for|of)|what\s+(?:can\s+)?replaces?|replace|replacing|instead\s+of|migrat(?:e|ing|ion)\s+(?:away\s+)?from|mov(?:e|ing)\s+(?:away\s+)?(?:from|off)|switch(?:ing)?\s+from|get\s+rid\s+of|gett?ing\s+off|leav(?:e|ing)|something\s+like|tools?\s+like|similar\s+to|other\s+than|(?:kostenlose\s+)?alternativen?\s+zu|ersatz\s+für|(?:what\s+(?:comes\s+|is\s+)?)?after|what\s+to\s+use\s+instead\s+of|like)\s+(.+)$/iu
const ANYWHERE_BEFORE_NAME =
  /\b(?:alternatives?|replacements?|substitutes?|successors?|competitors?)\s+(?:to|for|of)\s+(.+)$/iu
const AFTER_NAME =
  /^(?:(?:best|good|better|free|simple|simpler|lightweight|lighter|modern|self\s+hosted|open\s+source)\s+)*(.+?)(?:\s+(?:best|good|better|free|simple|simpler|lightweight|lighter|modern|self\s+hosted|open\s+source))*\s+(?:alternatives?|replacements?|substitutes?|successors?|competitors?|equivalents?|migration)(?:\s+(?:open\s+source|free))?$/iu

/** What is asked of an alternative follows its name or the word: `lambda alternative on own hardware`. */
const ASKED_BESIDES = /\s(?=((?:on|for|in|with|without|that|which|written)\s.+))/giu

/** Reads a query: `docker vs podman` → the two, `replace docker swarm` → its place; null where only its words count. */
export function readQuery(catalogue: Catalogue, query: string): Reading | null {
  const text = query.replace(/[?!.]+$/u, '').trim()
  const asked = QUESTION.test(text) ? tellingWords(text).join(' ') : text
  const tool = getToolNamed(catalogue, text) ?? getToolNamed(catalogue, asked)
  if (tool !== null) return { kind: 'tool', tool }
  return readComparison(catalogue, text) ?? readAlternatives(catalogue, text)
}

function readComparison(catalogue: Catalogue, text: string): Reading | null {
  const bare = text.replace(BEFORE_COMPARISON, '')
  const parts = partsOf(bare)
  const isAsked = TELLS_COMPARISON.test(text)
  const named =
    parts.length > 1
      ? parts.map((part) => getToolNamed(catalogue, part) ?? (isAsked ? getMeant(catalogue, part) : null))
      : cutIntoNames(catalogue, bare)
  const tools = [...new Set(named)]
  if (tools.length < 2 || tools.length > MOST_COMPARED) return null
  return tools.includes(null) ? null : { kind: 'comparison', tools: tools as Tool[] } // none is null
}

const partsOf = (text: string) =>
  text
    .split(BETWEEN)
    .map((part) => part.trim())
    .filter(Boolean)

/** The sides of a comparison that a query asks for, be they tools or not: `argo cd vs flux` → both; else none. */
export function sidesOf(query: string): string[] {
  if (!TELLS_COMPARISON.test(query)) return []
  const parts = partsOf(query.trim().replace(BEFORE_COMPARISON, ''))
  return parts.length > 1 ? parts : []
}

/** Of one side of a comparison the tool: nearly its name, or the one name in it, `cri-o for kubernetes` → CRI-O. */
function getMeant(catalogue: Catalogue, part: string): Tool | null {
  return getNearName(catalogue, part) ?? findNamesWithin(catalogue, part)[0] ?? null
}

const MOST_WORDS = 8

/** The names that a text consists of, the longest first at each place: `kubernetes nomad` → two; empty where a word is over. */
function cutIntoNames(catalogue: Catalogue, text: string): (Tool | null)[] {
  const words = text.split(/\s+/u)
  if (words.length < 2 || words.length > MOST_WORDS || beginsName(catalogue, text)) return []
  const tools: Tool[] = []
  for (let at = 0; at < words.length; ) {
    let end = words.length
    let tool: Tool | null = null
    while (end > at && tool === null) {
      tool = getToolNamed(catalogue, words.slice(at, end).join(' '))
      if (tool === null) end--
    }
    if (tool === null) return []
    tools.push(tool)
    at = end
  }
  return tools
}

function readAlternatives(catalogue: Catalogue, text: string): Reading | null {
  const asked = [{ name: readName(text), rest: '' }, ...readWithRest(text)].filter(
    ({ name }) => name !== null,
  )
  // All of it may be a name that has such a word in it.
  const { name: typed = null, rest = '' } =
    asked.find(({ name }) => getToolNamed(catalogue, name ?? '')) ?? asked[0] ?? {}
  if (typed === null) return null
  const name = typed.replace(/^(?:the|my|our|using)\s+/iu, '')
  const whole = getToolNamed(catalogue, name) ?? getNearName(catalogue, name)
  return {
    kind: 'alternatives',
    tool: whole ?? getNameWithin(catalogue, name),
    name,
    isWhole: whole !== null,
    rest,
  }
}

const readWithRest = (text: string) =>
  [...text.matchAll(ASKED_BESIDES)].map(({ index, 1: rest = '' }) => ({
    name: readName(text.slice(0, index)),
    rest,
  }))

/** Whose place is to be taken, as it was typed; null where that is not asked. */
const readName = (text: string): string | null =>
  (BEFORE_NAME.exec(text) ?? ANYWHERE_BEFORE_NAME.exec(text) ?? AFTER_NAME.exec(text))?.[1]?.trim() || null

/** The tools that are named among other words: `podman compose` → Podman. */
export function findNamesWithin(catalogue: Catalogue, text: string): Tool[] {
  const words = text.split(/[\s,;:()"“”]+/u).slice(0, MOST_WORDS)
  const tools = new Set<Tool>()
  for (let at = 0; at < words.length; at++)
    for (let end = words.length; end > at; end--) {
      const tool = getToolNamed(catalogue, words.slice(at, end).join(' '))
      if (tool === null) continue
      tools.add(tool)
      at = end - 1
      break
    }
  return [...tools]
}

/** More words beside a name mean something else: `kubernetes pod security policy`. */
const MOST_BESIDES = 1

/** The longest name that stands in a text with hardly a word besides: `the docker swarm cluster` → Docker Swarm mode. */
function getNameWithin(catalogue: Catalogue, text: string): Tool | null {
  const words = text
    .split(/\s+/u)
    .filter((word) => !saysNothing(word))
    .slice(0, MOST_WORDS)
  for (let length = words.length; length > 0 && length >= words.length - MOST_BESIDES; length--)
    for (let at = 0; at + length <= words.length; at++) {
      const tool = getToolNamed(catalogue, words.slice(at, at + length).join(' '))
      if (tool !== null) return tool
    }
  return null
}
