// Rows → tool documents, a stretch of ids at a time, so that PostgreSQL reads one while the last is being built.
// Called by load-catalogue.ts for what is published, and by find-document.ts for one tool in whatever state.

import type pg from 'pg'
import type { ToolDocument } from '../catalogue/tool-document'
import { FACT_PARTS } from './fact-parts'
import type { VocabularyRows } from './load-vocabulary'
import type { Drafts, Stretch } from './tool-part'
import { TOOL_PARTS } from './tool-parts'

const PARTS = [...TOOL_PARTS, ...FACT_PARTS]

/** Sends the queries for a stretch of tools at once; the result waits for them and builds the documents by id. */
export function loadTools(
  client: pg.ClientBase,
  stretch: Stretch,
  words: VocabularyRows,
): () => Promise<Map<number, ToolDocument>> {
  const answers = PARTS.map((part) => part(client, stretch))
  // Awaited in order below; a failure must not count as unhandled until its turn comes.
  for (const answer of answers) answer.catch(() => {})
  return async () => {
    const drafts: Drafts = { tools: new Map(), urls: new Map(), words }
    for (const answer of answers) (await answer)(drafts)
    return drafts.tools
  }
}
