// The words an editor knows the inputs of a claim by.

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
  ['sources', 'Sources'],
  ['url', 'address'],
  ['title', 'title'],
  ['publisher', 'publisher'],
  ['kind', 'kind'],
  ['readOn', 'read on'],
])

/** `sources.2.title` → `Source 3: title`. */
export function labelOf(name: string): string {
  const [part = '', row, field = ''] = name.split('.')
  return row === undefined
    ? (LABELS.get(part) ?? part)
    : `Source ${Number(row) + 1}: ${LABELS.get(field) ?? field}`
}
