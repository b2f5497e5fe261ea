import { CiteMarks } from '@/components/facts/cite-marks'
import type { Catalogue } from '@/lib/catalogue/catalogue'
import type { Comparison } from '@/lib/catalogue/comparison/comparison'
import {
  categoryWarning,
  checkedSentence,
  endedTools,
  knownSentence,
  relationSentence,
  scopeSentence,
  turnSentence,
} from '@/lib/catalogue/comparison/comparison-words'
import { guideAnchor, guidesAmong } from '@/lib/catalogue/moving/guides'
import { formatCount } from '@/lib/catalogue/shown/noun-words'
import { paths } from '@/lib/paths'

type ComparisonOpeningProps = { catalogue: Catalogue; comparison: Comparison }

/** What stands above the table: what the choice turns on, warnings, what the tools have to do with each other, and the scope. */
export function ComparisonOpening({ catalogue, comparison }: ComparisonOpeningProps) {
  const tools = comparison.columns.map((column) => column.tool)
  const { curated } = comparison
  const warning = categoryWarning(catalogue, comparison)
  return (
    <>
      {curated === null ? (
        <p className="text-lead">{turnSentence(catalogue, comparison)}</p>
      ) : (
        <p className="max-w-[72ch] text-lead">
          {curated.text}
          <CiteMarks marks={comparison.cited.marksOf(curated)} />
          {curated.sources.length === 0 && <small className="text-soft"> unverified</small>}
        </p>
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
      {guidesAmong(catalogue, tools).map(({ from, to, kept, lost }) => (
        <p key={`${from.slug} ${to.slug}`} className="text-small">
          <a href={paths.tool(from.slug, guideAnchor(to.slug))}>
            Moving from {from.name} to {to.name}
          </a>
          : {formatCount(kept.length, 'thing')} with a counterpart, {lost.length} without.
        </p>
      ))}
      {warning !== null && <p className="callout">{warning}</p>}
      {comparison.relations.length > 0 && (
        <ul className="columns-[2_24rem] gap-x-10 text-small *:max-w-[66ch] *:break-inside-avoid *:py-0.5">
          {comparison.relations.map((seen) => (
            <li key={`${seen.tool.slug} ${seen.words} ${seen.other.slug}`}>
              {relationSentence(seen)}
              {seen.relation.unverified && <span className="text-soft"> unverified</span>}
              <CiteMarks marks={comparison.cited.marksOf(seen.relation)} />
            </li>
          ))}
        </ul>
      )}
      <p className="max-w-none text-small text-soft">
        {scopeSentence(comparison)} {knownSentence(comparison)} {checkedSentence(comparison)}
      </p>
    </>
  )
}

const replaced = (tools: readonly { slug: string }[], slug: string, by: string) =>
  tools.map((tool) => (tool.slug === slug ? by : tool.slug))
