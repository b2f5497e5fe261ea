import { CiteMarks } from '@/components/facts/cite-marks'
import type { Catalogue } from '@/lib/catalogue/catalogue'
import type { Comparison } from '@/lib/catalogue/comparison/comparison'
import {
  categoryWarning,
  endedTools,
  knownSentence,
  relationSentence,
  scopeSentence,
} from '@/lib/catalogue/comparison/comparison-words'
import { paths } from '@/lib/paths'

/** What stands above the table: scope, what is known, how the tools relate, and warnings. */
export function ComparisonOpening({
  catalogue,
  comparison,
}: {
  catalogue: Catalogue
  comparison: Comparison
}) {
  const tools = comparison.columns.map((column) => column.tool)
  const warning = categoryWarning(catalogue, comparison)
  return (
    <>
      <p>
        {scopeSentence(comparison)} {knownSentence(comparison)}
      </p>
      {comparison.relations.length > 0 && (
        <ul className="columns-[2_24rem] gap-x-10 *:max-w-[66ch] *:break-inside-avoid *:py-0.5">
          {comparison.relations.map((seen) => (
            <li key={`${seen.tool.slug} ${seen.words} ${seen.other.slug}`}>
              {relationSentence(seen)}
              {seen.relation.unverified && <small className="text-soft"> unverified</small>}
              <CiteMarks marks={comparison.cited.marksOf(seen.relation)} />
            </li>
          ))}
        </ul>
      )}
      {endedTools(catalogue, tools).map(({ tool, sentence, alternatives }) => (
        <p key={tool.slug} className="callout">
          {sentence}
          {alternatives.length > 0 && ' Living alternatives: '}
          {alternatives.map((other, index) => (
            <span key={other.slug}>
              {index > 0 && ', '}
              <a href={paths.comparison(replaced(tools, tool.slug, other.slug))}>{other.name}</a>
            </span>
          ))}
          {alternatives.length > 0 && '.'}
        </p>
      ))}
      {warning !== null && <p className="callout">{warning}</p>}
    </>
  )
}

const replaced = (tools: readonly { slug: string }[], slug: string, by: string) =>
  tools.map((tool) => (tool.slug === slug ? by : tool.slug))
