// The one line of facts under a tool in the listing: licence, language, latest release, and what tells
// the tools of its category apart.

import type { Catalogue, Tool } from '../catalogue'
import { formatDate } from '../document/partial-date'
import { formatFact, formatLicenceClass } from '../shown/format-value'

const LANGUAGE = 'implementation-language'
const MOST_FACTS = 2
/** Longer values need the tool's own page. */
const LONGEST_VALUE = 36

/** Short phrases, the most general first: `Apache-2.0`, `Go`, `6.1.0, Aug 2026`, `Daemon: Daemonless`. */
export function findDecidingFacts(tool: Tool, catalogue: Catalogue): string[] {
  const own = catalogue.vocabulary.attributes.filter(
    (attribute) => attribute.filter && attribute.categories.includes(tool.categories[0] ?? ''),
  )
  const facts = own.flatMap((attribute) => {
    const value = printedValueOf(tool, catalogue, attribute.key)
    return value === null ? [] : [`${attribute.label}: ${value}`]
  })
  return [
    tool.licence.spdx ??
      (tool.licence.class === 'not-applicable' ? null : formatLicenceClass(tool.licence.class)),
    printedValueOf(tool, catalogue, LANGUAGE),
    latestReleaseOf(tool),
    ...facts.slice(0, MOST_FACTS),
  ].filter((phrase) => phrase !== null)
}

function printedValueOf(tool: Tool, catalogue: Catalogue, key: string): string | null {
  const attribute = catalogue.attributesByKey.get(key)
  const fact = tool.facts.find((one) => one.attribute === key)
  if (attribute === undefined || fact === undefined || fact.state === 'unknown') return null
  const value = formatFact(fact, attribute)
  return value.length > LONGEST_VALUE ? null : value
}

/** A release to the month: `1.30.0, Apr 2018`. */
function latestReleaseOf({ latestRelease }: Tool): string | null {
  if (latestRelease === null) return null
  const month = formatDate(latestRelease.date.slice(0, 7))
  return latestRelease.version === null ? `latest release ${month}` : `${latestRelease.version}, ${month}`
}
