// While the address of a source is typed: those that this form cites, and those the catalogue knows, as buttons below
// the field. Taking one puts it into the line that is typed.

import { ask } from './name-check'

type Field = HTMLInputElement | HTMLTextAreaElement
type Known = { url: string; title: string | null }

const CITING = /^(descriptionSources|.+\.sources|sources\.\d+\.url)$/
const MOST = 6
const PAUSE = 250 // ms after the last key

/** Offers sources in a form's fields for addresses; returns what ends it. */
export function watchSources(form: HTMLFormElement, sourcesPath: string): () => void {
  const offers = document.createElement('div')
  offers.className = 'grid justify-items-start gap-1 pt-1 text-small'
  let field: Field | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let asked = 0

  const close = () => {
    clearTimeout(timer)
    asked++
    field = null
    offers.remove()
  }
  const show = (known: readonly Known[]) => {
    if (field === null || known.length === 0) return offers.remove()
    offers.replaceChildren(sayOf(known.length), ...known.map(buttonOf))
    if (offers.previousElementSibling !== field) field.after(offers)
  }
  const look = async () => {
    if (field === null) return
    const typed = lineIn(field).trim()
    const cited = findCited(form, field, typed)
    show(cited)
    if (typed.length < 3 || cited.length >= MOST) return
    const mine = ++asked
    const answer = await ask<{ sources: Known[] }>(`${sourcesPath}?${new URLSearchParams({ q: typed })}`)
    if (mine !== asked || answer === null || field === null) return
    const others = answer.sources.filter(({ url }) => cited.every((one) => one.url !== url))
    show([...cited, ...others.filter(({ url }) => url !== typed)].slice(0, MOST))
  }
  const onFocus = ({ target }: FocusEvent) => {
    if (target instanceof Node && offers.contains(target)) return
    close()
    if (!isCiting(target)) return
    field = target
    void look()
  }
  const onInput = ({ target }: Event) => {
    if (target !== field) return
    clearTimeout(timer)
    timer = setTimeout(() => void look(), PAUSE)
  }
  const onClick = ({ target }: Event) => {
    const button = target instanceof Element ? target.closest<HTMLButtonElement>('button[data-url]') : null
    if (button === null || field === null || !offers.contains(button)) return
    const into = field
    putIn(into, button.dataset.url ?? '')
    into.focus()
    close()
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !offers.isConnected) return
    const back = field
    if (offers.contains(document.activeElement)) back?.focus()
    close()
  }
  const listeners = [
    ['focusin', onFocus],
    ['input', onInput],
    ['click', onClick],
    ['keydown', onKey],
  ] as const
  for (const [name, listener] of listeners) form.addEventListener(name, listener as EventListener) // of these events
  return () => {
    close()
    for (const [name, listener] of listeners) form.removeEventListener(name, listener as EventListener)
  }
}

const isCiting = (target: EventTarget | null): target is Field =>
  (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) && CITING.test(target.name)

/** Where the line begins and ends that the cursor is in. */
function spanOf(field: Field): [start: number, end: number] {
  const at = field.selectionStart ?? field.value.length
  const end = field.value.indexOf('\n', at)
  return [field.value.lastIndexOf('\n', at - 1) + 1, end === -1 ? field.value.length : end]
}

const lineIn = (field: Field) => field.value.slice(...spanOf(field))

function putIn(field: Field, url: string): void {
  field.setRangeText(url, ...spanOf(field), 'end')
  // As if it had been typed: the copy, the day and whatever else listens hear of it.
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

/** What the form cites elsewhere, with the text in it, the most cited first; but nothing that the field has already. */
function findCited(form: HTMLFormElement, field: Field, typed: string): Known[] {
  const counts = new Map<string, number>()
  const own = new Set(field.value.split('\n').map((line) => line.trim()))
  for (const [name, value] of new FormData(form)) {
    if (!CITING.test(name) || name === field.name || typeof value !== 'string') continue
    for (const line of value.split(/\r?\n/).map((one) => one.trim()))
      if (/^https?:\/\//.test(line) && !own.has(line)) counts.set(line, (counts.get(line) ?? 0) + 1)
  }
  return [...counts]
    .filter(([url]) => url.toLowerCase().includes(typed.toLowerCase()))
    .sort(([, a], [, b]) => b - a)
    .slice(0, typed === '' ? 3 : MOST)
    .map(([url]) => ({ url, title: null }))
}

function buttonOf({ url, title }: Known): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.className =
    'min-h-6 cursor-pointer border-0 bg-transparent p-0 text-left text-accent underline wrap-anywhere'
  button.dataset.url = url
  button.textContent = url
  if (title !== null) {
    const small = document.createElement('span')
    small.className = 'soft'
    small.textContent = ` ${title}`
    button.append(small)
  }
  return button
}

function sayOf(count: number): HTMLElement {
  const status = document.createElement('p')
  status.className = 'soft'
  status.setAttribute('role', 'status')
  status.textContent = count === 1 ? 'One known source:' : `${count} known sources:`
  return status
}
