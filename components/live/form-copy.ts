// Copies of what stands in forms, kept in the browser until it is saved, so that a crash costs nothing. Each rendering of
// a form has a copy of its own: two windows do not write over each other, and a save forgets no more than what it sent.

const PREFIX = 'gantry:tool:'
/** Which copy this window sent last; the page that answers knows then what became of it. */
const SENT = 'gantry:sent'
/** Fields that belong to one rendering of the form. */
const OWN = ['request', 'owner', 'action']
const DAYS = 30

export type Copy = { key: string /** ISO. */; at: string; text: string }

/** What stands in a form, as text. */
function copyOf(form: HTMLFormElement): string {
  const entries = [...new FormData(form)].filter(([name]) => !OWN.includes(name))
  return JSON.stringify(entries)
}

/** Keeps what stands in a form; a full or forbidden store is no reason to stop anybody. */
export function writeCopy(form: HTMLFormElement, slug: string): void {
  const copy = { at: new Date().toISOString(), text: copyOf(form) }
  attempt(() => localStorage.setItem(keyOf(form, slug), JSON.stringify(copy)))
}

/** Keeps what is sent now, and remembers in this window that it was sent. */
export function writeSent(form: HTMLFormElement, slug: string): void {
  writeCopy(form, slug)
  attempt(() => sessionStorage.setItem(SENT, keyOf(form, slug)))
}

/** Told what became of what this window sent last: saved, it is forgotten; back in the form, it is kept as this form's. */
export function settleSent(
  form: HTMLFormElement,
  { slug, isSaved, isUnsaved }: { slug: string; isSaved: boolean; isUnsaved: boolean },
): void {
  attempt(() => {
    const sent = sessionStorage.getItem(SENT)
    sessionStorage.removeItem(SENT)
    if (isUnsaved) writeCopy(form, slug)
    if (sent !== null && (isSaved || isUnsaved)) localStorage.removeItem(sent)
  })
}

/** The copies of a tool (an empty slug: of new tools) by the same person, newest first; what the form says, too, is forgotten. */
export function findCopies(form: HTMLFormElement, slug: string): Copy[] {
  const own = keyOf(form, slug)
  const ofTool = own.slice(0, own.lastIndexOf(':') + 1)
  const text = copyOf(form)
  const oldest = new Date(Date.now() - DAYS * 24 * 3600 * 1000).toISOString()
  const found = attempt(() =>
    Object.keys(localStorage)
      .filter((key) => key.startsWith(PREFIX))
      .flatMap((key): Copy[] => {
        const copy = readCopy(key)
        if (copy && copy.at >= oldest && (copy.text !== text || key === own)) return [copy]
        localStorage.removeItem(key)
        return []
      }),
  )
  return (found ?? [])
    .filter((copy) => copy.key.startsWith(ofTool) && copy.key !== own)
    .sort((a, b) => (a.at < b.at ? 1 : -1))
}

/** Forgets one copy. */
export function dropCopy({ key }: Copy): void {
  attempt(() => localStorage.removeItem(key))
}

/** Sends a copy through the form's own address, which answers with the form as it was left, rows and all. */
export function sendCopy(form: HTMLFormElement, { key, text }: Copy): void {
  const sent = document.createElement('form')
  sent.method = 'post'
  sent.action = form.getAttribute('action') ?? ''
  sent.hidden = true
  const own = [...new FormData(form)].filter(([name]) => name === 'request' || name === 'owner')
  const entries = [...own, ['action', 'refresh'], ...JSON.parse(text)] as [string, string][] // texts all
  for (const [name, value] of entries) {
    const field = document.createElement('textarea')
    field.name = name
    field.value = value
    sent.append(field)
  }
  attempt(() => sessionStorage.setItem(SENT, key))
  document.body.append(sent)
  sent.submit()
}

// Whose form it is and which rendering stand in its hidden fields; ids of people have no dot.
function keyOf(form: HTMLFormElement, slug: string): string {
  const typed = new FormData(form)
  const owner = String(typed.get('owner') ?? '').split('.')[0]
  return `${PREFIX}${owner}:${slug === '' ? 'new' : slug}:${String(typed.get('request') ?? '')}`
}

function readCopy(key: string): Copy | null {
  return attempt(() => {
    const text = localStorage.getItem(key)
    return text === null ? null : { ...(JSON.parse(text) as Omit<Copy, 'key'>), key } // written above
  })
}

function attempt<Result>(work: () => Result): Result | null {
  try {
    return work()
  } catch {
    return null
  }
}
