// Puts the curated catalogue into a database: what is absent is added, what is there stays as editors left it.
// Runs at every start; one transaction, so that nobody ever sees half a catalogue.

import { z } from 'zod'
import type { Claims } from '../../catalogue/document/claim'
import { withSourceAddresses } from '../../catalogue/document/source-address'
import type { ToolDocument } from '../../catalogue/document/tool-document'
import type { Vocabulary } from '../../catalogue/document/vocabulary'
import { inVocabularyOrder } from '../../catalogue/document/vocabulary-order'
import { SYMMETRIC_RELATIONS } from '../../catalogue/document/words'
import type { Database } from '../../db/client'
import { orUnavailable } from '../../db/unavailable'
import { saveClaimSources, saveClaims } from '../claims/save-claims'
import { checkStorable, orRefused } from '../refused'
import { query, type RunSql } from '../sql'
import { findAddresses, withPresentAddresses } from '../tools/tool-documents'
import { insertToolRows } from '../tools/tool-rows'
import { type Author, SCHEMA_VERSION } from '../tools/write-tool'
import { runWithin, type Transaction } from '../transaction'
import { saveVocabulary } from '../vocabulary/save-vocabulary'

const SEED_LOCK = 7_204_416_002
const CURATOR: Author = { name: 'Gantry' }

export type CuratedCatalogue = { vocabulary: Vocabulary; tools: ToolDocument[]; claims?: Claims }

/** How many tools and claims were added, and which relations were left out because the other tool states them. */
export type Seeded = { tools: number; claims: number; leftOut: string[] }

/** Adds what a database lacks of the curated catalogue. Throws DocumentRefused or DatabaseUnavailable. */
export async function seedCatalogue({ prisma }: Database, curated: CuratedCatalogue): Promise<Seeded> {
  checkStorable(JSON.stringify(curated))
  const seed = (transaction: Transaction) => seedWithin(transaction, curated)
  return orUnavailable(() =>
    orRefused(() => prisma.$transaction(seed, { maxWait: 10_000, timeout: 120_000 })),
  )
}

async function seedWithin(transaction: Transaction, { vocabulary, tools, claims }: CuratedCatalogue) {
  const run = runWithin(transaction)
  await run(`select pg_advisory_xact_lock(${SEED_LOCK})::text`)
  const newWords = await saveVocabulary(run, vocabulary)
  const absent = await findAbsent(
    transaction,
    tools.map((tool) => inVocabularyOrder(tool, vocabulary)),
  )
  const leftOut = await leaveOutStated(run, absent)
  // Before the tools that cite the same pages in words of their own.
  if (claims) await saveClaimSources(run, claims)
  if (absent.length > 0) await addTools(transaction, absent)
  const newClaims = claims ? await saveClaims(run, claims) : 0
  if (newWords || absent.length > 0 || newClaims > 0) {
    const details = { tools: absent.map((tool) => tool.slug), claims: newClaims }
    await transaction.auditEvent.create({
      data: { action: 'catalogue-seeded', authorName: CURATOR.name, details },
    })
    await run('select bump_catalogue_revision()')
  }
  return { tools: absent.length, claims: newClaims, leftOut }
}

// A tool that an editor renamed is there under its former slug.
async function findAbsent(transaction: Transaction, tools: ToolDocument[]): Promise<ToolDocument[]> {
  const slugs = tools.map((tool) => tool.slug)
  const there = await transaction.tool.findMany({ where: { slug: { in: slugs } }, select: { slug: true } })
  const former = await transaction.alias.findMany({ where: { kind: 'former_slug', text: { in: slugs } } })
  const taken = new Set([...there.map((tool) => tool.slug), ...former.map((alias) => alias.text)])
  return tools.filter((tool) => !taken.has(tool.slug)).map(withSourceAddresses)
}

const STATED = query(
  { type: z.string(), one: z.string(), other: z.string() },
  `select r.type::text as type, a.slug as one, b.slug as other from relation r
   join tool a on a.id = r.tool_id join tool b on b.id = r.to_id
   where r.type in ('alternative-to', 'integrates-with')`,
)

// A relation that says the same from both ends is kept with the tool that states it first.
async function leaveOutStated(run: RunSql, tools: ToolDocument[]): Promise<string[]> {
  const key = (type: string, one: string, other: string) => [type, ...[one, other].sort()].join(' ')
  const rows = await run(STATED)
  const stated = new Set(rows.map(({ type, one, other }) => key(type, one, other)))
  const leftOut: string[] = []
  for (const tool of tools) {
    tool.relations = tool.relations.filter(({ type, to }) => {
      if (!SYMMETRIC_RELATIONS.includes(type)) return true
      const own = key(type, tool.slug, to)
      const isNew = !stated.has(own)
      if (!isNew) leftOut.push(`${tool.slug} ${type} ${to}`)
      stated.add(own)
      return isNew
    })
  }
  return leftOut
}

async function addTools(transaction: Transaction, absent: readonly ToolDocument[]): Promise<void> {
  const run = runWithin(transaction)
  const addresses = await findAddresses(run, absent)
  const documents = absent.map((document) => withPresentAddresses(document, addresses))
  const ids = await insertToolRows(run, documents, 'published')
  await transaction.revision.createMany({
    data: documents.map((document, place) => ({
      toolId: ids[place] ?? 0, // one for each document
      number: 1,
      version: 1,
      authorName: CURATOR.name,
      comment: 'From the curated catalogue',
      document,
      schemaVersion: SCHEMA_VERSION,
      state: 'published' as const,
    })),
  })
}
