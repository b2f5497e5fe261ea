// What the rules between facts must hold themselves: each key once, and words that there are.

import type { Problem } from '../document/problem'
import type { Condition, Rule, ToolSubject } from '../document/rule'
import type { Attribute, Vocabulary } from '../document/vocabulary'
import {
  EVENT_KINDS,
  LICENCE_CLASSES,
  RELATION_TYPES,
  STATUSES,
  SUPPORT_KINDS,
  SUPPORT_LEVELS,
  TOOL_KINDS,
} from '../document/words'
import { checkWord } from './check-document'
import { repeats } from './check-evidence'

type Path = Problem['path']

const STATES = ['none', 'not-applicable']

/** Everything that is wrong with rules; paths start at their file. */
export function checkRuleWords(rules: readonly Rule[], vocabulary: Vocabulary): Problem[] {
  const keys = rules.map(({ key }) => key)
  return [
    ...repeats({ words: keys, noun: 'rule', path: [], at: (index) => ['rules', index, 'key'] }),
    ...rules.flatMap(({ when, must }, index) =>
      Object.entries({ when, must }).flatMap(([part, conditions]) =>
        conditions.flatMap((condition, place) =>
          checkCondition(condition, vocabulary, ['rules', index, part, place]),
        ),
      ),
    ),
  ]
}

function checkCondition(condition: Condition, vocabulary: Vocabulary, path: Path): Problem[] {
  const { attribute: key, tool, is, isNot, only, least, most, said } = condition
  if ((key === undefined) === (tool === undefined)) return [{ path, code: 'rule-of-nothing' }]
  if ([is, isNot, only, least, most, said].every((one) => one === undefined))
    return [{ path, code: 'rule-asks-nothing' }]
  const attribute = vocabulary.attributes.find((one) => one.key === key)
  if (key !== undefined && attribute === undefined) {
    const words = vocabulary.attributes.map((one) => one.key)
    return checkWord({ word: key, words, noun: 'attribute', path: [...path, 'attribute'] })
  }
  const known = tool === undefined ? wordsOf(attribute) : TOOL_WORDS[tool](vocabulary)
  const problems: Problem[] =
    (least === undefined && most === undefined) || attribute?.kind === 'number'
      ? []
      : [{ path, code: 'rule-of-no-number', detail: { key: key ?? tool ?? '' } }]
  if (known === null) return problems
  for (const [name, words] of Object.entries({ is, isNot, only }))
    for (const [place, word] of (words ?? []).entries())
      problems.push(...checkWord({ word, words: known, noun: 'word', path: [...path, name, place] }))
  return problems
}

/** The words that a fact can be; null where it can be any text. */
function wordsOf(attribute: Attribute | undefined): readonly string[] | null {
  switch (attribute?.kind) {
    case 'choice':
    case 'choices':
      return [...attribute.options.filter(({ retired }) => !retired).map(({ key }) => key), ...STATES]
    case 'support':
      return [...SUPPORT_LEVELS, ...STATES]
    default:
      return null
  }
}

const TOOL_WORDS: Record<ToolSubject, (vocabulary: Vocabulary) => readonly string[]> = {
  status: () => STATUSES,
  kind: () => TOOL_KINDS,
  category: ({ categories }) => categories.map(({ slug }) => slug),
  licence: () => LICENCE_CLASSES,
  support: () => SUPPORT_KINDS,
  lines: () => ['supported', 'security', 'ended'],
  event: () => EVENT_KINDS,
  relation: () => RELATION_TYPES,
  link: () => ['homepage', 'repository', 'documentation'],
}
