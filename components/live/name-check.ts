// While a name is typed: the address that follows it, what the server says of both, and tools to relate to.

type Form = HTMLFormElement

/**
 * Asks the server whether name and address are free, and says so beside them. The address of a new tool follows its name,
 * as the server makes it, until somebody types one.
 */
export async function checkName(
  form: Form,
  { checkPath, slug: of }: { checkPath: string; slug: string },
): Promise<void> {
  const [name, slug] = ['name', 'slug'].map((field) => form.elements.namedItem(field))
  if (!(name instanceof HTMLInputElement) || !(slug instanceof HTMLInputElement)) return
  const follows = () => of === '' && (slug.value === '' || slug.value === slug.dataset.proposed)
  const query = new URLSearchParams({ name: name.value, slug: follows() ? '' : slug.value, of })
  const answer = await ask<{ sentences: string[]; slug: string }>(`${checkPath}?${query}`)
  if (answer === null) return
  if (follows()) {
    slug.value = answer.slug
    slug.dataset.proposed = answer.slug
  }
  const place = document.getElementById('name-check')
  if (place) place.textContent = answer.sentences.join(' ')
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

/** What one of our own addresses answers in JSON, or null where it answers no such thing. */
export async function ask<Answer>(address: string): Promise<Answer | null> {
  try {
    const response = await fetch(address)
    return response.ok ? ((await response.json()) as Answer) : null // our own routes answer so
  } catch {
    return null
  }
}
