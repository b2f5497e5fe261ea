// A tool's document straight into the database, past the rights, checks and merges that people's saves go through.

import type { Database } from '@/lib/db/client'
import { checkStorable } from '@/lib/store/refused'
import { type ToolSave, type ToolSaved, writeTool } from '@/lib/store/tools/write-tool'
import { inTransaction } from '@/lib/store/transaction'

/** Saves a document; null when another save came first. */
export async function saveTool(database: Database, save: ToolSave): Promise<ToolSaved | null> {
  checkStorable(JSON.stringify(save.document))
  return inTransaction(database, (transaction) => writeTool(transaction, save))
}
