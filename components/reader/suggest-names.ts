// Names of tools offered while one is typed, by the browser's own list beneath the field.

const PAUSE = 120 // ms after the last key
const LEAST = 2

/** Offers names in each field that says where to ask for them: `data-names="/names.json"`. */
export function suggestNames(): void {
  for (const field of document.querySelectorAll<HTMLInputElement>('input[data-names]')) watch(field)
}

function watch(field: HTMLInputElement): void {
  const address = field.dataset.names ?? ''
  let timer: ReturnType<typeof setTimeout> | undefined
  let asking = new AbortController()
  field.autocomplete = 'off'
  field.addEventListener('input', () => {
    clearTimeout(timer)
    asking.abort()
    const typed = field.value.trim()
    if (typed.length < LEAST) return
    timer = setTimeout(async () => {
      asking = new AbortController()
      const names = await ask(`${address}?q=${encodeURIComponent(typed)}`, asking.signal)
      if (names !== null) offer(field, names)
    }, PAUSE)
  })
}

/** The names an address answers with; null where it does not, for nobody waits for them. */
async function ask(address: string, signal: AbortSignal): Promise<string[] | null> {
  try {
    const answer = await fetch(address, { signal })
    const names: unknown = answer.ok ? await answer.json() : null
    return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : null
  } catch {
    return null
  }
}

function offer(field: HTMLInputElement, names: readonly string[]): void {
  const list = field.list ?? document.body.appendChild(document.createElement('datalist'))
  if (list.id === '') list.id = `names-of-${document.querySelectorAll('datalist').length}`
  field.setAttribute('list', list.id)
  list.replaceChildren(...names.map((name) => new Option(name, name)))
}
