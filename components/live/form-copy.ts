// A copy of what stands in a form, kept in the browser until it is saved, so that a crash costs nothing.

const PREFIX = 'gantry:tool:'
/** Fields that belong to one rendering of the form. */
const OWN = ['request', 'owner', 'action']

type Copy = { at: string; text: string }

/** What stands in a form, as text. */
export function copyOf(form: HTMLFormElement): string {
  const entries = [...new FormData(form)].filter(([name]) => !OWN.includes(name))
  return JSON.stringify(entries)
}

/** Keeps what stands in a form; a full or forbidden store is no reason to stop anybody. */
export function writeCopy(key: string, form: HTMLFormElement): void {
  const copy: Copy = { at: new Date().toLocaleString(), text: copyOf(form) }
  attempt(() => localStorage.setItem(PREFIX + key, JSON.stringify(copy)))
}

/** The copy kept under a key, or null. */
export function readCopy(key: string): Copy | null {
  return attempt(() => {
    const text = localStorage.getItem(PREFIX + key)
    return text === null ? null : (JSON.parse(text) as Copy) // written above, and by nothing else
  })
}

/** Forgets the copies of a tool, whatever version they were made on. */
export function dropCopies(slug: string): void {
  attempt(() => {
    const own = `${PREFIX}${slug === '' ? 'new' : slug}:`
    const keys = Object.keys(localStorage).filter(
      (key) => key.startsWith(own) || key.startsWith(`${PREFIX}new:`),
    )
    for (const key of keys) localStorage.removeItem(key)
  })
}

/** Sends a copy through the form's own address, which answers with the form as it was left, rows and all. */
export function sendCopy(formId: string, key: string): void {
  const copy = readCopy(key)
  const form = document.getElementById(formId)
  if (!copy || !(form instanceof HTMLFormElement)) return
  const sent = document.createElement('form')
  sent.method = 'post'
  sent.action = form.getAttribute('action') ?? ''
  sent.hidden = true
  const own = [...new FormData(form)].filter(([name]) => name === 'request' || name === 'owner')
  const entries = [...own, ['action', 'refresh'], ...JSON.parse(copy.text)] as [string, string][] // texts all
  for (const [name, value] of entries) {
    const field = document.createElement('textarea')
    field.name = name
    field.value = value
    sent.append(field)
  }
  document.body.append(sent)
  sent.submit()
}

function attempt<Result>(work: () => Result): Result | null {
  try {
    return work()
  } catch {
    return null
  }
}
