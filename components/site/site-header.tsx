import { formatCount } from '@/lib/catalogue/shown/noun-words'
import { paths } from '@/lib/paths'

const sections = [
  ['Tools', paths.tools()],
  ['Categories', paths.categories()],
  ['Compare', paths.compare()],
  ['Then and now', paths.thenAndNow()],
  ['Glossary', paths.glossary()],
] as const

type Props = {
  /** The number of published tools. */
  tools: number
  /** The address of the page, to say which section it belongs to. */
  path: string
}

/** The band above every page: name, sections, search. */
export function SiteHeader({ tools, path }: Props) {
  const placeOf = (href: string) =>
    path === href ? 'page' : path.startsWith(`${href}/`) ? 'true' : undefined
  return (
    <header className="top">
      <a className="skip" href="#content">
        Skip to content
      </a>
      <div className="wrap">
        <a className="brand" href={paths.home()}>
          Gantry
        </a>
        <nav aria-label="Main">
          {sections.map(([name, href]) => (
            <a key={href} href={href} aria-current={placeOf(href)}>
              {name}
            </a>
          ))}
        </nav>
        <search>
          <form action={paths.tools()}>
            <input
              type="search"
              name="q"
              maxLength={120}
              aria-label="Search the catalogue"
              placeholder={`Search ${formatCount(tools, 'tool')}`}
            />
          </form>
        </search>
      </div>
    </header>
  )
}
