// “Who changed this last” beside a field: asked for when somebody wants to know, and said there and then.

/** Answers links to the last change of a field where they stand; without an answer they lead to the page. */
export function watchLastChanges(form: HTMLFormElement): () => void {
  let page: Promise<Document | null> | null = null
  const onClick = (event: MouseEvent) => {
    const { target } = event
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[data-change]') : null
    if (link === null || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    page ??= read(link.href)
    void page.then((found) => {
      const row = found?.getElementById(`change-${link.dataset.change}`)
      const said = row?.querySelector('td')?.textContent
      const place = link.parentElement?.querySelector('[role=status]')
      if (place && found) place.textContent = ` ${said ?? 'Nobody since it was first published here.'}`
      else location.assign(link.href)
    })
  }
  form.addEventListener('click', onClick)
  return () => form.removeEventListener('click', onClick)
}

async function read(address: string): Promise<Document | null> {
  try {
    const response = await fetch(address)
    if (!response.ok || response.redirected) return null
    return new DOMParser().parseFromString(await response.text(), 'text/html')
  } catch {
    return null
  }
}
