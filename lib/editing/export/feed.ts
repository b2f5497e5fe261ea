// A feed as a value: what atom-feed.ts and json-feed.ts write.

/** What sort of news an entry is: a word for programs, and for people. */
export type FeedType = { term: string; label: string }

export type FeedEntry = {
  /** A URI that never changes. */
  id: string
  title: string
  /** Where a person reads it; absolute. */
  href: string
  author: string
  at: Date
  /** Lines of plain text. */
  lines: readonly string[]
  types?: readonly FeedType[]
  /** Addresses of what says so. */
  sources?: readonly string[]
}

export type Feed = {
  id: string
  title: string
  subtitle: string
  /** Absolute addresses by relation. */
  links: Readonly<Record<string, string>>
  /** RFC 3339. */
  updated: string
  entries: readonly FeedEntry[]
}
