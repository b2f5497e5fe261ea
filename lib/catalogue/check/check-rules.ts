// A tool held against the rules between facts: a warning for each that it breaks. What is unknown breaks none.

import type { Problem } from '../document/problem'
import { stateOfLine } from '../document/release-lines'
import type { Condition, Rule, ToolSubject } from '../document/rule'
import { timelineOf } from '../document/timeline'
import type { ToolDocument } from '../document/tool-document'

type Path = Problem['path']

/** What a condition asks about, as words; null where nobody knows. `path` is where it stands. */
type Subject = { words: readonly string[]; isSaid: boolean; path: Path } | null

/** A warning for each rule that the tool breaks on `today` (YYYY-MM-DD), at what should be otherwise. */
export function checkRules(tool: ToolDocument, rules: readonly Rule[], today: string): Problem[] {
  return rules.flatMap((rule): Problem[] => {
    if (!rule.when.every((condition) => holds(tool, condition, today) === true)) return []
    const broken = rule.must.find((condition) => holds(tool, condition, today) === false)
    if (broken === undefined) return []
    const path = pathOf(tool, broken, today) ?? pathOf(tool, rule.when[0], today) ?? []
    return [{ path, code: 'rule-broken', detail: { says: rule.says, key: rule.key }, level: 'warning' }]
  })
}

/** Whether a condition holds of a tool; null where it is not known. */
export function holds(tool: ToolDocument, condition: Condition, today: string): boolean | null {
  const subject = subjectOf(tool, condition, today)
  const { is, isNot, only, least, most, said } = condition
  if (said) return subject?.isSaid ?? false
  if (subject === null) return null
  const { words } = subject
  const number = Number(words[0])
  return (
    (is === undefined || words.some((word) => is.includes(word))) &&
    (isNot === undefined || !words.some((word) => isNot.includes(word))) &&
    (only === undefined || (words.length > 0 && words.every((word) => only.includes(word)))) &&
    (least === undefined || !(number < least)) &&
    (most === undefined || !(number > most))
  )
}

function pathOf(tool: ToolDocument, condition: Condition | undefined, today: string): Path | null {
  return condition === undefined ? null : (subjectOf(tool, condition, today)?.path ?? null)
}

function subjectOf(tool: ToolDocument, { attribute, tool: asked }: Condition, today: string): Subject {
  if (asked !== undefined) return ofTool(tool, asked, today)
  const index = tool.facts.findIndex((fact) => fact.attribute === attribute)
  const fact = tool.facts[index]
  if (fact === undefined || fact.state === 'unknown') return null
  const isSaid = fact.state === 'value' && fact.value !== null
  return { words: isSaid ? [fact.value].flat().map(String) : [fact.state], isSaid, path: ['facts', index] }
}

function ofTool(tool: ToolDocument, asked: ToolSubject, today: string): Subject {
  const said = (path: string, words: readonly (string | null)[]): Subject => {
    const known = words.filter((word) => word !== null)
    return { words: known, isSaid: known.length > 0, path: [path] }
  }
  switch (asked) {
    case 'status':
      return said('events', [timelineOf(tool.events, today).status])
    case 'kind':
      return said('kind', [tool.kind])
    case 'category':
      return said('categories', tool.categories)
    case 'licence':
      return said('licence', [tool.licence.class])
    case 'support':
      return tool.support.kind === null ? null : said('support', [tool.support.kind])
    case 'lines':
      return said(
        'lines',
        tool.lines.map((line) => stateOfLine(line, today)),
      )
    case 'event':
      return said(
        'events',
        tool.events.map(({ kind }) => kind),
      )
    case 'relation':
      return said(
        'relations',
        tool.relations.map(({ type }) => type),
      )
    case 'link':
      return said(
        'repository',
        (['homepage', 'repository', 'documentation'] as const).map((link) =>
          tool[link] === null ? null : link,
        ),
      )
  }
}
