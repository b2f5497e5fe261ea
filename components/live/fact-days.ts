// What somebody changes of a fact they have read today: the day of reading follows value, state and sources, is said
// beside them, and stays as it was typed once somebody types one.

// A table of several tools has the tool's address before it.
const FIELD = /^((?:[^.:]+:)?facts\.[^.]+\.)(value|state|sources|unverified|checkedOn)$/
const NOTE = 'Read today, since this was changed; behind the line above it can be another day.'

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

/** Sets the days of facts as they are changed, and opens what asks for the sources of a new value; returns what ends it. */
export function watchFactDays(form: HTMLFormElement): () => void {
  const today = form.dataset.today ?? ''
  const onInput = ({ target }: Event) => {
    if (!isControl(target)) return
    const [, prefix = '', field] = FIELD.exec(target.name) ?? []
    const fact = target.closest<HTMLElement>('.fact')
    if (fact === null || field === undefined || today === '') return
    if (field === 'checkedOn') fact.dataset.day = 'typed'
    if (field === 'value') askForSources(fact, prefix)
    setDay(fact, prefix, today)
  }
  form.addEventListener('input', onInput)
  return () => form.removeEventListener('input', onInput)
}

function setDay(fact: HTMLElement, prefix: string, today: string): void {
  const [day] = controlsOf(fact, `${prefix}checkedOn`)
  const note = fact.querySelector('.day-note')
  if (!(day instanceof HTMLInputElement) || note === null) return
  const read = ['value', 'state', 'sources'].flatMap((field) => controlsOf(fact, `${prefix}${field}`))
  const isRead = isFilled(fact, `${prefix}sources`) && read.some(isChanged)
  const isTyped = fact.dataset.day === 'typed'
  if (!isTyped) day.value = isRead ? today : day.defaultValue
  note.textContent = isRead && !isTyped && day.defaultValue !== today ? NOTE : ''
}

// A value takes a source: where it has none yet, the fields for it open.
function askForSources(fact: HTMLElement, prefix: string): void {
  const details = fact.querySelector('details')
  const isKnown = isFilled(fact, `${prefix}sources`) || isFilled(fact, `${prefix}unverified`)
  if (details && !isKnown && isFilled(fact, `${prefix}value`)) details.open = true
}

const isControl = (target: EventTarget | null): target is Control =>
  target instanceof HTMLInputElement ||
  target instanceof HTMLSelectElement ||
  target instanceof HTMLTextAreaElement

const controlsOf = (fact: HTMLElement, name: string): Control[] =>
  [...fact.querySelectorAll<Control>('input, select, textarea')].filter((control) => control.name === name)

const isFilled = (fact: HTMLElement, name: string): boolean =>
  controlsOf(fact, name).some((control) =>
    control instanceof HTMLInputElement && control.type === 'checkbox'
      ? control.checked
      : control.value.trim() !== '',
  )

function isChanged(control: Control): boolean {
  if (control instanceof HTMLSelectElement)
    return [...control.options].some((option) => option.selected !== option.defaultSelected)
  if (control instanceof HTMLInputElement && control.type === 'checkbox')
    return control.checked !== control.defaultChecked
  return control.value !== control.defaultValue
}
