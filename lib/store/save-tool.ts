// Saves a tool's document: rows, revision, audit event and the bump of the catalogue in one transaction, or nothing.
// The version is compared and set (design §6); who may save is the caller's business until accounts exist.

import type { Prisma } from '../../generated/prisma/client'
import type { ToolDocument } from '../catalogue/tool-document'
import type { Database } from '../db/client'
import { orUnavailable } from '../db/unavailable'
import { checkStorable, orRefused } from './refused'
import { withSourceAddresses } from './source-address'
import { insertToolRows, type RunSql, replaceToolRows } from './tool-rows'

/** The version of the tool document's schema that revisions are written in. */
export const SCHEMA_VERSION = 1

export type Author = { name: string; id?: string | null }

export type ToolSave = {
  document: ToolDocument
  /** The tool and the version the editor started from; null for a new tool. */
  base: { id: number; version: number } | null
  author: Author
  comment?: string
  publication?: 'draft' | 'published' | 'withdrawn'
}

export type ToolSaved = { id: number; version: number; revision: number }

export type Transaction = Prisma.TransactionClient

/** Saves a document; null when another save came first. Throws DocumentRefused or DatabaseUnavailable. */
export async function saveTool({ prisma }: Database, save: ToolSave): Promise<ToolSaved | null> {
  checkStorable(JSON.stringify(save.document))
  const write = (transaction: Transaction) => saveWithin(transaction, save)
  return orUnavailable(() => orRefused(() => prisma.$transaction(write, { maxWait: 3000, timeout: 15_000 })))
}

async function saveWithin(transaction: Transaction, save: ToolSave): Promise<ToolSaved | null> {
  const { base, author, publication = 'published' } = save
  const run = runWithin(transaction)
  let document = withSourceAddresses(save.document)
  let id: number
  let version = 1
  if (base) {
    const { id: toolId, version: expected } = base
    const hit = await transaction.tool.updateMany({
      where: { id: toolId, version: expected },
      data: { version: { increment: 1 } },
    })
    if (hit.count === 0) return null
    id = toolId
    version = expected + 1
    document = await keepFormerSlugs(transaction, id, document)
    await replaceToolRows(run, { id, document: JSON.stringify(document), publication })
  } else {
    await insertToolRows(run, JSON.stringify([document]), publication)
    ;({ id } = await transaction.tool.findUniqueOrThrow({
      where: { slug: document.slug },
      select: { id: true },
    }))
  }
  const number = await addRevision(transaction, { id, document, author, comment: save.comment ?? '' })
  const action = base ? 'tool-saved' : 'tool-created'
  const details = { revision: number, publication }
  await transaction.auditEvent.create({
    data: { action, toolId: id, authorName: author.name, authorId: author.id ?? null, details },
  })
  // Now, not at commit: a refusal must come before the row of the catalogue's revision is locked.
  await run('set constraints all immediate')
  await run('select bump_catalogue_revision()')
  return { id, version, revision: number }
}

/** Sends hand-written SQL within a Prisma transaction. */
export function runWithin(transaction: Transaction): RunSql {
  return (sql, ...parameters) => transaction.$queryRawUnsafe(sql, ...parameters)
}

// A rename, or the restoring of an old document, never drops an address that links from outside lead to.
async function keepFormerSlugs(
  transaction: Transaction,
  id: number,
  document: ToolDocument,
): Promise<ToolDocument> {
  const stored = await transaction.tool.findUniqueOrThrow({
    where: { id },
    select: { slug: true, aliases: { where: { kind: 'former_slug' }, orderBy: { position: 'asc' } } },
  })
  const once = [...document.formerSlugs, ...stored.aliases.map((alias) => alias.text), stored.slug]
  const formerSlugs = [...new Set(once)].filter((slug) => slug !== document.slug)
  return { ...document, formerSlugs }
}

type NewRevision = { id: number; document: ToolDocument; author: Author; comment: string }

async function addRevision(transaction: Transaction, { id, document, author, comment }: NewRevision) {
  const last = await transaction.revision.findFirst({
    where: { toolId: id },
    orderBy: { number: 'desc' },
    select: { number: true },
  })
  const number = (last?.number ?? 0) + 1
  await transaction.revision.create({
    data: {
      ...{ toolId: id, number, baseNumber: last?.number ?? null, comment, document },
      ...{ authorName: author.name, authorId: author.id ?? null, schemaVersion: SCHEMA_VERSION },
      state: 'published',
    },
  })
  return number
}
