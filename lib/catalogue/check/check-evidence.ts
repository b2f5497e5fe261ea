// What the parts of one tool document demand of each other: statements have sources, nothing is said twice.
// The vocabulary's demands are in check-document.ts.

import type { Problem } from '../document/problem'
import { addressKey } from '../document/source-address'
import { type ToolDocument, toolShape } from '../document/tool-document'
import { TRADEOFF_KINDS } from '../document/words'

type Path = Problem['path']
type Statement = { unverified: boolean; sources: string[] }

/** A tool as one schema: its shape, and what its parts demand of each other. */
export const toolDocument = toolShape.superRefine((tool, context) => {
  for (const { path, message } of checkEvidence(tool)) context.addIssue({ code: 'custom', path, message })
})

/** Every statement has a listed source or says it is unverified; nothing is said twice. */
export function checkEvidence(tool: ToolDocument): Problem[] {
  const listed = new Set(tool.sources.map((source) => source.url))
  const problems = checkCited(tool.descriptionSources, ['descriptionSources'], listed)
  const checkStatement = (statement: Statement, path: Path) => {
    problems.push(...checkCited(statement.sources, [...path, 'sources'], listed))
    if (!statement.unverified && statement.sources.length === 0)
      problems.push({ path, message: 'give at least one source, or say unverified: true' })
    if (statement.unverified && statement.sources.length > 0)
      problems.push({ path, message: 'has sources and says unverified: drop one of the two' })
  }

  if (tool.licence.class !== 'not-applicable') checkStatement(tool.licence, ['licence'])
  else problems.push(...checkCited(tool.licence.sources, ['licence', 'sources'], listed))
  for (const [index, fact] of tool.facts.entries()) {
    const path = ['facts', index]
    if (fact.state === 'value' && fact.value === null)
      problems.push({ path: [...path, 'value'], message: 'a fact in state value needs one' })
    if (fact.state !== 'value' && fact.value !== null)
      problems.push({ path: [...path, 'value'], message: `state ${fact.state} goes without a value` })
    if (fact.qualified && fact.state !== 'value')
      problems.push({ path: [...path, 'qualified'], message: `state ${fact.state} has no value to limit` })
    else if (fact.qualified && fact.note === null)
      problems.push({ path: [...path, 'note'], message: 'a value with limits needs a note that says which' })
    if (fact.state === 'unknown') problems.push(...checkCited(fact.sources, [...path, 'sources'], listed))
    else {
      checkStatement(fact, path)
      if (fact.sources.length > 0 && fact.checkedOn === null)
        problems.push({ path: [...path, 'checkedOn'], message: 'say on which day the sources were read' })
    }
  }
  for (const part of ['chooseWhen', 'avoidWhen'] as const)
    for (const [index, said] of tool[part].entries()) {
      checkStatement(said, [part, index])
      if (said.instead === tool.slug)
        problems.push({ path: [part, index, 'instead'], message: 'a tool is not taken instead of itself' })
    }
  for (const [index, tradeoff] of tool.tradeoffs.entries()) checkStatement(tradeoff, ['tradeoffs', index])
  for (const [index, relation] of tool.relations.entries()) {
    checkStatement(relation, ['relations', index])
    if (relation.to === tool.slug)
      problems.push({ path: ['relations', index, 'to'], message: 'a tool has no relation to itself' })
  }
  for (const [index, event] of tool.events.entries()) checkStatement(event, ['events', index])
  return [...problems, ...checkMajor(tool), ...checkRepeats(tool)]
}

/** What weighs most of a tool, of each kind. */
const MOST_MAJOR = 3

function checkMajor({ tradeoffs }: ToolDocument): Problem[] {
  return TRADEOFF_KINDS.flatMap((kind) => {
    const major = [...tradeoffs.entries()].filter(([, one]) => one.major && one.kind === kind)
    const plural = kind === 'strength' ? 'strengths' : 'limitations'
    const message = `at most ${MOST_MAJOR} ${plural} of a tool are major; this makes ${major.length}`
    return major.slice(MOST_MAJOR).map(([index]) => ({ path: ['tradeoffs', index, 'major'], message }))
  })
}

function checkRepeats(tool: ToolDocument): Problem[] {
  const relations = tool.relations.map((relation) => `${relation.type} ${relation.to}`)
  const aliases = tool.aliases.map((alias) => alias.toLowerCase())
  return [
    ...repeats({ words: tool.facts.map((fact) => fact.attribute), noun: 'attribute', path: ['facts'] }),
    ...repeats({ words: tool.categories, noun: 'category', path: ['categories'] }),
    ...repeats({
      words: tool.sources.map((source) => addressKey(source.url)),
      noun: 'source',
      path: ['sources'],
    }),
    ...repeats({ words: relations, noun: 'relation', path: ['relations'] }),
    ...repeats({ words: aliases, noun: 'name', path: ['aliases'] }),
    ...repeats({ words: tool.formerSlugs, noun: 'former slug', path: ['formerSlugs'] }),
  ]
}

function checkCited(sources: string[], path: Path, listed: ReadonlySet<string>): Problem[] {
  const unlisted = sources.flatMap((url, index) =>
    listed.has(url)
      ? []
      : [{ path: [...path, index], message: `“${url}” is cited but not listed under sources` }],
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
  return words.flatMap((word, index) => {
    if (seen.has(word)) return [{ path: at(index), message: `${noun} ${word} is there twice` }]
    seen.add(word)
    return []
  })
}
