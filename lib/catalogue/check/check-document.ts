// What a tool document must hold beyond its shape, once the vocabulary is known: words exist, values fit
// their attributes. Form, import, API and the curated files ask it after parse-document.ts.

import parseSpdx from 'spdx-expression-parse'
import { appliesTo } from '../catalogue'
import type { Problem } from '../document/problem'
import type { FactDocument, ToolDocument } from '../document/tool-document'
import type { Attribute, Vocabulary } from '../document/vocabulary'
import { didYouMean } from '../search/near-word'
import { checkValue, checkVersion } from './check-value'

/** On the SPDX list, yet with limits on use that the Open Source Definition rules out. */
const SOURCE_AVAILABLE = ['BUSL-1.1', 'SSPL-1.0', 'Elastic-2.0', 'PolyForm-Noncommercial-1.0.0']

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
      message: `“${attribute.key}” is for ${attribute.categories.join(', ')}; this tool is in ${document.categories.join(', ')}`,
    })
  if (fact.state === 'value' && fact.value !== null)
    problems.push(...checkValue(fact.value, attribute).map((problem) => below(['value'], problem)))
  if (fact.since !== null && fact.until !== null && isAfter(fact.since, fact.until))
    problems.push({ path: ['until'], message: `${fact.until} lies before since, ${fact.since}` })
  return problems
}

function checkLicence({ spdx, class: licenceClass }: ToolDocument['licence']): Problem[] {
  const refuse = (message: string): Problem[] => [{ path: ['licence', 'spdx'], message }]
  if (licenceClass === 'not-applicable' || licenceClass === 'unknown')
    return spdx === null ? [] : refuse(`a licence class of ${licenceClass} goes without an SPDX expression`)
  if (spdx === null)
    return licenceClass === 'proprietary'
      ? []
      : refuse(
          `a licence class of ${licenceClass} needs an SPDX expression, or LicenseRef-… where SPDX has no id`,
        )
  if (!isSpdxExpression(spdx))
    return refuse(`“${spdx}” is not an SPDX licence expression; ids are listed at https://spdx.org/licenses/`)
  if (licenceClass === 'open-source' && SOURCE_AVAILABLE.includes(spdx))
    return refuse(`“${spdx}” limits use, so its class is source-available`)
  if (licenceClass === 'proprietary' && !spdx.startsWith('LicenseRef-'))
    return refuse('a proprietary licence has no SPDX id: leave it out, or name it LicenseRef-…')
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
        message: 'a tool has one first release; call the others release',
      })
    if (event.kind === 'release' && first !== -1 && isAfter(events[first]?.date ?? '', event.date))
      found.push({ path: [...path, 'date'], message: 'this release lies before the first release' })
    if (event.kind === 'release' && event.version === null)
      found.push({ path, message: 'a release without its version', level: 'warning' })
    if (event.version !== null)
      found.push(...checkVersion(event.version).map((message) => ({ path: [...path, 'version'], message })))
    return found
  })
  if (events.every((event) => event.status === null))
    problems.push({ path: ['events'], message: 'no event says which status the tool has', level: 'warning' })
  return problems
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
      message: `there is no ${found.noun} “${found.word}”${didYouMean(found.word, words)}`,
    },
  ]
}

/** True when one partial date lies after another as far as both say: 2016-07 does not lie after 2016. */
function isAfter(date: string, other: string): boolean {
  const shared = Math.min(date.length, other.length)
  return date.slice(0, shared) > other.slice(0, shared)
}

function below(path: Problem['path'], problem: Problem): Problem {
  return { ...problem, path: [...path, ...problem.path] }
}
