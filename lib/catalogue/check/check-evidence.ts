// What the parts of one tool document demand of each other: statements have sources, nothing is said twice.
// The vocabulary's demands are in check-document.ts.

import { asIssue, type Problem } from '../document/problem'
import { addressKey } from '../document/source-address'
import { type FactDocument, type ToolDocument, toolShape } from '../document/tool-document'
import { TRADEOFF_KINDS } from '../document/words'
import { keyOfFit, keyOfMapping } from '../shown/moving-words'

type Path = Problem['path']
type Statement = { unverified: boolean; sources: string[] }

/** A tool as one schema: its shape, and what its parts demand of each other. */
export const toolDocument = toolShape.superRefine((tool, context) => {
  for (const { path, ...problem } of checkEvidence(tool))
    context.addIssue({ code: 'custom', path, message: asIssue(problem) })
})

/** Every statement has a listed source or says it is unverified; nothing is said twice. */
export function checkEvidence(tool: ToolDocument): Problem[] {
  const listed = new Set(tool.sources.map((source) => source.url))
  const problems = checkCited(tool.descriptionSources, ['descriptionSources'], listed)
  const checkStatement = (statement: Statement, path: Path) => {
    problems.push(...checkCited(statement.sources, [...path, 'sources'], listed))
    if (!statement.unverified && statement.sources.length === 0) problems.push({ path, code: 'no-evidence' })
    if (statement.unverified && statement.sources.length > 0)
      problems.push({ path, code: 'evidence-and-none' })
  }

  if (tool.licence.class !== 'not-applicable') checkStatement(tool.licence, ['licence'])
  else problems.push(...checkCited(tool.licence.sources, ['licence', 'sources'], listed))
  const { support } = tool
  if (support.kind !== null || support.text !== null) checkStatement(support, ['support'])
  else problems.push(...checkCited(support.sources, ['support', 'sources'], listed))
  for (const [index, line] of tool.lines.entries()) checkStatement(line, ['lines', index])
  for (const [index, fact] of tool.facts.entries()) {
    const path = ['facts', index]
    if (fact.state === 'value' && fact.value === null)
      problems.push({ path: [...path, 'value'], code: 'no-value' })
    if (fact.state !== 'value' && fact.value !== null)
      problems.push({ path: [...path, 'value'], code: 'value-without-state', detail: { state: fact.state } })
    if (fact.qualified && fact.state !== 'value')
      problems.push({
        path: [...path, 'qualified'],
        code: 'no-value-to-limit',
        detail: { state: fact.state },
      })
    else if (fact.qualified && fact.note === null)
      problems.push({ path: [...path, 'note'], code: 'limit-unsaid' })
    if (fact.otherwise !== null) problems.push(...checkOtherwise(fact, [...path, 'otherwise'], listed))
    if (fact.state === 'unknown') problems.push(...checkCited(fact.sources, [...path, 'sources'], listed))
    else {
      checkStatement(fact, path)
      if (fact.sources.length > 0 && fact.checkedOn === null)
        problems.push({ path: [...path, 'checkedOn'], code: 'no-reading-day' })
    }
  }
  for (const part of ['chooseWhen', 'avoidWhen'] as const)
    for (const [index, said] of tool[part].entries()) {
      checkStatement(said, [part, index])
      if (said.instead === tool.slug)
        problems.push({ path: [part, index, 'instead'], code: 'instead-of-itself' })
    }
  for (const [index, tradeoff] of tool.tradeoffs.entries()) checkStatement(tradeoff, ['tradeoffs', index])
  for (const [index, relation] of tool.relations.entries()) {
    checkStatement(relation, ['relations', index])
    if (relation.to === tool.slug) problems.push({ path: ['relations', index, 'to'], code: 'to-itself' })
  }
  for (const part of ['moves', 'mappings', 'worksWith'] as const)
    for (const [index, statement] of tool[part].entries()) checkStatement(statement, [part, index])
  for (const [index, event] of tool.events.entries()) checkStatement(event, ['events', index])
  return [...problems, ...checkMajor(tool), ...checkRepeats(tool)]
}

/** Another source says something else than a fact that is known, and is named. */
function checkOtherwise({ state, value, otherwise }: FactDocument, path: Path, listed: ReadonlySet<string>) {
  if (otherwise === null) return []
  const problems = checkCited(otherwise.sources, [...path, 'sources'], listed)
  const isKnown = state === 'value' || state === 'none'
  if (!isKnown) problems.push({ path, code: 'otherwise-of-nothing', detail: { state } })
  if (otherwise.sources.length === 0)
    problems.push({ path: [...path, 'sources'], code: 'otherwise-unsourced' })
  if (asSet(value) === asSet(otherwise.value))
    problems.push({ path: [...path, 'value'], code: 'otherwise-the-same' })
  return problems
}

const asSet = (value: FactDocument['value']) =>
  JSON.stringify(Array.isArray(value) ? value.toSorted() : value)

/** What weighs most of a tool, of each kind. */
const MOST_MAJOR = 3

function checkMajor({ tradeoffs }: ToolDocument): Problem[] {
  return TRADEOFF_KINDS.flatMap((kind): Problem[] => {
    const major = [...tradeoffs.entries()].filter(([, one]) => one.major && one.kind === kind)
    const detail = { kind, most: MOST_MAJOR, count: major.length }
    return major
      .slice(MOST_MAJOR)
      .map(([index]) => ({ path: ['tradeoffs', index, 'major'], code: 'many-major', detail }))
  })
}

function checkRepeats(tool: ToolDocument): Problem[] {
  const relations = tool.relations.map((relation) => `${relation.type} ${relation.to}`)
  const aliases = tool.aliases.map((alias) => alias.toLowerCase())
  return [
    ...repeats({ words: tool.facts.map((fact) => fact.attribute), noun: 'attribute', path: ['facts'] }),
    ...repeats({ words: tool.lines.map(({ name }) => name), noun: 'line', path: ['lines'] }),
    ...repeats({ words: tool.categories, noun: 'category', path: ['categories'] }),
    ...repeats({
      words: tool.sources.map((source) => addressKey(source.url)),
      noun: 'source',
      path: ['sources'],
    }),
    ...repeats({ words: relations, noun: 'relation', path: ['relations'] }),
    ...repeats({ words: tool.moves.map(({ to }) => to), noun: 'guide to', path: ['moves'] }),
    ...repeats({ words: tool.mappings.map(keyOfMapping), noun: 'row', path: ['mappings'] }),
    ...repeats({ words: tool.worksWith.map(keyOfFit), noun: 'range', path: ['worksWith'] }),
    ...repeats({ words: aliases, noun: 'name', path: ['aliases'] }),
    ...repeats({ words: tool.formerSlugs, noun: 'former slug', path: ['formerSlugs'] }),
  ]
}

function checkCited(sources: string[], path: Path, listed: ReadonlySet<string>): Problem[] {
  const unlisted = sources.flatMap((url, index): Problem[] =>
    listed.has(url) ? [] : [{ path: [...path, index], code: 'not-listed', detail: { url } }],
  )
  return [...unlisted, ...repeats({ words: sources, noun: 'source', path })]
}

/** One problem for each word of a list that stands in it a second time; `at` says where the word itself stands. */
export function repeats({
  words,
  noun,
  path,
  at = (index) => [...path, index],
}: {
  words: readonly string[]
  noun: string
  path: Path
  at?: (index: number) => Path
}): Problem[] {
  const seen = new Set<string>()
  return words.flatMap((word, index): Problem[] => {
    if (seen.has(word)) return [{ path: at(index), code: 'there-twice', detail: { noun, word } }]
    seen.add(word)
    return []
  })
}
