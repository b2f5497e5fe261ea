// The keeper on the curated files: what is new is written where it belongs, for somebody to look at and commit. What takes
// back a person's word is only told.

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { examineDocument } from '../../lib/catalogue/check/examine-document'
import { formatPath, isFault, sayProblem } from '../../lib/catalogue/document/problem'
import type { ToolDocument } from '../../lib/catalogue/document/tool-document'
import type { Vocabulary } from '../../lib/catalogue/document/vocabulary'
import { readCatalogueFiles } from '../../lib/editing/files/catalogue-files'
import { isSame } from '../../lib/editing/merge/same'
import type { Means } from '../../lib/keeper/fetching/answer-asks'
import { replaceFile } from '../../lib/keeper/fetching/stored-answers'
import { putIntoFile } from '../../lib/keeper/files/put-into-file'
import { proposeAtOnce } from '../../lib/keeper/propose'
import { keepTools } from './keep-tools'
import type { Night, PutLine } from './night'

type Order = { folder: string; means: Means /** Only these tools; empty for all. */; only: readonly string[] }

/** One night on a folder like prisma/catalogue. */
export async function keepFiles({ folder, means, only }: Order): Promise<Night> {
  const { tools, vocabulary } = await readCatalogueFiles(folder, means.today)
  const chosen = tools.filter(({ slug }) => only.length === 0 || only.includes(slug))
  return keepTools({
    tools: chosen,
    means,
    put: async (tool, found) => {
      const ground = { tool, found, past: [], today: means.today, isDecided: () => false }
      const { proposed, left } = proposeAtOnce(ground)
      const tell = (outcome: PutLine['outcome']) => (one: (typeof proposed)[number]) => {
        const { kind, reason, contradicts } = one
        return { slug: tool.slug, kind, outcome, reason, contradicts }
      }
      const told = left.map(tell('contradicts'))
      const after = proposed.at(-1)?.document
      if (after === undefined) return told
      const fault = await write({ folder, tool, after, vocabulary, today: means.today })
      if (fault === null) return [...proposed.map(tell('put')), ...told]
      return [...proposed.map((one) => ({ ...tell('refused')(one), reason: fault })), ...told]
    },
  })
}

type Writing = {
  folder: string
  tool: ToolDocument
  after: ToolDocument
  vocabulary: Vocabulary
  today: string
}

/** Writes a tool's file, once it is certain that it says what it should; else why not. */
async function write({ folder, tool, after, vocabulary, today }: Writing): Promise<string | null> {
  const file = join(folder, 'tools', `${tool.slug}.yaml`)
  const text = await readFile(file, 'utf8')
  const next = putIntoFile(text, tool, after)
  const examined = examineDocument(parse(next), vocabulary, { slug: tool.slug, today })
  const problem = examined.problems.find(isFault)
  if (problem) return `${formatPath(problem.path)} ${sayProblem(problem)}`
  if (!examined.document || !isSame(examined.document, after))
    return 'its file cannot be changed line by line'
  await replaceFile(file, next)
  return null
}
