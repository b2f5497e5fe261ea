// The curated catalogue in prisma/catalogue: read whole, checked whole. The checker prints its problems,
// the seed refuses to run on them.

import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { z } from 'zod'
import { adviseOn } from '../../catalogue/check/advise-on'
import { checkCatalogue } from '../../catalogue/check/check-catalogue'
import { checkLimits } from '../../catalogue/check/check-limits'
import { checkRoles } from '../../catalogue/check/check-roles'
import { checkTexts } from '../../catalogue/check/check-text'
import { type Examined, examineDocument, parseSound } from '../../catalogue/check/examine-document'
import { formatPath, type Problem } from '../../catalogue/document/problem'
import type { ToolDocument } from '../../catalogue/document/tool-document'
import {
  createEmptyVocabulary,
  type Vocabulary,
  vocabularyDocument,
} from '../../catalogue/document/vocabulary'
import { type FileProblem, faultsOf, toldOf } from './file-problem'
import { readRulesFile } from './rules-file'
import { readYamlFile, type YamlFile } from './yaml-file'

export type CatalogueFiles = { vocabulary: Vocabulary; tools: ToolDocument[]; problems: FileProblem[] }

/** What each vocabulary file may hold; the JSON Schemas for editors are made from these. */
export const vocabularyFiles = {
  categories: vocabularyDocument.pick({ categories: true }),
  aspects: vocabularyDocument.pick({ aspects: true }),
  attributes: vocabularyDocument.pick({ attributeGroups: true, attributes: true }),
  words: vocabularyDocument.pick({ words: true }),
  needs: vocabularyDocument.pick({ needs: true }),
  comparisons: vocabularyDocument.pick({ comparisons: true }),
}

/** Files that a catalogue can do without: search then goes by names and texts alone. */
const MAY_LACK = ['words', 'needs', 'comparisons']

const NO_RULES = { rules: [], problems: [] }

type ReadVocabulary = {
  vocabulary: Vocabulary
  problems: FileProblem[]
  /** Words that are written down but at fault: a tool that uses one is not blamed for it. */
  broken: Set<string>
  complete: boolean
  locate: (problem: Problem) => FileProblem
}

/** Reads and checks the catalogue in a folder (`today`: and its days); problems are sorted by file and line. Throws only when the folder cannot be read. */
export async function readCatalogueFiles(folder: string, today?: string): Promise<CatalogueFiles> {
  const words = await readVocabulary(folder)
  const { vocabulary, broken, problems } = words
  const there = await readdir(folder)
  const toolNames = (await readdir(join(folder, 'tools'))).filter((name) => name.endsWith('.yaml')).sort()
  const read: { yaml: YamlFile; examined: Examined; tool: ToolDocument }[] = []
  for (const name of toolNames) {
    const yaml = await readYamlFile(join(folder, 'tools', name))
    const slug = basename(name, '.yaml')
    problems.push(...faultsOf(yaml))
    const examined = examineDocument(yaml.value, vocabulary, { slug, today })
    if (examined.sound) read.push({ yaml, examined, tool: examined.sound })
    else broken.add(slug)
    if (yaml.value === undefined) continue
    for (const problem of examined.problems)
      if (words.complete && !broken.has(wordAt(yaml.value, problem.path)))
        problems.push(inFile(yaml, problem))
    if (examined.sound && examined.sound.slug !== slug)
      problems.push(inFile(yaml, { path: ['slug'], code: 'file-named', detail: { name } }))
  }

  const tools = read.map(({ tool }) => tool)
  const { rules, problems: ofRules } = there.includes('rules.yaml')
    ? await readRulesFile(folder, vocabulary)
    : NO_RULES
  if (words.complete) problems.push(...ofRules)
  const filesBySlug = new Map(read.map((one) => [one.tool.slug, one]))
  const roles = today === undefined ? [] : checkRoles(vocabulary, tools, today)
  const between = [
    ...checkCatalogue(vocabulary, tools),
    ...roles.map((role) => ({ ...role, tool: null })),
    ...checkLimits(tools),
    ...tools.flatMap((tool) =>
      adviseOn(tool, { vocabulary, rules, today: today ?? '9999-12-31' }).map((said) => ({
        ...said,
        tool: tool.slug,
      })),
    ),
  ]
  if (words.complete)
    for (const problem of between) {
      const from = problem.tool === null ? null : filesBySlug.get(problem.tool)
      const path = from ? from.examined.pathInInput(problem.path) : problem.path
      if (path === null || broken.has(wordAt(from ? from.tool : vocabulary, problem.path))) continue
      problems.push(from ? inFile(from.yaml, { ...problem, path }) : words.locate(problem))
    }
  problems.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line))
  return { vocabulary, tools, problems }
}

async function readVocabulary(folder: string): Promise<ReadVocabulary> {
  const vocabulary = createEmptyVocabulary()
  // Filled below in step with the vocabulary's own lists.
  const origins: Record<keyof Vocabulary, { yaml: YamlFile; path: Problem['path'] }[]> = {
    ...{ categories: [], aspects: [], attributeGroups: [], attributes: [] },
    ...{ words: [], needs: [], comparisons: [] },
  }
  const read: ReadVocabulary = {
    vocabulary,
    problems: [],
    broken: new Set(),
    complete: true,
    locate: ({ path: [key, index, ...deeper], ...problem }) => {
      const origin = origins[key as keyof Vocabulary]?.[Number(index)] // checkCatalogue's paths start so
      const place = { file: folder, line: 1, path: formatPath([key ?? '', ...deeper]) }
      return origin
        ? inFile(origin.yaml, { ...problem, path: [...origin.path, ...deeper] })
        : { ...place, ...toldOf(problem) }
    },
  }
  const add = <S extends z.ZodType<Partial<Vocabulary>>>(schema: S, yaml: YamlFile) => {
    read.problems.push(...faultsOf(yaml))
    if (yaml.value === undefined) {
      read.complete = false
      return
    }
    const { sound, problems, pathInInput } = parseSound(schema, yaml.value)
    const texts = checkTexts(sound).map(({ path, ...problem }) => ({
      ...problem,
      path: pathInInput(path) ?? path,
    }))
    read.problems.push(...[...problems, ...texts].map((problem) => inFile(yaml, problem)))
    for (const { path } of problems) for (const word of keysAt(yaml.value, path)) read.broken.add(word)
    if (sound === null) read.complete = false
    for (const [key, list] of Object.entries(sound ?? {}) as [
      keyof Vocabulary,
      Vocabulary[keyof Vocabulary],
    ][]) {
      // The schema was picked from the vocabulary's own, so each list is of its key's kind.
      ;(vocabulary[key] as unknown[]).push(...list)
      origins[key].push(...list.map((_, index) => ({ yaml, path: pathInInput([key, index]) ?? [key] })))
    }
  }
  const there = await readdir(folder)
  for (const [kind, schema] of Object.entries(vocabularyFiles))
    if (!MAY_LACK.includes(kind) || there.includes(`${kind}.yaml`))
      add(schema, await readYamlFile(join(folder, `${kind}.yaml`)))
  return read
}

function inFile(yaml: YamlFile, { path, ...problem }: Problem): FileProblem {
  return {
    file: yaml.file,
    line: yaml.lineOf(path),
    path: formatPath(path),
    ...toldOf(problem),
  }
}

function wordAt(value: unknown, path: Problem['path']): string {
  let found = value
  for (const step of path) found = (found as Record<string | number, unknown> | null | undefined)?.[step]
  return typeof found === 'string' ? found : ''
}

function keysAt(value: unknown, [list, index]: Problem['path']): string[] {
  if (list === undefined || index === undefined) return []
  return [wordAt(value, [list, index, 'key']), wordAt(value, [list, index, 'slug'])].filter(Boolean)
}
