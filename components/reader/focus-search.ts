/** A slash leads to the search of the page, unless somebody is writing. */
export function focusSearch(): void {
  document.addEventListener('keydown', (event) => {
    const { key, target, altKey, ctrlKey, metaKey } = event
    if (key !== '/' || altKey || ctrlKey || metaKey || isWriting(target)) return
    const search = [...document.querySelectorAll<HTMLInputElement>('input[type="search"]')]
    const shown = search.find((field) => field.checkVisibility())
    if (shown === undefined) return
    event.preventDefault()
    shown.focus()
    shown.select()
  })
}

const isWriting = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.matches('input:not([type="checkbox"]), textarea, select, [contenteditable]')
