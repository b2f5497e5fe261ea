// Changes the vocabulary, a word at a time: whoever changes a word says which state of it they saw, so that two admins
// do not erase each other. Nothing is deleted; options and attributes are retired. Merging is in merge-options.ts.

import { parseWith } from '../../catalogue/check/parse-document'
import { type Vocabulary, vocabularyDocument } from '../../catalogue/document/vocabulary'
import {
  findWord,
  KIND_NAMES,
  labelOfWordField,
  listOf,
  listWords,
  markOf,
  splitOptionKey,
  type Word,
  type WordKind,
} from '../../catalogue/document/vocabulary-words'
import { faultOfNeedAddress } from '../../catalogue/listing/search-asked'
import { formatCount, withArticle } from '../../catalogue/shown/noun-words'
import type { Field } from '../../editing/form/form-names'
import { type FieldProblem, sayFieldProblem } from '../../editing/form/read-form'
import { checkWordWithin, readWord } from '../../editing/form/word-form'
import { isSame } from '../../editing/merge/same'
import type { Viewer } from '../../rights/viewer'
import type { RunSql } from '../sql'
import { findAbsentTools } from './check-compared'
import { saveVocabulary } from './save-vocabulary'
import { editVocabulary, type WordChange } from './vocabulary-change'
import { countFactsOutside, countUses } from './word-uses'
import { changeRow, orderRows } from './write-word'

/** Why a word is not changed, by input name; '' holds what belongs to no input. */
export class WordRefused extends Error {
  override readonly name = 'WordRefused'
  constructor(readonly problems: readonly FieldProblem[]) {
    super(problems.map(sayFieldProblem).join(' '))
  }
}

const MEANWHILE =
  'Somebody changed this meanwhile. Look at how it is now, and send it again if you still want to.'

type Named = { kind: WordKind; key: string /** As `markOf` gave it. */; mark: string }

/** Adds a word at the end of its list; `attribute` is that of a new option. Returns its key. */
export async function addWord(
  viewer: Viewer,
  { kind, fields, attribute = '' }: { kind: WordKind; fields: readonly Field[]; attribute?: string },
): Promise<WordChange> {
  return editVocabulary(viewer, async ({ run, vocabulary }) => {
    const { word, problems } = readWord(kind, fields, null)
    if (word === null) throw new WordRefused(problems)
    if (kind === 'needs') checkAddress(vocabulary, String(word.address))
    if (kind === 'comparisons') await checkCompared(run, word.tools as string[]) // as parsed
    const own = String(word.key ?? word.slug)
    const key = kind === 'options' ? `${attribute}.${own}` : own
    if (findWord(vocabulary, kind, key))
      throw new WordRefused([
        { field: 'key', message: `There is ${withArticle(KIND_NAMES[kind].one)} with this key already.` },
      ])
    const next = withWord(vocabulary, { kind, attribute, word })
    refuseFaults(next)
    await saveVocabulary(run, next)
    const said = `Added: the ${KIND_NAMES[kind].one} “${labelOf(word)}”. Readers see it now.`
    return { key, said, action: 'word-added', details: { kind, key, after: word } }
  })
}

/** Changes what a word says. Throws WordRefused where it was changed meanwhile or will not do. */
export async function changeWord(
  viewer: Viewer,
  { kind, key, mark, fields }: Named & { fields: readonly Field[] },
) {
  return editVocabulary(viewer, async ({ run, transaction, vocabulary }) => {
    const before = getMarked(vocabulary, { kind, key, mark })
    const attribute = vocabulary.attributes.find((one) => one.key === key)
    const present =
      kind === 'attributes' ? { ...before.content, options: attribute?.options } : before.content
    const { word, problems } = readWord(kind, fields, present)
    if (word === null) throw new WordRefused(problems)
    if (kind === 'needs') checkAddress(vocabulary, String(word.address))
    if (kind === 'comparisons') await checkCompared(run, word.tools as string[]) // as parsed
    if (kind === 'attributes') await checkFactsAllow(run, key, { before: before.content, after: word })
    const next = replaceWord(vocabulary, { kind, key, word })
    refuseFaults(next)
    const after: Content = findWord(next, kind, key)?.content ?? {}
    const changed = findChanged(before.content, after)
    if (changed.length === 0)
      return { key, said: 'Nothing was changed: it says all of this already.', action: null }
    await changeRow(transaction, { kind, key }, word)
    const said = `Saved: ${changed.map((name) => labelOfWordField(kind, name)).join(', ')}. Readers see it now.`
    return { key, said, action: 'word-changed', details: { kind, key, before: before.content, after } }
  })
}

/** Takes an attribute or an option out of use, or back into it. An option that facts use is merged instead. */
export async function retireWord(viewer: Viewer, { kind, key, mark, retired }: Named & { retired: boolean }) {
  return editVocabulary(viewer, async ({ run, transaction, vocabulary }) => {
    if (kind !== 'attributes' && kind !== 'options') refuse('Only attributes and options can be retired.')
    const { content, label } = getMarked(vocabulary, { kind, key, mark })
    const { statements, tools } = await countUses(kind, key, run)
    if (kind === 'options' && retired && statements > 0)
      refuse(
        `${formatCount(statements, 'fact')} of ${formatCount(tools, 'tool')} ${statements === 1 ? 'uses' : 'use'} this option: merge it into another instead.`,
      )
    if (content.retired === retired)
      return { key, said: `“${label}” is ${retired ? 'retired' : 'in use'} already.`, action: null }
    const isFacet = content.kind === 'choice' || content.kind === 'choices' || content.kind === 'support'
    const shown = kind === 'attributes' ? { filter: !retired && isFacet, compare: !retired } : {}
    await changeRow(transaction, { kind, key }, { ...content, ...shown, retired })
    const said = retired
      ? `Retired: “${label}”. What uses it stays, and nothing new should.`
      : `Back in use: “${label}”.${kind === 'attributes' ? ` It is shown as ${isFacet ? 'a filter and as ' : ''}a row of comparisons: change that below.` : ''}`
    const action = retired ? 'word-retired' : 'word-reinstated'
    return { key, said, action, details: { kind, key, statements } }
  })
}

/** Moves a word one place up or down in its list; `mark` is that of the list's keys. */
export async function moveWord(viewer: Viewer, { kind, key, mark, by }: Named & { by: 1 | -1 }) {
  return editVocabulary(viewer, async ({ run, vocabulary }) => {
    const list = listOf(vocabulary, kind, key).map((word) => word.key)
    if (markOf(list) !== mark) refuse(MEANWHILE)
    const other = list[list.indexOf(key) + by]
    if (!list.includes(key) || other === undefined) return refuse('It cannot go further.')
    const within = kind === 'options' ? splitOptionKey(key).attribute : null
    const keys = listWords(vocabulary, kind, within).map((word) => word.key)
    const swapped = keys.map((one) => (one === key ? other : one === other ? key : one))
    await orderRows(run, kind, swapped)
    const said = `Moved “${findWord(vocabulary, kind, key)?.label}” ${by === 1 ? 'down' : 'up'}.`
    return { key, said, action: 'word-moved', details: { kind, key, by } }
  })
}

/** The word, as somebody saw it. Throws WordRefused where it is not there or says something else by now. */
export function getMarked(vocabulary: Vocabulary, { kind, key, mark }: Named): Word {
  const word = findWord(vocabulary, kind, key)
  if (!word) return refuse(`There is no such ${KIND_NAMES[kind].one}.`)
  if (markOf(word.content) !== mark) refuse(MEANWHILE)
  return word
}

type Content = Record<string, unknown>

const findChanged = (before: Content, after: Content) =>
  Object.keys(after).filter((name) => !isSame(before[name], after[name]))
const labelOf = (word: Content) =>
  String(word.label ?? word.name ?? word.title ?? word.word ?? [word.phrases].flat()[0])

async function checkCompared(run: RunSql, slugs: readonly string[]): Promise<void> {
  const [absent] = await findAbsentTools(run, slugs)
  if (absent !== undefined) refuse(`No tool that readers see is at “${absent}”.`, 'tools')
}

/** A need that leads nowhere would never be offered. */
function checkAddress(vocabulary: Vocabulary, address: string): void {
  const fault = faultOfNeedAddress(vocabulary, address)
  if (fault !== null) refuse(fault, 'address')
}

async function checkFactsAllow(
  run: RunSql,
  key: string,
  { before, after }: { before: Content; after: Content },
) {
  if (before.kind !== after.kind) {
    const { statements } = await countUses('attributes', key, run)
    if (statements > 0)
      refuse(`It has ${formatCount(statements, 'fact')} of its present kind: add another attribute.`, 'kind')
  }
  // As the schema has just parsed it.
  const outside = await countFactsOutside(run, key, after.categories as string[])
  if (outside > 0)
    refuse(
      `${formatCount(outside, 'fact')} ${outside === 1 ? 'belongs to a tool' : 'belong to tools'} of none of these categories.`,
      'categories',
    )
}

function refuseFaults(vocabulary: Vocabulary): void {
  const { document, problems: faults } = parseWith(vocabularyDocument, vocabulary)
  const problems = document
    ? checkWordWithin(document)
    : faults.map(({ path: _, ...problem }) => ({ ...problem, field: '' }))
  if (problems.length > 0) throw new WordRefused(problems)
}

/** Throws the one thing that is wrong. */
function refuse(message: string, field = ''): never {
  throw new WordRefused([{ field, message }])
}

type Placed = { kind: WordKind; attribute: string; word: Content }

function withWord(vocabulary: Vocabulary, { kind, attribute, word }: Placed): Vocabulary {
  const next = structuredClone(vocabulary)
  const list = kind === 'groups' ? 'attributeGroups' : kind
  if (list !== 'options')
    next[list].push(word as never) // parsed by the schema of this very list
  else next.attributes.find(({ key }) => key === attribute)?.options.push(word as never) // as above
  return next
}

function replaceWord(
  vocabulary: Vocabulary,
  { kind, key, word }: Omit<Placed, 'attribute'> & { key: string },
) {
  const next = structuredClone(vocabulary)
  const list = kind === 'groups' ? 'attributeGroups' : kind
  const { attribute, option } = splitOptionKey(key)
  const words: Content[] =
    list === 'options' ? (next.attributes.find((one) => one.key === attribute)?.options ?? []) : next[list]
  const own = kind === 'options' ? option : key
  words.splice(
    words.findIndex((one) => (one.key ?? one.slug) === own),
    1,
    word,
  )
  return next
}
