import { Fragment } from 'react'
import { type Catalogue, findToolsIn, type Tool } from '@/lib/catalogue/catalogue'
import { isAlive } from '@/lib/catalogue/document/timeline'
import { paths } from '@/lib/paths'
import { LifeStrip } from '../pictures/life-strip'

// More are told by their number; the category's own page has all.
const MOST_NAMES = 14
/** Four rows of them. */
const MOST_SQUARES = 112

/** The field: every category that holds tools, with their names, the living first. */
export function CategoryField({ catalogue }: { catalogue: Catalogue }) {
  return (
    <ul className="names columns-[3_20rem] gap-x-10 *:break-inside-avoid *:pb-4">
      {catalogue.vocabulary.categories.map(({ slug, name }) => {
        const tools = findToolsIn(catalogue, slug)
        if (tools.length === 0) return null
        const inLife = [...tools.filter(isAlive), ...tools.filter((tool) => !isAlive(tool))]
        const shown = inLife.slice(0, MOST_NAMES)
        return (
          <li key={slug}>
            <h3>
              <a className="name" href={paths.category(slug)}>
                {name}
              </a>{' '}
              <small className="font-sans font-normal text-soft">{tools.length.toLocaleString('en')}</small>
            </h3>
            <LifeStrip category={name} tools={inLife.slice(0, MOST_SQUARES)} />
            <p className="text-small leading-relaxed">
              {shown.map((tool, place) => (
                <Fragment key={tool.slug}>
                  {place > 0 && ' · '}
                  <ToolName tool={tool} />
                </Fragment>
              ))}
              {tools.length > shown.length &&
                ` and ${(tools.length - shown.length).toLocaleString('en')} more`}
            </p>
          </li>
        )
      })}
    </ul>
  )
}

/** The name of a tool; of one that is no longer looked after in grey, with the word. */
function ToolName({ tool }: { tool: Tool }) {
  const name = (
    <a className="inline-block py-0.5 whitespace-nowrap" href={paths.tool(tool.slug)}>
      {tool.name}
    </a>
  )
  if (isAlive(tool) || tool.status === null) return name
  return (
    <span className="text-soft">
      {name} {tool.status}
    </span>
  )
}
