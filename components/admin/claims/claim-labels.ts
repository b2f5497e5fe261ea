import type { Texts } from '@/components/ui/field'
// The words an editor knows the inputs of a claim by.

import { rowSays, withinSentence } from '@/components/admin/tools/form-state'
import { claimFields } from '@/lib/catalogue/document/claim'
import { fieldsOf } from '@/lib/catalogue/document/field'
import { sourceDocument } from '@/lib/catalogue/document/statements'

const LABELS: ReadonlyMap<string, string> = new Map([
  ...claimFields.map(({ name, label }) => [name, label] as const),
  ['over', 'Changed meanwhile'],
])
const OF_SOURCES: ReadonlyMap<string, string> = new Map(
  fieldsOf(sourceDocument).map(({ name, label }) => [name, withinSentence(label)]),
)

/** `sources.2.title` → `Source “What is Podman?”: title`, by what the row says, or `Source 3: title`. */
export function labelOf(name: string, values: Texts = {}): string {
  const [part = '', row, field = ''] = name.split('.')
  if (row === undefined) return LABELS.get(part) ?? part
  const said = rowSays(values, `${part}.${row}`)
  return `Source ${said === '' ? Number(row) + 1 : `“${said}”`}: ${OF_SOURCES.get(field) ?? field}`
}
