// What a tool document must hold beyond its shape, once the vocabulary is known: words exist, values fit
// their attributes. Form, import, API and the curated files ask it after parse-document.ts.

import parseSpdx from 'spdx-expression-parse'
import { appliesTo } from '../catalogue'
import { isAfter } from '../document/partial-date'
import type { Coded, Problem } from '../document/problem'
import type { FactDocument, ToolDocument } from '../document/tool-document'
import type { Attribute, Vocabulary } from '../document/vocabulary'
import { nearWord } from '../search/near-word'
import { checkLines } from './check-lines'
import { checkMoving } from './check-moving'
import { checkReleases } from './check-releases'
import { checkValue, checkVersion } from './check-value'

/** On the SPDX list, yet with limits on use that the Open Source Definition rules out. */
export const SOURCE_AVAILABLE: readonly string[] = [
  'BUSL-1.1',
  'SSPL-1.0',
  'Elastic-2.0',
  'PolyForm-Noncommercial-1.0.0',
]

/** Everything in a well-shaped document that the vocabulary, or plain sense, refuses. */
export function checkDocument(document: ToolDocument, vocabulary: Vocabulary): Problem[] {
  const categories = vocabulary.categories.map((category) => category.slug)
  const aspects = vocabulary.aspects.map((aspect) => aspect.key)
  const attributes = new Map(vocabulary.attributes.map((attribute) => [attribute.key, attribute]))
  return [
    ...checkLicence(document.licence),
    ...document.categories.flatMap((slug, index) =>
      checkWord({ word: slug, words: categories, noun: 'category', path: ['categories', index] }),
    ),
    ...document.facts.flatMap((fact, index) =>
      checkFact({ fact, document, attributes }).map((problem) => below(['facts', index], problem)),
    ),
    ...document.tradeoffs.flatMap((tradeoff, index) =>
      checkWord({
        word: tradeoff.aspect,
        words: aspects,
        noun: 'aspect',
        path: ['tradeoffs', index, 'aspect'],
      }),
    ),
    ...checkEvents(document),
    ...checkLines(document),
    ...checkMoving(document),
    ...checkReleases(document),
  ]
}

function checkFact({
  fact,
  document,
  attributes,
}: {
  fact: FactDocument
  document: ToolDocument
  attributes: ReadonlyMap<string, Attribute>
}): Problem[] {
  const attribute = attributes.get(fact.attribute)
  if (!attribute)
    return checkWord({
      word: fact.attribute,
      words: attributes.keys(),
      noun: 'attribute',
      path: ['attribute'],
    })
  const problems: Problem[] = []
  if (!appliesTo(attribute, document))
    problems.push({
      path: ['attribute'],
      code: 'not-for-category',
      detail: { key: attribute.key, of: attribute.categories, categories: document.categories },
    })
  if (fact.state === 'value' && fact.value !== null)
    problems.push(...checkValue(fact.value, attribute).map((problem) => below(['value'], problem)))
  if (fact.otherwise !== null)
    problems.push(
      ...checkValue(fact.otherwise.value, attribute).map((problem) => below(['otherwise', 'value'], problem)),
    )
  if (fact.since !== null && fact.until !== null && isAfter(fact.since, fact.until))
    problems.push({
      path: ['until'],
      code: 'until-before-since',
      detail: { since: fact.since, until: fact.until },
    })
  return problems
}

function checkLicence({ spdx, class: of }: ToolDocument['licence']): Problem[] {
  const refuse = (why: Coded): Problem[] => [{ path: ['licence', 'spdx'], ...why }]
  if (of === 'not-applicable' || of === 'unknown')
    return spdx === null ? [] : refuse({ code: 'spdx-beside-class', detail: { of } })
  if (spdx === null) return of === 'proprietary' ? [] : refuse({ code: 'no-spdx', detail: { of } })
  if (!isSpdxExpression(spdx)) return refuse({ code: 'wrong-spdx', detail: { spdx } })
  if (of === 'open-source' && SOURCE_AVAILABLE.includes(spdx))
    return refuse({ code: 'spdx-limits-use', detail: { spdx } })
  if (of === 'proprietary' && !spdx.startsWith('LicenseRef-')) return refuse({ code: 'spdx-of-proprietary' })
  return []
}

function isSpdxExpression(text: string): boolean {
  try {
    parseSpdx(text)
    return true
  } catch {
    return false
  }
}

function checkEvents({ events }: ToolDocument): Problem[] {
  const first = events.findIndex((event) => event.kind === 'first-release')
  const problems = events.flatMap((event, index): Problem[] => {
    const path = ['events', index]
    const found: Problem[] = []
    if (event.kind === 'first-release' && index > first)
      found.push({
        path: [...path, 'kind'],
        code: 'first-release-twice',
      })
    if (event.kind === 'release' && first !== -1 && isAfter(events[first]?.date ?? '', event.date))
      found.push({ path: [...path, 'date'], code: 'before-first-release' })
    if (event.kind === 'first-release' && index === first && beginsLate(events, index))
      found.push({ path, code: 'first-release-no-status', level: 'warning' })
    if (event.kind === 'release' && event.version === null)
      found.push({ path, code: 'no-version', level: 'warning' })
    if (event.version !== null)
      found.push(...checkVersion(event.version).map((fault) => ({ path: [...path, 'version'], ...fault })))
    return found
  })
  if (events.every((event) => event.status === null))
    problems.push({ path: ['events'], code: 'no-status', level: 'warning' })
  return problems
}

/** True where no status is said up to an event, and one is after it: for readers the tool begins there. */
function beginsLate(events: ToolDocument['events'], index: number): boolean {
  const said = events.findIndex((event) => event.status !== null)
  return said > index
}

/** A problem when a word is not one of those there are, with the near one named. */
export function checkWord(found: {
  word: string
  words: Iterable<string>
  noun: string
  path: Problem['path']
}): Problem[] {
  const words = [...found.words]
  if (words.includes(found.word)) return []
  return [
    {
      path: found.path,
      code: 'no-such-word',
      detail: { noun: found.noun, word: found.word, near: nearWord(found.word, words) },
    },
  ]
}

function below(path: Problem['path'], problem: Problem): Problem {
  return { ...problem, path: [...path, ...problem.path] }
}
