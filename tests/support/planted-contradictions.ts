// Contradictions planted into real tools, each one that a reader would call wrong: from the rules between facts, by a
// seeded generator, and by hand from what nobody can mean, whether a rule says so or not.

import { appliesTo } from '@/lib/catalogue/catalogue'
import { holds } from '@/lib/catalogue/check/check-rules'
import { fillWithRandom } from '@/lib/catalogue/choosing/seeded-random'
import type { Condition, Rule } from '@/lib/catalogue/document/rule'
import type { FactDocument, ToolDocument } from '@/lib/catalogue/document/tool-document'
import type { Attribute, Vocabulary } from '@/lib/catalogue/document/vocabulary'
import { SUPPORT_LEVELS } from '@/lib/catalogue/document/words'

/** A tool with one thing in it that cannot be, and what that is. */
export type Planted = { tool: ToolDocument; what: string }

type Field = { tools: readonly ToolDocument[]; rules: readonly Rule[]; vocabulary: Vocabulary; today: string }

/** Contradictions drawn from the rules: of a tool of which a rule speaks, what the rule demands is turned round. */
export function plantByRules(
  { tools, rules, vocabulary, today }: Field,
  count: number,
  seed: string,
): Planted[] {
  const draws = fillWithRandom(new Float64Array(count * 4000), seed)
  let place = 0
  const pick = <T>(list: readonly T[]): T | undefined =>
    list[Math.floor((draws[place++ % draws.length] ?? 0) * list.length)]
  const planted: Planted[] = []
  const used = new Set<string>()
  for (let tries = 0; planted.length < count && tries < count * 600; tries++) {
    const rule = pick(rules)
    const tool = pick(tools)
    const broken = rule && pick(rule.must)
    const attribute = vocabulary.attributes.find(({ key }) => key === broken?.attribute)
    if (!rule || !tool || !broken || !attribute || !appliesTo(attribute, tool)) continue
    const name = `${rule.key} in ${tool.slug}`
    if (used.has(name) || !rule.when.every((condition) => holds(tool, condition, today) === true)) continue
    const value = pick(valuesAgainst(broken, attribute, tool))
    if (value === undefined) continue
    const turned = withFact(tool, attribute.key, value)
    // A value can take away what the rule speaks of; then nothing contradicts anything.
    if (!rule.when.every((condition) => holds(turned, condition, today) === true)) continue
    used.add(name)
    planted.push({ tool: turned, what: name })
  }
  return planted
}

/** Values of an attribute of which a condition does not hold, among them what the tool says of it without what is demanded. */
function valuesAgainst(
  { is, isNot, only, most, least }: Condition,
  { key, kind, options }: Attribute,
  { facts }: ToolDocument,
): FactDocument['value'][] {
  if (kind === 'number')
    return [...(most === undefined ? [] : [most + 1]), ...(least === undefined ? [] : [least - 1])]
  const words = kind === 'support' ? [...SUPPORT_LEVELS] : options.map((option) => option.key)
  const wrong = words.filter(
    (word) => isNot?.includes(word) || (is && !is.includes(word)) || (only && !only.includes(word)),
  )
  if (kind !== 'choices') return wrong
  const said = facts.find(({ attribute }) => attribute === key)?.value
  const left = Array.isArray(said) ? said.filter((word) => !is?.includes(word)) : []
  return [...wrong.map((word) => [word]), ...(is && left.length > 0 ? [left] : [])]
}

/** The tool with this value of an attribute, in the place of whatever it said of it. */
export function withFact(tool: ToolDocument, attribute: string, value: FactDocument['value']): ToolDocument {
  const source = tool.sources[0]?.url ?? ''
  const fact: FactDocument = {
    ...{ attribute, state: 'value', value, note: null, qualified: false, since: null, until: null },
    ...{ checkedOn: '2026-08-20', otherwise: null, unverified: false, sources: [source] },
  }
  const place = tool.facts.findIndex((one) => one.attribute === attribute)
  return { ...tool, facts: place < 0 ? [...tool.facts, fact] : tool.facts.with(place, fact) }
}
