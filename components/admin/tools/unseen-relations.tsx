type Unseen = { slug: string; name: string; publication: 'draft' | 'withdrawn' }

/** Says of relations and advice that lead to tools no reader sees that readers are not led there. */
export function UnseenRelations({ tools }: { tools: readonly Unseen[] }) {
  if (tools.length === 0) return null
  // The name of a draft is its author's business; its address stands in the field.
  const named = tools.map(({ slug, name, publication }) =>
    publication === 'draft' ? `${slug} (not published yet)` : `${name} (withdrawn)`,
  )
  return (
    <p className="callout">
      {tools.length === 1
        ? `Readers are not led to ${named}: relations and advice that name it are kept, and show once that tool is published.`
        : `Readers are not led to ${named.join(', ')}: relations and advice that name them are kept, and show once these tools are published.`}
    </p>
  )
}
