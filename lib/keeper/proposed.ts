// A proposal in the making: changes of one kind, each with what it goes by and whether it takes back a person's later
// word, put together into documents that a reviewer decides on.

import { firstDayOf, formatDate } from '../catalogue/document/partial-date'
import { addressKey } from '../catalogue/document/source-address'
import { sourceDocument } from '../catalogue/document/statements'
import type {
  EventDocument,
  SourceDocument,
  ToolDocument,
  ToolDocumentInput,
} from '../catalogue/document/tool-document'
import type { ProposalKind } from '../catalogue/document/words'
import type { Found } from './found'
import type { PastState } from './persons-word'

/** A page as it comes to the sources of a tool; what is left out goes without saying. */
export type Page = NonNullable<ToolDocumentInput['sources']>[number] & Pick<SourceDocument, 'readOn'>

/** What a tool is held against. */
export type Ground = {
  tool: ToolDocument
  found: Found
  past: readonly PastState[]
  /** YYYY-MM-DD. */
  today: string
  /** True for what was proposed and decided before: whatever was said to it, it is not asked again. */
  isDecided: (key: string) => boolean
}

/** One thing found, and what it makes of a document. */
export type Change = {
  key: string
  /** What was found, in a sentence without its full stop. */
  says: string
  /** Further keys that go with it, of what it stands for. */
  also?: string[]
  /** Where it was read. */
  page: string
  contradicts: boolean
  apply: (document: ToolDocument) => ToolDocument
}

export type Proposed = {
  kind: ProposalKind
  keys: string[]
  /** The tool with the change. */
  document: ToolDocument
  /** Why, with where it was read: the comment of its revision. */
  reason: string
  contradicts: boolean
}

/** At most how many things one reason tells; the others are counted. */
const MOST_TOLD = 8

/** The changes of a kind as proposals: those that take back a person's later word are set apart. */
export function toProposed(kind: ProposalKind, tool: ToolDocument, changes: readonly Change[]): Proposed[] {
  return [false, true].flatMap((contradicts): Proposed[] => {
    const own = changes.filter((change) => change.contradicts === contradicts)
    if (own.length === 0) return []
    const told = own.slice(0, MOST_TOLD).map(({ says }) => `${says}.`)
    const more = own.length - told.length
    const pages = [...new Set(own.map(({ page }) => page))].slice(0, 3)
    const reason = [
      ...told,
      ...(more > 0 ? [`${more} more of the kind.`] : []),
      `Read at ${pages.join(' and ')}.`,
      ...(contradicts ? ['Somebody has said otherwise since: look at both.'] : []),
    ]
    return [
      {
        kind,
        keys: own.flatMap(({ key, also = [] }) => [key, ...also]),
        document: own.reduce((document, change) => change.apply(document), tool),
        reason: reason.join(' '),
        contradicts,
      },
    ]
  })
}

/** True where a person spoke after the day that a finding goes by. */
export const isLater = (spoken: string | null, day: string): boolean => spoken !== null && spoken > day

/** An event with its page, at its place in time. */
export function withEvent(
  document: ToolDocument,
  { page, ...event }: Partial<EventDocument> & Pick<EventDocument, 'date' | 'kind' | 'text'> & { page: Page },
): ToolDocument {
  const cited = withSource(document, page)
  const added: EventDocument = {
    version: null,
    status: null,
    unverified: false,
    ...event,
    sources: [cited.url],
  }
  const { events } = cited.document
  const later = events.findIndex(({ date }) => firstDayOf(date) > firstDayOf(event.date))
  const place = later === -1 ? events.length : later
  return { ...cited.document, events: events.toSpliced(place, 0, added) }
}

/** The document with a page among its sources, and the address under which it lists it. */
export function withSource(document: ToolDocument, page: Page): { document: ToolDocument; url: string } {
  const listed = document.sources.find(({ url }) => addressKey(url) === addressKey(page.url))
  if (!listed)
    return {
      document: { ...document, sources: [...document.sources, sourceDocument.parse(page)] },
      url: page.url,
    }
  // Nobody has read it anew: its day stays that of whoever did.
  return { document, url: listed.url }
}

/** Whom a tool's own sources name as the publisher of what lies in a repository; null for nobody. */
export function publisherOf({ sources }: ToolDocument, url: string): string | null {
  const [, home = url] = /^(https:\/\/[^/]+\/[^/]+\/[^/]+)/.exec(url) ?? []
  return sources.find((source) => source.url.startsWith(home) && source.publisher !== null)?.publisher ?? null
}

/** `12 Nov 2026`. */
export const onDay = (day: string): string => formatDate(day)
