// The address of a stack: what somebody runs, `/support?tool=containerd@2.1&tool=kubernetes@1.34`.

import type { Query } from '../../paths'
import { compareText } from '../../text-order'
import type { Catalogue, Tool } from '../catalogue'
import { abridge, type QueryParameters, quote, valuesOf } from '../listing/parse-filter'
import { getToolNamed } from '../search/near-names'
import { noSuchTool } from '../search/no-such-tool'
import { isTracking } from '../tracking'
import { findLine } from './find-line'

/** One part of a stack: a tool, and the version of it; null where none was named. */
export type StackPart = { tool: Tool; version: string | null }

/** More than a page shows well, and more than a screen of lines that somebody pastes. */
const MOST_PARTS = 12
const LONGEST = 60

/** What an address asks for. `dropped`: a sentence for each part of it that means nothing; `typed`: these parts as written. */
export type StackAsked = { parts: StackPart[]; dropped: string[]; typed: string[] }

/**
 * Reads `tool`, as often as it comes: `kubernetes@1.34`, or as people write it, one a line or with commas between
 * (`Kubernetes 1.34.2`). A version becomes the line that it belongs to. By tool and version, each once.
 */
export function parseStack(catalogue: Catalogue, parameters: QueryParameters): StackAsked {
  const [parts, dropped, typed] = [new Map<string, StackPart>(), [] as string[], [] as string[]]
  const texts = valuesOf(parameters.tool).flatMap((value) => value.split(/[\n\r,;]+/))
  for (const text of texts.map((one) => one.trim()).filter((one) => one !== '')) {
    const part = readPart(catalogue, text)
    if (part === null || parts.size === MOST_PARTS) {
      typed.push(text.slice(0, LONGEST))
      dropped.push(
        part === null
          ? `${quote(text)} was left out: ${noSuchTool(catalogue, splitPart(text)[0])}.`
          : `${quote(text)} was left out: a stack has at most ${MOST_PARTS} parts.`,
      )
    } else parts.set(printPart(part), part)
  }
  for (const key of Object.keys(parameters))
    if (key !== 'tool' && !isTracking(key))
      dropped.push(`Support cannot be asked for by ${quote(key)}, so it was left out.`)
  // Of a tool with a version, the same tool without one asks nothing.
  const named = new Set([...parts.values()].flatMap(({ tool, version }) => (version === null ? [] : [tool])))
  const kept = [...parts.values()].filter(({ tool, version }) => version !== null || !named.has(tool))
  return {
    parts: kept.sort((a, b) => compareText(printPart(a), printPart(b))),
    dropped: abridge(dropped),
    typed: typed.slice(0, MOST_PARTS),
  }
}

/** One tool with its version as a person writes it, `Kubernetes 1.34.2` or `kubernetes@1.34`; null for no tool. A version becomes the line that it belongs to. */
export function readPart(catalogue: Catalogue, text: string): StackPart | null {
  const whole = getToolNamed(catalogue, text)
  if (whole !== null) return { tool: whole, version: null }
  const [name, version] = splitPart(text)
  const tool = version === '' ? null : getToolNamed(catalogue, name)
  if (tool === null) return null
  const line = findLine(tool.lines, version)
  return { tool, version: line?.name ?? version.slice(0, LONGEST) }
}

/** `kubernetes@1.34`, `Kubernetes 1.34`, `nginx mainline 1.31` → name and version; a version begins with @ or holds a digit. */
function splitPart(text: string): [name: string, version: string] {
  const at = text.lastIndexOf('@')
  if (at > 0) return [text.slice(0, at).trim(), text.slice(at + 1).trim()]
  const [, name = text, version = ''] =
    /^(.*?\S)[\s:]+((?:mainline\s+)?v?\d\S*(?:\s+LTS)?)$/i.exec(text) ?? []
  return [name, version]
}

/** A part as it stands in an address. */
export const printPart = ({ tool, version }: StackPart): string =>
  version === null ? tool.slug : `${tool.slug}@${version}`

/** A stack as the pairs of an address. */
export const stackPairs = (parts: readonly StackPart[]): Query =>
  parts.map((part): [string, string] => ['tool', printPart(part)])

/** True where an address that was understood whole is not the one spelling of its stack. */
export const isSpelledOtherwise = (parameters: QueryParameters, { parts, dropped }: StackAsked): boolean =>
  dropped.length === 0 && parts.map(printPart).join('\n') !== valuesOf(parameters.tool).join('\n')
