// Notes that take something back from a yes and do not say so: a hint to whoever keeps the curated files. Only words that
// hardly ever explain are looked for, and only beside answers, where a limit changes what a reader concludes.

import type { ToolDocument } from '../document/tool-document'
import type { CatalogueProblem } from './check-catalogue'

/** Not ready yet, or for those who pay: a limit of whatever is supported. */
const UNREADY = /\b(experimental|deprecated|incubating|(an?|called|in|is|as) (a )?(beta|alpha|preview))\b/i
const PAID =
  /\b(paid|commercial|enterprise) (edition|licence)|\b(paid|charged) apart\b|\bwith a subscription\b|\bneeds? the licence\b/i
/** A limit of what is said to be supported as a whole. */
const IN_PART =
  /\bonly (in|with|when|through|for|within|from|by)\b|\bedition only\b|\bnot (work|supported|possible)\b|\bare missing\b|\bexcept\b|\blimited\b/i

const LIMITS: Readonly<Record<string, readonly RegExp[]>> = {
  yes: [UNREADY, PAID, IN_PART],
  partial: [UNREADY, PAID],
  plugin: [UNREADY, PAID],
}

/** A hint for each answer whose note reads like a limit, and which is not said to have one. */
export function checkLimits(tools: readonly ToolDocument[]): CatalogueProblem[] {
  return tools.flatMap((tool) =>
    tool.facts.flatMap(({ value, note, qualified }, index): CatalogueProblem[] => {
      const limits = typeof value === 'string' && Object.hasOwn(LIMITS, value) ? LIMITS[value] : undefined
      const found = note === null || qualified ? null : limits?.map((limit) => limit.exec(note)).find(Boolean)
      if (!found) return []
      const detail = { words: found[0], value: String(value) }
      const path = ['facts', index, 'note']
      return [{ tool: tool.slug, path, code: 'reads-like-limit', detail, level: 'warning' }]
    }),
  )
}
