// The keys of a form that is written for long: Ctrl+S keeps a draft, Ctrl+Enter publishes, or proposes where that is all
// one may. ⌘ is Ctrl on a Mac.

const BUTTONS: ReadonlyMap<string, readonly string[]> = new Map([
  ['s', ['draft']],
  ['Enter', ['publish', 'propose']],
])

/** Presses the form's own buttons by key; returns what ends it. */
export function watchKeys(form: HTMLFormElement): () => void {
  const onKey = (event: KeyboardEvent) => {
    const isWithControl = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey
    const values = isWithControl && !event.isComposing ? BUTTONS.get(event.key) : undefined
    const button = values
      ?.map((value) => form.querySelector<HTMLButtonElement>(`#save button[value="${value}"]`))
      .find((one) => one !== null)
    if (!button) return
    event.preventDefault()
    if (!event.repeat) form.requestSubmit(button)
  }
  window.addEventListener('keydown', onKey)
  return () => window.removeEventListener('keydown', onKey)
}
