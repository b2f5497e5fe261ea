// People who edit, and their changes, for tests of saving on the database of DATABASE_URL.

import type { Role } from '@/lib/auth/rights'
import type { Viewer } from '@/lib/auth/viewer'
import type { ToolDocument } from '@/lib/catalogue/tool-document'
import { answerWith, markConflict } from '@/lib/editing/conflict-choices'
import type { Conflicted, Edit, EditAnswer, Saved } from '@/lib/store/edit-answer'
import { saveEdit } from '@/lib/store/save-edit'
import { openTool } from '@/lib/store/tool-editing'

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
): Promise<EditAnswer> {
  const open = await openTool(viewer, slug)
  if (open === null) throw new Error(`${viewer.name} sees no ${slug}.`)
  const { version, document } = open
  return saveEdit({
    ...{ viewer, slug, version, mode: 'publish', comment: 'A change' },
    document: change(document),
    ...edit,
  })
}

/** The answer of a save that must have worked. */
export function expectSaved(answer: EditAnswer | { kind: 'unchanged' }): Saved {
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
