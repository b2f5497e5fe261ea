type NewerOlderProps = { page: number; hasOlder: boolean; href: (page: number) => string }

/** Links to the neighbouring pages of a list that is newest first. */
export function NewerOlder({ page, hasOlder, href }: NewerOlderProps) {
  if (page === 1 && !hasOlder) return null
  return (
    <nav className="jumps border-t border-line pt-3" aria-label="Pages">
      <span className="py-1 text-soft">Page {page}</span>
      {page > 1 && (
        <a href={href(page - 1)} rel="nofollow">
          Newer
        </a>
      )}
      {hasOlder && (
        <a href={href(page + 1)} rel="nofollow">
          Older
        </a>
      )}
    </nav>
  )
}
