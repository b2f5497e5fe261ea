// A sentence that a page says of what was just done, carried in its address and signed for that page: no link from
// elsewhere puts words on it. done-notice.ts does the same for the form of a tool, which has to know what was done.

import type { Query } from '../paths'
import { isSigned, sign } from '../secrets/secret'

const PURPOSE = 'said'

/** The query with which a page says a sentence; `path` is the page's own, without a query. */
export async function writeSaid(path: string, sentence: string): Promise<Query> {
  return [
    ['said', sentence],
    ['seal', await sign(PURPOSE, JSON.stringify([path, sentence]))],
  ]
}

type Params = Readonly<Record<string, string | string[] | undefined>>

/** The sentence that `writeSaid` wrote for this page; null for anything else. */
export async function readSaid(path: string, { said, seal }: Params): Promise<string | null> {
  if (typeof said !== 'string' || typeof seal !== 'string') return null
  return (await isSigned(PURPOSE, JSON.stringify([path, said]), seal)) ? said : null
}
