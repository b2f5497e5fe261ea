// A process that saves tools as fast as it can until it is killed, and says on its output what was acknowledged.
// crash.test.ts starts it; DATABASE_URL names the database.

import { setTimeout as wait } from 'node:timers/promises'
import type { ToolDocument } from '@/lib/catalogue/document/tool-document'
import { DatabaseUnavailable } from '@/lib/db/unavailable'
import { changeTool, createViewer } from './editing'

/** The tools of the loop: one for each worker, and one that all of them share. */
export const WORKERS = ['worker-0', 'worker-1', 'worker-2']
export const SHARED = 'shared'

export type Acknowledged = { slug: string; version: number; number: number; said: string }

/** The same words in every part of a document, so that a save of half the parts is seen; of the shared tool one fact. */
function say(document: ToolDocument, worker: string, said: string): ToolDocument {
  const evidence = { unverified: false, sources: [`https://${worker}.example/${said}`] }
  const source = { url: evidence.sources[0] ?? '', title: said, publisher: null, readOn: null }
  const cited = { ...source, kind: 'documentation' as const, speaksOf: null, secondary: false }
  const fact = {
    attribute: worker,
    state: 'value' as const,
    value: said,
    note: null,
    qualified: false,
    since: null,
    until: null,
    checkedOn: '2026-08-20',
    otherwise: null,
    ...evidence,
  }
  if (document.slug === SHARED) {
    const [facts, sources] = [
      document.facts.filter((one) => one.attribute !== worker),
      document.sources.filter(({ url }) => !url.startsWith(`https://${worker}.example/`)),
    ]
    return { ...document, facts: [...facts, fact], sources: [...sources, cited] }
  }
  const event = { date: '2020', kind: 'release' as const, version: said, text: said, status: null }
  return {
    ...document,
    summary: said,
    description: said,
    descriptionSources: evidence.sources,
    licence: { ...document.licence, note: said, ...evidence },
    aliases: [said],
    facts: [fact],
    tradeoffs: [{ aspect: 'isolation', kind: 'strength', text: said, major: false, ...evidence }],
    events: [{ ...event, ...evidence }],
    sources: [cited],
  }
}

async function work(worker: string): Promise<void> {
  const viewer = createViewer(worker)
  for (let turn = 0; ; turn++) {
    const slug = turn % 3 === 2 ? SHARED : worker
    const said = `${worker}-${process.pid}-${turn}`
    try {
      const answer = await changeTool(viewer, slug, (document) => say(document, worker, said))
      if (answer.kind === 'saved')
        tell({ slug, version: answer.version ?? 0, number: answer.number, said } satisfies Acknowledged)
      // Others save the shared tool at the same time; two who add a fact at once may have to look again.
      else if (slug !== SHARED) tell({ failure: JSON.stringify(answer) })
    } catch (error) {
      if (!(error instanceof DatabaseUnavailable)) tell({ failure: String(error) })
      await wait(30)
    }
  }
}

const tell = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`)

if (process.argv[1]?.endsWith('save-loop.ts')) {
  // Its output says what was acknowledged; what the process logs is none of that.
  console.info = console.error
  await Promise.all(WORKERS.map(work))
}
