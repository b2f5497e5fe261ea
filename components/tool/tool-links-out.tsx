import type { Tool } from '@/lib/catalogue/catalogue'

/** Where a tool lives: its own pages, by their hosts and by what they are. */
export function ToolLinksOut({ tool }: { tool: Tool }) {
  const links = [
    [tool.homepage, tool.homepage && new URL(tool.homepage).hostname.replace(/^www\./, '')],
    [tool.repository, 'Source code'],
    [tool.documentation, 'Documentation'],
  ] as const
  const there = links.filter(
    ([href], place) => href !== null && links.findIndex(([one]) => one === href) === place,
  )
  if (there.length === 0) return null
  return (
    <ul className="jumps mt-1">
      {there.map(([href, name]) => (
        <li key={name}>
          <a href={href ?? undefined}>{name}</a>
        </li>
      ))}
    </ul>
  )
}
