// The address of what fits: one version of one tool, `/fits?with=kubernetes@1.36`.

import type { Query } from '../../paths'
import type { Catalogue } from '../catalogue'
import { abridge, type QueryParameters, quote, valuesOf } from '../listing/parse-filter'
import { noSuchTool } from '../search/no-such-tool'
import { printPart, readPart, type StackPart } from '../support/stack-query'
import { isTracking } from '../tracking'
import { toAskable } from './fits'

/** What an address asks for. `dropped`: a sentence for each part of it that means nothing; `typed`: the last such one as written. */
export type FitsAsked = { part: StackPart | null; dropped: string[]; typed: string }

const LONGEST = 60

/** Reads `with`: `kubernetes@1.36`, or as people write it (`Kubernetes 1.36.2`). Of several the first is asked. */
export function parseFits(catalogue: Catalogue, parameters: QueryParameters): FitsAsked {
  const dropped: string[] = []
  let part: StackPart | null = null
  let typed = ''
  for (const text of valuesOf(parameters.with).map((value) => value.trim())) {
    if (text === '') continue
    const read = readPart(catalogue, text)
    if (read === null) {
      typed = text.slice(0, LONGEST)
      dropped.push(`${quote(text)} was left out: ${noSuchTool(catalogue, text.split(/[@\s]/)[0] ?? text)}.`)
    } else if (part === null)
      part = { ...read, version: read.version && toAskable(catalogue, read.tool, read.version) }
    else dropped.push(`${quote(text)} was left out: one tool is asked for at a time.`)
  }
  for (const key of Object.keys(parameters))
    if (key !== 'with' && !isTracking(key))
      dropped.push(`What fits cannot be asked for by ${quote(key)}, so it was left out.`)
  return { part, dropped: abridge(dropped), typed }
}

/** What is asked for as the pairs of an address. */
export const fitsPairs = (part: StackPart | null): Query => (part === null ? [] : [['with', printPart(part)]])

/** True where an address that was understood whole is not the one spelling of what it asks. */
export const isSpelledOtherwise = (parameters: QueryParameters, { part, dropped }: FitsAsked): boolean =>
  dropped.length === 0 && (part === null ? '' : printPart(part)) !== valuesOf(parameters.with).join('\n')
