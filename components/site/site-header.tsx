import { SearchField } from '@/components/site/search-field'
import { formatCount } from '@/lib/catalogue/shown/noun-words'
import { paths } from '@/lib/paths'

const sections = [
  ['Tools', paths.tools()],
  ['Categories', paths.categories()],
  ['Compare', paths.compare()],
  ['Choose', paths.choose()],
  ['News', paths.news()],
] as const

// A block and a bar, the mark of the site, drawn as the borders of an empty box.
const BRAND =
  'font-serif text-[1.28rem]/none font-semibold tracking-tight text-ink no-underline before:mr-[0.38em] before:inline-block before:h-[0.62em] before:border-r-[0.16em] before:border-l-[0.4em] before:border-accent before:pr-[0.1em] before:content-[""]'

/** Pages that begin with a search of their own. */
const OWN_SEARCH = [paths.home(), paths.tools()]

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
    <header className="border-b border-line">
      <a
        className="absolute -top-16 left-4 z-10 border-2 border-accent bg-sheet px-3 py-2 focus:top-2 print:hidden"
        href="#content"
      >
        Skip to content
      </a>
      <div className="wrap flex min-h-14 flex-wrap items-center gap-x-6 gap-y-1 py-1.5">
        <a className={BRAND} href={paths.home()}>
          Gantry
        </a>
        <nav
          aria-label="Main"
          className="views max-desk:order-3 max-tablet:w-full max-tablet:justify-between max-tablet:gap-x-1.5 max-tablet:text-small"
        >
          {sections.map(([name, href]) => (
            <a key={href} href={href} aria-current={placeOf(href)}>
              {name}
            </a>
          ))}
        </nav>
        {!OWN_SEARCH.includes(path) && (
          <search className="ml-auto w-60 max-tablet:w-auto max-tablet:flex-1 print:hidden">
            <form action={paths.tools()}>
              <SearchField
                label="Search the catalogue"
                placeholder={`Search ${formatCount(tools, 'tool')}`}
                className="w-full text-table"
              />
            </form>
          </search>
        )}
      </div>
    </header>
  )
}
