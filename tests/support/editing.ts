// People who edit, and their changes, for tests of saving on the database of DATABASE_URL.

import type { Pool } from 'pg'
import type { ToolDocument } from '@/lib/catalogue/document/tool-document'
import { answerWith, markConflict } from '@/lib/editing/merge/conflict-choices'
import type { Role } from '@/lib/rights/rights'
import type { Viewer } from '@/lib/rights/viewer'
import { getStoredTool, type StoredTool } from '@/lib/store/tools/find-document'
import { openTool } from '@/lib/store/tools/open-tool'
import type { Conflicted, Edit, SaveAnswer, Saved } from '@/lib/store/tools/save-answer'
import { saveChange } from '@/lib/store/tools/save-change'

/** Somebody signed in, without a session: what the store is asked with. */
export function createViewer(name: string, role: Role = 'editor'): Viewer {
  const id = name.toLowerCase()
  return { id, name, email: `${id}@example.org`, role, sessionId: `session-${id}`, hasSecondFactor: false }
}

/** Saves what `change` makes of the tool as its form opens now; `edit` says what is not the usual. */
export async function changeTool(
  viewer: Viewer,
  slug: string,
  change: (document: ToolDocument) => ToolDocument,
  edit: Partial<Edit> = {},
): Promise<SaveAnswer> {
  const open = await openTool(viewer, slug)
  if (open === null) throw new Error(`${viewer.name} sees no ${slug}.`)
  const { version, document } = open
  return saveChange({
    viewer,
    slug,
    version,
    mode: 'publish',
    comment: 'A change',
    document: change(document),
    ...edit,
  })
}

/** The answer of a save that must have worked. */
export function expectSaved(answer: SaveAnswer | { kind: 'unchanged' }): Saved {
  if (answer.kind !== 'saved') throw new Error(`Not saved: ${JSON.stringify(answer).slice(0, 500)}`)
  return answer
}

/** The answers that choose sides of conflicts, by the conflicts' paths. */
export function answersTo(
  { conflicts }: Conflicted,
  sides: Readonly<Record<string, 'mine' | 'theirs'>>,
): Map<string, string> {
  return new Map(
    conflicts.flatMap((conflict) => {
      const side = sides[conflict.path]
      return side ? [[markConflict(conflict), answerWith(conflict, side)] as const] : []
    }),
  )
}

/** A tool as it is stored. Throws where there is none. */
export async function storedTool(pool: Pool, slug: string): Promise<StoredTool> {
  const tool = await getStoredTool(pool, slug)
  if (tool === null) throw new Error(`There is no ${slug}.`)
  return tool
}
