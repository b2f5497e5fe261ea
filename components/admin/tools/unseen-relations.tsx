type Unseen = { slug: string; name: string; publication: 'draft' | 'withdrawn' }

/** Says of relations that lead to tools no reader sees that readers do not see these either. */
export function UnseenRelations({ tools }: { tools: readonly Unseen[] }) {
  if (tools.length === 0) return null
  // The name of a draft is its author's business; its address stands in the relation.
  const named = tools.map(({ slug, name, publication }) =>
    publication === 'draft' ? `${slug} (not published yet)` : `${name} (withdrawn)`,
  )
  return (
    <p className="callout">
      {tools.length === 1
        ? `Readers do not see the relation to ${named}: it is kept, and shows once that tool is published.`
        : `Readers do not see the relations to ${named.join(', ')}: they are kept, and show once these tools are published.`}
    </p>
  )
}
