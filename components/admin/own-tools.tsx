import { paths } from '@/lib/paths'

type OwnToolsProps = {
  tools: readonly {
    slug: string
    name: string
    asked: number | null
    known: number | null
    stale: number | null
  }[]
}

/** The tools somebody wrote that want work, each leading to its fields; nothing where there are none. */
export function OwnTools({ tools }: OwnToolsProps) {
  if (tools.length === 0) return null
  return (
    <section className="rule">
      <h2>Tools you wrote that want work</h2>
      <ul className="links">
        {tools.map(({ slug, name, asked, known, stale }) => (
          <li key={slug}>
            <a href={paths.adminFieldIndex(slug)}>{name}</a>
            <span className="text-soft">
              {stale ? ` · ${stale} checked too long ago` : ''}
              {asked !== null && known !== null && asked > known ? ` · ${asked - known} unknown` : ''}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
