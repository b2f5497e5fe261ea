// Parts of a form that the server drew anew, put where they stood: rows stay open, and what had the focus has it.

/** Puts the parts drawn anew where the button's parts stand. */
export function putInPlace(
  button: HTMLButtonElement,
  parts: readonly HTMLElement[],
  answered: readonly HTMLElement[],
): void {
  const [verb = ''] = button.value.split(':')
  const [list] = parts
  const isRowAction = list !== undefined && ['add', 'remove', 'up', 'down'].includes(verb)
  const before = isRowAction ? rowsOf(list) : []
  const at = before.findIndex((row) => row.contains(button))
  const open = moveEntry(
    before.map((row) => row.open),
    { verb, at },
  )
  const opened = new Set(parts.flatMap(findOpened))
  for (const [index, part] of parts.entries()) {
    const next = answered[index]
    if (next) part.replaceChildren(...next.childNodes)
  }
  if (isRowAction) {
    for (const [index, row] of rowsOf(list).entries()) row.open = open[index] ?? row.open
    findNext(list, { verb, at })?.focus()
    return
  }
  for (const details of parts.flatMap((part) => [...part.querySelectorAll('details')]))
    details.open ||= opened.has(nameOf(details))
  if (button.isConnected) return
  const again = document.querySelector<HTMLElement>(
    `button[name="action"][value="${CSS.escape(button.value)}"]`,
  )
  again?.focus()
}

const rowsOf = (list: HTMLElement) => [...list.querySelectorAll<HTMLDetailsElement>(':scope > details.row')]
const findOpened = (part: HTMLElement) => [...part.querySelectorAll('details[open]')].map(nameOf)
/** What a line that opens belongs to: the nearest thing with an id. */
const nameOf = (details: Element) => details.closest('[id]')?.id ?? ''

type Done = { verb: string; at: number }

/** A list after what a row button did to it: `add` leaves the new entry to whoever draws it. */
export function moveEntry<Entry>(entries: readonly Entry[], { verb, at }: Done): Entry[] {
  const to = verb === 'up' ? at - 1 : at + 1
  const [moved, other] = [entries[at], entries[to]]
  if (verb === 'remove') return entries.filter((_, index) => index !== at)
  if (verb === 'add' || moved === undefined || other === undefined) return [...entries]
  return entries.with(at, other).with(to, moved)
}

/** Where to go on: in a new row its first field, in a moved one the same button, after a removed one the next. */
function findNext(list: HTMLElement, { verb, at }: Done): HTMLElement | null {
  const rows = rowsOf(list)
  if (verb === 'add')
    return rows.at(-1)?.querySelector<HTMLElement>('input:not([type=hidden]), select, textarea') ?? null
  if (verb === 'remove')
    return (rows[at] ?? rows.at(-1))?.querySelector('summary') ?? list.querySelector('button')
  const row = rows[verb === 'up' ? at - 1 : at + 1]
  const buttons = [...(row?.querySelectorAll<HTMLButtonElement>('button[name="action"]') ?? [])]
  return buttons.find(({ value }) => value.startsWith(`${verb}:`)) ?? buttons[0] ?? null
}
