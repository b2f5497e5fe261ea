// Advisories that belong in a reader's eyes: grave ones of the last year that a version mends. The others are for
// scanners.

import { daysAfter } from '../catalogue/document/partial-date'
import { type Change, type Ground, onDay, withEvent } from './proposed'
import type { Advisory } from './reading/read-advisories'

/** Days for which an advisory is news. */
const NEWS = 365

/** Grave advisories that the tool does not name yet, under any of their names. */
export function findAdvisories({ tool, found, today, isDecided }: Ground): Change[] {
  const told = JSON.stringify(tool)
  const isTold = ({ id, aliases }: Advisory) => [id, ...aliases].some((name) => told.includes(name))
  const grave = found.advisories.filter(
    (advisory) =>
      (advisory.severity === 'high' || advisory.severity === 'critical') &&
      advisory.fixed.length > 0 &&
      !advisory.isWithdrawn &&
      advisory.publishedOn >= daysAfter(today, -NEWS) &&
      advisory.publishedOn <= today &&
      !isTold(advisory) &&
      !isDecided(`advisory ${advisory.id}`),
  )
  const once = new Map(grave.map((advisory) => [advisory.id, advisory]))
  return [...once.values()].map((advisory) => ({
    key: `advisory ${advisory.id}`,
    says: `${advisory.id} (${advisory.severity}) was published on ${onDay(advisory.publishedOn)}, “${shorten(advisory.summary)}”`,
    page: advisory.url,
    contradicts: false,
    apply: (document) =>
      withEvent(document, {
        date: advisory.publishedOn,
        kind: 'advisory',
        text: sentenceOf(advisory),
        page: {
          ...{ url: advisory.url, title: advisory.id, publisher: 'OSV', kind: 'data', readOn: today },
        },
      }),
  }))
}

function sentenceOf({ id, severity, fixed }: Advisory): string {
  const grade = severity === 'critical' ? 'A critical' : 'A grave'
  const versions = fixed.slice(0, 4).map((version) => version.replace(/^v/, ''))
  return `${grade} vulnerability, ${id}, is made known; ${versions.join(', ')} ${versions.length > 1 ? 'mend' : 'mends'} it.`
}

const shorten = (text: string) => {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > 140 ? `${line.slice(0, 139)}…` : line
}
