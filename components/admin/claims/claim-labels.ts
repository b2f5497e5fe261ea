// The words an editor knows the inputs of a claim by.

import { rowSays, type Texts } from '@/components/admin/tools/form-state'

const LABELS: ReadonlyMap<string, string> = new Map([
  ['key', 'Key'],
  ['text', 'The claim'],
  ['saidBy', 'Said by'],
  ['occasion', 'Where it was said'],
  ['saidOn', 'When it was said'],
  ['subjects', 'Tools it is about'],
  ['then', 'How things stood then'],
  ['since', 'What happened since'],
  ['verdict', 'Verdict'],
  ['unverified', 'Unverified'],
  ['over', 'Changed meanwhile'],
  ['sources', 'Sources'],
  ['url', 'address'],
  ['title', 'title'],
  ['publisher', 'publisher'],
  ['kind', 'kind'],
  ['readOn', 'read on'],
])

/** `sources.2.title` → `Source “What is Podman?”: title`, by what the row says, or `Source 3: title`. */
export function labelOf(name: string, values: Texts = {}): string {
  const [part = '', row, field = ''] = name.split('.')
  if (row === undefined) return LABELS.get(part) ?? part
  const said = rowSays(values, `${part}.${row}`)
  return `Source ${said === '' ? Number(row) + 1 : `“${said}”`}: ${LABELS.get(field) ?? field}`
}
