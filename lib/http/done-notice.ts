// What a page says was just done, carried in its address and signed: a link from elsewhere puts no words on the page and
// tells nobody of a save that was none.

import type { Query } from '../paths'
import { isSigned, sign } from '../secrets/secret'
import type { Saved } from '../store/tools/save-answer'

export type DoneWord =
  | 'publish'
  | 'draft'
  | 'propose'
  | 'saved-withdrawn'
  | 'withdrawn'
  | 'published'
  | 'unchanged'

export type Done = {
  word: DoneWord
  /** What others changed meanwhile and was kept, in words. */
  kept: string
  /** The number of a draft of one's own whose place was taken unseen; '' for none. */
  replaced: string
}

const PURPOSE = 'done'
const NAMES = ['done', 'kept', 'replaced'] as const

/** What a save has done, in the words of its notice. */
export function doneBy({ mode, isWithdrawn, isUnchanged, merged, replaced }: Saved): Done {
  const word = isUnchanged ? 'unchanged' : mode === 'publish' && isWithdrawn ? 'saved-withdrawn' : mode
  return { word, kept: merged.slice(0, 8).join(', '), replaced: String(replaced.at(-1) ?? '') }
}

/** The query that tells the page of a tool what was done to it. */
export async function writeDone(slug: string, { word, kept, replaced }: Done): Promise<Query> {
  const said = [word, kept, replaced]
  return [
    ...NAMES.map((name, at) => [name, said[at] ?? ''] as const),
    ['seal', await sign(PURPOSE, JSON.stringify([slug, ...said]))],
  ]
}

type Params = Readonly<Record<string, string | string[] | undefined>>

/** What was done, as `writeDone` wrote it; null for anything else. */
export async function readDone(slug: string, params: Params): Promise<Done | null> {
  const text = (name: string) => (typeof params[name] === 'string' ? params[name] : '')
  const said = NAMES.map(text)
  if (!(await isSigned(PURPOSE, JSON.stringify([slug, ...said]), text('seal')))) return null
  const [word, kept = '', replaced = ''] = said
  return { word: word as DoneWord, kept, replaced } // signed by writeDone
}
