import { EditLink } from '@/components/facts/edit-link'
import { StatusMark } from '@/components/facts/status-mark'
import { MarkedText } from '@/components/listing/marked-text'
import { ResultReasons } from '@/components/listing/result-reasons'
import { Tick } from '@/components/ticks/tick'
import type { Catalogue, Tool } from '@/lib/catalogue/catalogue'
import { findDecidingFacts } from '@/lib/catalogue/listing/deciding-facts'
import { latestWords, licenceWords } from '@/lib/catalogue/listing/listing-words'
import type { Reasons } from '@/lib/catalogue/listing/search-reasons'
import { paths } from '@/lib/paths'
import { CategoryNames } from './category-names'

type Props = {
  tool: Tool
  catalogue: Catalogue
  /** Why it was found; null where nothing was searched for. */
  found: Reasons | null
}

/**
 * One entry of the catalogue: name, a sentence, what decides in its category, and the same of every tool: category,
 * licence, life; of what was searched for, why it is here.
 */
export function ToolEntry({ tool, catalogue, found }: Props) {
  // What was searched for says more of it than what decides in its category.
  const facts = found ? [] : findDecidingFacts(catalogue, tool)
  return (
    <li>
      <Tick tool={tool} />
      <h2>
        <a href={paths.tool(tool.slug)}>{found ? <MarkedText pieces={found.name} /> : tool.name}</a>
      </h2>
      {found ? (
        <>
          <p>
            <MarkedText pieces={found.summary} /> <EditLink slug={tool.slug} what={tool.name} />
          </p>
          <ResultReasons slug={tool.slug} reasons={found.reasons} />
        </>
      ) : (
        <>
          <p>{tool.summary}</p>
          <p className="max-w-none text-small text-soft">
            {facts.map(({ attribute, fact }) => `${attribute.label}: ${fact.text}\u00a0· `).join('')}
            <EditLink slug={tool.slug} what={tool.name} />
          </p>
        </>
      )}
      <p className="where">
        <span>
          <CategoryNames tool={tool} catalogue={catalogue} />
        </span>{' '}
        <span>{licenceWords(tool)}</span>{' '}
        <span>
          <StatusMark timeline={tool} /> <small>{latestWords(tool)}</small>
        </span>
      </p>
    </li>
  )
}
