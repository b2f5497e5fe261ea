type PageLinksProps = { page: number; pages: number; href: (page: number) => string }

/** Links to the neighbouring pages, the first and the last; nothing where there is one page. */
export function PageLinks({ page, pages, href }: PageLinksProps) {
  if (pages === 1) return null
  const links: [label: string, page: number][] = [
    ['First', 1],
    ['Previous', page - 1],
    ['Next', page + 1],
    ['Last', pages],
  ]
  const offered = links.filter(([, to]) => to >= 1 && to <= pages && to !== page)
  return (
    <nav className="jumps border-t border-line pt-3" aria-label="Pages">
      <span className="py-1 text-soft">{`Page ${page} of ${pages}`}</span>
      {offered.map(([label, to]) => (
        <a key={label} href={href(to)} rel="nofollow">
          {label}
        </a>
      ))}
    </nav>
  )
}
