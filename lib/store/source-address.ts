// One spelling for an address whose scheme and host differ in case only, so that a page is one source. Applied to a
// document before it is saved.

import type { ToolDocument } from '../catalogue/tool-document'

/** Lower-cases scheme and host: `HTTPS://GitHub.com/Moby` → `https://github.com/Moby`. */
export function toSourceAddress(url: string): string {
  return url.replace(/^[^:]+:\/\/[^/?#\\]+/, (start) => start.toLowerCase())
}

/** The document with every source's address in one spelling, each listed and cited once. */
export function withSourceAddresses(document: ToolDocument): ToolDocument {
  const list = (urls: string[]) => [...new Set(urls.map(toSourceAddress))]
  const cited = <Statement extends { sources: string[] }>(statement: Statement): Statement => ({
    ...statement,
    sources: list(statement.sources),
  })
  const sources = new Map<string, ToolDocument['sources'][number]>()
  for (const source of document.sources) {
    const url = toSourceAddress(source.url)
    if (!sources.has(url)) sources.set(url, { ...source, url })
  }
  return {
    ...document,
    descriptionSources: list(document.descriptionSources),
    licence: cited(document.licence),
    facts: document.facts.map(cited),
    tradeoffs: document.tradeoffs.map(cited),
    relations: document.relations.map(cited),
    events: document.events.map(cited),
    sources: [...sources.values()],
  }
}
