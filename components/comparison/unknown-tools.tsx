import type { Catalogue, Tool } from '@/lib/catalogue/catalogue'
import { unknownSentence } from '@/lib/catalogue/comparison/comparison-words'
import { findNearTools } from '@/lib/catalogue/search/near-names'
import { paths } from '@/lib/paths'

/** Names what the catalogue does not have or has no more, and offers the comparison with the tools that come near. */
export function UnknownTools(props: {
  catalogue: Catalogue
  tools: readonly Tool[]
  unknown: readonly string[]
}) {
  const { catalogue, tools, unknown } = props
  if (unknown.length === 0) return null
  const strange = unknown.filter((name) => !catalogue.withdrawnBySlug.has(name))
  const near = strange.slice(0, 3).flatMap((name) => findNearTools(catalogue, name, 3))
  const offered = [...new Set(near)].filter((tool) => !tools.includes(tool))
  return (
    <p className="callout">
      {unknownSentence(catalogue, unknown)}
      {offered.length > 0 && ' Did you mean '}
      {offered.map((tool, index) => (
        <span key={tool.slug}>
          {index > 0 && (index === offered.length - 1 ? ' or ' : ', ')}
          <a href={paths.comparison([...tools.map(({ slug }) => slug), tool.slug])}>{tool.name}</a>
        </span>
      ))}
      {offered.length > 0 && '?'}
    </p>
  )
}
