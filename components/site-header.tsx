import { paths } from '@/lib/paths'

const sections = [
  ['Tools', paths.tools()],
  ['Categories', paths.categories()],
  ['Compare', paths.compare()],
  ['Then and now', paths.thenAndNow()],
  ['Glossary', paths.glossary()],
] as const

/** The band above every page: name, sections, search. `tools` is the number of published tools. */
export function SiteHeader({ tools }: { tools: number }) {
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
            <a key={href} href={href}>
              {name}
            </a>
          ))}
        </nav>
        <search>
          <form action={paths.tools()}>
            <input
              type="search"
              name="q"
              aria-label="Search the catalogue"
              placeholder={`Search ${tools.toLocaleString('en')} tools`}
            />
          </form>
        </search>
      </div>
    </header>
  )
}
