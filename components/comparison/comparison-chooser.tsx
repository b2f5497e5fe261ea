import { ToolFields } from '@/components/comparison/tool-fields'
import { UnknownTools } from '@/components/comparison/unknown-tools'
import type { Catalogue, Tool } from '@/lib/catalogue/catalogue'
import { findPairsByCategory, findPartners } from '@/lib/catalogue/comparison/comparison-suggestions'
import { paths } from '@/lib/paths'

/** Helps to choose two to six tools: fields, partners of the one tool known so far, pairs worth reading. */
export function ComparisonChooser(props: {
  catalogue: Catalogue
  tools?: readonly Tool[]
  unknown?: readonly string[]
}) {
  const { catalogue, tools = [], unknown = [] } = props
  const [tool] = tools
  const partners = findPartners(catalogue, tools, 40)
  // All names of a small catalogue; those of a large one would be most of the page.
  const offered = tool === undefined && catalogue.tools.length <= 150 ? catalogue.tools : partners
  return (
    <>
      <h1>{tool === undefined ? 'Compare tools' : `Compare ${tool.name} with another tool`}</h1>
      <UnknownTools catalogue={catalogue} tools={tools} unknown={unknown} />
      <p>
        {tool === undefined
          ? 'Name two to six tools to see them side by side: by name, or any name they go by.'
          : `${tool.name} alone has nothing to be compared with: name one more tool, up to five.`}
      </p>
      <ToolFields names={[...tools.map(({ name }) => name), ...unknown.slice(0, 5)]} offered={offered} />
      {tool !== undefined && partners.length > 0 && (
        <ul className="max-w-240 divide-y divide-line *:py-1.5 [&_a]:inline-block [&_a]:py-0.5">
          {partners.slice(0, 8).map((other) => (
            <li key={other.slug}>
              <a href={paths.comparison([tool.slug, other.slug])}>{`${tool.name} and ${other.name}`}</a>:{' '}
              {other.summary}
            </li>
          ))}
        </ul>
      )}
      {tool === undefined && (
        <section className="rule">
          <h2>Comparisons worth reading</h2>
          <ul className="names max-w-240 divide-y divide-line *:py-1.5 [&_a]:mr-5 [&_a]:inline-block [&_a]:py-0.5 [&_a]:font-semibold">
            {findPairsByCategory(catalogue).map(({ category, pairs }) => (
              <li key={category.slug}>
                <small className="block">
                  <a className="font-normal text-soft" href={paths.category(category.slug)}>
                    {category.name}
                  </a>
                </small>
                {pairs.map(([a, b]) => (
                  <a
                    key={a.slug + b.slug}
                    href={paths.comparison([a.slug, b.slug])}
                  >{`${a.name} and ${b.name}`}</a>
                ))}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
