// One night of the keeper: all is asked, what was answered is read, what is new is put where the caller puts it, and what
// came of it is counted. Where tools come from and proposals go to, keep-database.ts and keep-files.ts know.

import type { ToolDocument } from '../../lib/catalogue/document/tool-document'
import { createEmptyVocabulary } from '../../lib/catalogue/document/vocabulary'
import type { LandscapeEntry } from '../../lib/editing/import/import-reading'
import { readLandscape } from '../../lib/editing/import/read-landscape'
import { type Ask, asksOf, LANDSCAPE } from '../../lib/keeper/asks'
import { answerAsks, type Means } from '../../lib/keeper/fetching/answer-asks'
import { writeStored } from '../../lib/keeper/fetching/stored-answers'
import { type Answer, type Fault, type Found, gather } from '../../lib/keeper/found'
import { countNight, type Night, type PutLine } from './night'

export type Keeping = {
  tools: readonly ToolDocument[]
  means: Means
  /** Proposes what is new of a tool, and says what it proposed. */
  put: (tool: ToolDocument, found: Found) => Promise<PutLine[]>
}

/** Asks for all tools, then goes from tool to tool. */
export async function keepTools({ tools, means, put }: Keeping): Promise<Night> {
  const asks = uniqueAsks(tools.flatMap(({ watch }) => asksOf(watch)))
  const { answers, toKeep, requests } = await answerAsks(asks, means)
  const landscape = entriesOf(answers.get(LANDSCAPE))
  const lines: PutLine[] = []
  const faults = new Map<string, Fault>()
  for (const tool of tools) {
    const gathered = gather({ tool, answers, landscape, today: means.today })
    for (const fault of gathered.faults) {
      faults.set(`${fault.address} ${fault.why}`, fault)
      // What could not be read is asked for anew next time, and what was kept of it stays.
      for (const ask of asksOf(tool.watch))
        if (ask.address === fault.address && fault.unread) toKeep.delete(ask.name)
    }
    lines.push(...(await put(tool, gathered.found)))
  }
  if (!means.isOffline) for (const [name, stored] of toKeep) await writeStored(means.folder, name, stored)
  return countNight({ asks, answers, requests, faults: [...faults.values()], lines })
}

const uniqueAsks = (asks: readonly Ask[]) => [...new Map(asks.map((ask) => [ask.name, ask])).values()]

function entriesOf(answer: Answer | undefined): Map<string, LandscapeEntry> | null {
  if (answer?.kind !== 'text') return null
  const context = { vocabulary: createEmptyVocabulary(), today: '' }
  const { landscape = [] } = readLandscape(answer.text, context)
  return landscape.length === 0 ? null : new Map(landscape.map((entry) => [entry.name, entry]))
}
