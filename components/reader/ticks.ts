// Tools ticked on one page stay ticked on the next, in this window alone. Without this a form compares what is ticked
// on its own page.

type Ticked = Map<string, string>

const KEY = 'gantry-ticks'
const NAME = 'input[name="tool"][type="checkbox"]'

/** Ticks in every form of the page what was ticked before, and remembers what is ticked now. */
export function keepTicks(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-ticks]')) {
    tick(form, read())
    form.addEventListener('change', () => write(tickedIn(form)))
    form.addEventListener('reset', () => {
      write(new Map())
      form.querySelector('[data-kept]')?.replaceChildren()
    })
    // A page that comes back as it was left, or with what a browser remembers of its boxes.
    addEventListener('pageshow', () => tick(form, read()))
  }
}

const boxesOf = (form: HTMLFormElement) => [...form.querySelectorAll<HTMLInputElement>(NAME)]

function tickedIn(form: HTMLFormElement): Ticked {
  return new Map(
    boxesOf(form).flatMap((box) => (box.checked ? [[box.value, box.title || nameOf(box)] as const] : [])),
  )
}

const nameOf = (box: HTMLInputElement) => box.ariaLabel?.replace(/^Compare /, '') ?? box.value

/** Ticks the boxes of these tools; those of other pages get one in the bar. */
function tick(form: HTMLFormElement, ticked: Ticked): void {
  const bar = form.querySelector('[data-kept]')
  bar?.replaceChildren()
  const left = new Map(ticked)
  for (const box of boxesOf(form)) {
    box.checked = ticked.has(box.value)
    left.delete(box.value)
  }
  for (const [slug, name] of left) bar?.append(toBox(slug, name), ' ')
}

function toBox(slug: string, name: string): HTMLLabelElement {
  const box = document.createElement('input')
  Object.assign(box, { type: 'checkbox', name: 'tool', value: slug, checked: true, title: name })
  const label = document.createElement('label')
  label.append(box, ` ${name}`)
  return label
}

function read(): Ticked {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '[]')
    if (!Array.isArray(kept)) return new Map()
    const isPair = (pair: unknown): pair is [string, string] =>
      Array.isArray(pair) && pair.length === 2 && pair.every((part) => typeof part === 'string')
    return new Map(kept.filter(isPair))
  } catch {
    // Storage is refused, or holds what no script of ours wrote.
    return new Map()
  }
}

function write(ticked: Ticked): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify([...ticked]))
  } catch {
    // Storage is refused or full: ticks last as long as the page.
  }
}
