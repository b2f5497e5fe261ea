// While a name is typed: the address that follows it, what the server says of both, and tools to relate to.

type Form = HTMLFormElement

/** Lets the address of a new tool follow its name until somebody types one; returns what ends it. */
export function followName(form: Form): () => void {
  const [name, slug] = ['name', 'slug'].map((field) => form.elements.namedItem(field))
  if (!(name instanceof HTMLInputElement) || !(slug instanceof HTMLInputElement)) return () => {}
  let follows = slug.value === '' || slug.value === toSlug(name.value)
  const onName = () => {
    if (follows) slug.value = toSlug(name.value)
  }
  const onSlug = () => {
    follows = slug.value === ''
  }
  name.addEventListener('input', onName)
  slug.addEventListener('input', onSlug)
  return () => {
    name.removeEventListener('input', onName)
    slug.removeEventListener('input', onSlug)
  }
}

/** Asks the server whether name and address are free, and says so beside them. */
export async function checkName(
  form: Form,
  { checkPath, slug }: { checkPath: string; slug: string },
): Promise<void> {
  const typed = new FormData(form)
  const query = new URLSearchParams({
    name: String(typed.get('name') ?? ''),
    slug: String(typed.get('slug') ?? ''),
    of: slug,
  })
  const answer = await ask<{ sentences: string[] }>(`${checkPath}?${query}`)
  const place = document.getElementById('name-check')
  if (answer && place) place.textContent = answer.sentences.join(' ')
}

/** Offers tools whose names are near what was typed. */
export async function findTools(text: string, findPath: string): Promise<void> {
  const answer = await ask<{ tools: { slug: string; name: string }[] }>(
    `${findPath}?${new URLSearchParams({ q: text })}`,
  )
  const list = document.getElementById('tools-found')
  if (!answer || !list) return
  list.replaceChildren(...answer.tools.map(({ slug, name }) => new Option(name, slug)))
}

// The server's own rule decides on saving; this one shows what to expect.
function toSlug(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 64)
    .replace(/^-|-$/g, '')
}

async function ask<Answer>(address: string): Promise<Answer | null> {
  try {
    const response = await fetch(address)
    return response.ok ? ((await response.json()) as Answer) : null // our own routes answer so
  } catch {
    return null
  }
}
