// The addresses of sources: one spelling for a page that is typed in several, and every address that a document cites
// among its sources. Applied when a document is read and again before it is saved.

import type { SourceDocument, ToolDocument } from './tool-document'

/** Lower-cases scheme and host: `HTTPS://GitHub.com/Moby` → `https://github.com/Moby`. */
export function toSourceAddress(url: string): string {
  return url.replace(/^[^:]+:\/\/[^/?#\\]+/, (start) => start.toLowerCase())
}

/** What two spellings of one page's address share: `HTTPS://x.example:443` and `https://x.example/` are one page. */
export function addressKey(url: string): string {
  const spelled = toSourceAddress(url)
  return URL.canParse(spelled) ? new URL(spelled).href : spelled
}

/** What readers see of a source: its title or, until somebody names it, host and path: `docs.podman.io/en/latest`. */
export function sourceTitle({ url, title }: Pick<SourceDocument, 'url' | 'title'>): string {
  return title ?? url.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '')
}

/** A source of which nothing is known but its address. */
export function toUntitledSource(url: string): SourceDocument {
  return {
    url,
    title: null,
    publisher: null,
    kind: 'documentation',
    readOn: null,
    speaksOf: null,
    secondary: false,
  }
}

/** The document with every address that it cites among its sources, at the end, and cited as it is spelled there. */
export function withCitedSources(document: ToolDocument): ToolDocument {
  const sources = document.sources.map((source) => ({ ...source, url: toSourceAddress(source.url) }))
  const listed = new Map<string, string>()
  for (const { url } of sources) if (!listed.has(addressKey(url))) listed.set(addressKey(url), url)
  const list = (urls: string[]) => {
    const first = new Map<string, string>()
    return urls.flatMap((url) => {
      const key = addressKey(url)
      // The very same text twice is told as a fault; another spelling of it says nothing new.
      if ((first.get(key) ?? url) !== url) return []
      first.set(key, url)
      const known = listed.get(key)
      if (known !== undefined) return [known]
      listed.set(key, key)
      sources.push(toUntitledSource(key))
      return [key]
    })
  }
  const cited = <Statement extends { sources: string[] }>(statement: Statement): Statement => ({
    ...statement,
    sources: list(statement.sources),
  })
  const { descriptionSources, licence, support, lines, chooseWhen, avoidWhen } = document
  const { facts, tradeoffs, relations, moves, mappings, worksWith, events } = document
  return {
    ...document,
    descriptionSources: list(descriptionSources),
    licence: cited(licence),
    support: cited(support),
    lines: lines.map(cited),
    chooseWhen: chooseWhen.map(cited),
    avoidWhen: avoidWhen.map(cited),
    facts: facts.map((fact) => ({ ...cited(fact), otherwise: fact.otherwise && cited(fact.otherwise) })),
    tradeoffs: tradeoffs.map(cited),
    relations: relations.map(cited),
    moves: moves.map(cited),
    mappings: mappings.map(cited),
    worksWith: worksWith.map(cited),
    events: events.map(cited),
    sources,
  }
}

/** As withCitedSources, with each source listed and cited once: as a document is saved. */
export function withSourceAddresses(document: ToolDocument): ToolDocument {
  const whole = withCitedSources(document)
  const once = <Statement extends { sources: string[] }>(statement: Statement): Statement => ({
    ...statement,
    sources: [...new Set(statement.sources)],
  })
  const sources = new Map<string, SourceDocument>()
  for (const source of whole.sources)
    if (!sources.has(addressKey(source.url))) sources.set(addressKey(source.url), source)
  return {
    ...whole,
    descriptionSources: [...new Set(whole.descriptionSources)],
    licence: once(whole.licence),
    support: once(whole.support),
    lines: whole.lines.map(once),
    chooseWhen: whole.chooseWhen.map(once),
    avoidWhen: whole.avoidWhen.map(once),
    facts: whole.facts.map((fact) => ({ ...once(fact), otherwise: fact.otherwise && once(fact.otherwise) })),
    tradeoffs: whole.tradeoffs.map(once),
    relations: whole.relations.map(once),
    moves: whole.moves.map(once),
    mappings: whole.mappings.map(once),
    worksWith: whole.worksWith.map(once),
    events: whole.events.map(once),
    sources: [...sources.values()],
  }
}
