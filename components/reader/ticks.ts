// Tools ticked on one page stay ticked on the next, in this window alone. Without this a form compares what is ticked
// on its own page.

type Ticked = Map<string, string>

const KEY = 'gantry-ticks'
const NAME = 'input[name="tool"][type="checkbox"]'

/** Ticks in every form of the page what was ticked before, and remembers what is ticked now. */
export function keepTicks(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-ticks]')) {
    tick(form, read())
    form.addEventListener('change', () => {
      write(tickedIn(form))
      tell(form)
    })
    // What is compared is no longer being gathered; of too many the page that says so asks to take some away.
    form.addEventListener('submit', () => {
      if (tickedIn(form).size <= mostOf(form)) write(new Map())
    })
    form.addEventListener('reset', () => {
      write(new Map())
      tick(form, new Map())
    })
    // A page that comes back as it was left, or with what a browser remembers of its boxes.
    addEventListener('pageshow', () => tick(form, read()))
  }
}

const mostOf = (form: HTMLFormElement) => Number(form.querySelector<HTMLElement>('[data-over]')?.dataset.over)

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
  tell(form)
}

/** Names in the bar what is ticked on this page, and says when more are ticked than a comparison holds. */
function tell(form: HTMLFormElement): void {
  const here = boxesOf(form).filter((box) => box.checked && box.closest('[data-kept]') === null)
  const over = tickedIn(form).size - mostOf(form)
  say('[data-here]', here.map(nameOf).join(', '))
  say('[data-over]', over > 0 ? `${mostOf(form)} fit into a comparison: untick ${over}.` : '')

  function say(part: string, words: string) {
    const place = form.querySelector(part)
    if (place !== null && place.textContent !== words) place.textContent = words
  }
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
