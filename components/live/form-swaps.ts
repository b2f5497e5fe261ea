// Buttons of a form that change a part of it (a row more, facts of other categories) without a page load: the form is
// sent where it always goes, and of the form that comes back only the parts that the button names are put in place.
// What is drawn stays the server's; what leads elsewhere (a conflict, signing in, a refusal) leads there as ever.

import { putInPlace } from './put-in-place'

type Watch = {
  /** Told after a part was put in place. */
  onSwapped: () => void
  /** Told before the page is left for where the answer leads. */
  onLeave: () => void
}

type Button = HTMLButtonElement
type Form = HTMLFormElement

const UNREACHED = 'The server could not be reached. Nothing is lost: try again in a moment.'

/** Takes over the buttons that name parts in `data-swap`, and the boxes that name such a button; returns what ends it. */
export function watchSwaps(form: Form, { onSwapped, onLeave }: Watch): () => void {
  const underWay = new Map<string, AbortController>()
  let isPassedOn = false

  const swap = async (button: Button, isAsked: boolean) => {
    const names = button.dataset.swap ?? ''
    underWay.get(names)?.abort()
    const asked = new AbortController()
    underWay.set(names, asked)
    const parts = partsOf(document, names)
    // What is typed into a part that is about to be replaced would be lost.
    for (const part of parts) part.inert = true
    const answer = await send(form, button, asked.signal)
    if (asked.signal.aborted) return
    for (const part of parts) part.inert = false
    if (answer.form && isSameMeeting(form, answer.form)) {
      putInPlace(button, parts, partsOf(answer.form, names))
      say(button.dataset.said ?? '')
      onSwapped()
    } else if (!isAsked) return
    else if (answer.form === undefined) {
      say(UNREACHED)
      button.focus()
    } else if (answer.leadsTo !== null) {
      onLeave()
      location.assign(answer.leadsTo)
    } else {
      isPassedOn = true
      form.requestSubmit(button)
    }
  }
  const onSubmit = (event: SubmitEvent) => {
    const { submitter } = event
    if (isPassedOn || !(submitter instanceof HTMLButtonElement) || !submitter.dataset.swap) return
    event.preventDefault()
    void swap(submitter, true)
  }
  const onChange = ({ target }: Event) => {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return
    if (target.name !== 'categories') return
    const button = form.querySelector<Button>('button[name="action"][value="facts"]')
    if (button) void swap(button, false)
  }
  form.addEventListener('submit', onSubmit)
  form.addEventListener('change', onChange)
  return () => {
    for (const asked of underWay.values()) asked.abort()
    form.removeEventListener('submit', onSubmit)
    form.removeEventListener('change', onChange)
  }
}

type Answer = {
  /** The form that came back; null where something else did, undefined where nothing did. */
  form: Form | null | undefined
  /** Where it led to, where it led anywhere. */
  leadsTo: string | null
}

async function send(form: Form, button: Button, signal: AbortSignal): Promise<Answer> {
  const typed = [...new FormData(form), [button.name, button.value]]
  const body = new URLSearchParams(typed.map(([name, value]) => [String(name), String(value)]))
  try {
    // A form's own `action` is hidden behind its buttons of that name.
    const response = await fetch(form.getAttribute('action') ?? '', { method: 'POST', body, signal })
    const page = new DOMParser().parseFromString(await response.text(), 'text/html')
    const found = response.ok ? page.getElementById(form.id) : null
    return {
      form: found instanceof HTMLFormElement ? found : null,
      leadsTo: response.redirected ? response.url : null,
    }
  } catch {
    return { form: undefined, leadsTo: null }
  }
}

// A conflict that came up meanwhile has to be shown at the head of the page.
function isSameMeeting(form: Form, answered: Form): boolean {
  const baseOf = (one: Form) => one.querySelector<HTMLInputElement>('[name="conflictBase"]')?.value ?? ''
  return baseOf(form) === baseOf(answered)
}

const partsOf = (within: Document | Form, names: string): HTMLElement[] =>
  names.split(' ').flatMap((id) => within.querySelector<HTMLElement>(`#${CSS.escape(id)}`) ?? [])

function say(text: string): void {
  const place = document.getElementById('form-said')
  if (place) place.textContent = text
}
