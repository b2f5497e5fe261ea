// “Check again”: a fact whose sources somebody read again today, and which they still bear out. The value stays; its day
// and that of its sources become today's.

import { factDocument } from '../../catalogue/document/statements'
import type { FactDocument, ToolDocument } from '../../catalogue/document/tool-document'
import { markOf } from '../../catalogue/document/vocabulary-words'
import { canonical } from '../merge/same'

/** What a fact is known by from the page that shows it to the click: all that it says but when it was checked. */
export const markFact = (fact: FactDocument): string =>
  markOf(canonical({ ...factDocument.parse(fact), checkedOn: null }))

/** The document with a fact as read again on `today`; null where it says something else than what was marked. */
export function checkAgain(
  document: ToolDocument,
  { attribute, mark, today }: { attribute: string; mark: string; today: string },
): ToolDocument | null {
  const fact = document.facts.find((one) => one.attribute === attribute)
  if (fact === undefined || fact.sources.length === 0 || markFact(fact) !== mark) return null
  const read = new Set(fact.sources)
  return {
    ...document,
    facts: document.facts.map((one) => (one === fact ? { ...fact, checkedOn: today } : one)),
    sources: document.sources.map((source) => (read.has(source.url) ? { ...source, readOn: today } : source)),
  }
}
