import { EditLink } from '@/components/facts/edit-link'
import { StatusMark } from '@/components/facts/status-mark'
import { MarkedText } from '@/components/listing/marked-text'
import { ResultReasons } from '@/components/listing/result-reasons'
import type { Catalogue, Tool } from '@/lib/catalogue/catalogue'
import { findDecidingFacts } from '@/lib/catalogue/listing/deciding-facts'
import type { Reasons } from '@/lib/catalogue/listing/search-reasons'
import { paths } from '@/lib/paths'

type Props = {
  tool: Tool
  catalogue: Catalogue
  /** Why it was found; null where nothing was searched for. */
  found: Reasons | null
}

/** One line of the catalogue: name, status, a sentence, the facts that decide; of what was searched for, why it is here. */
export function ToolEntry({ tool, catalogue, found }: Props) {
  const facts = findDecidingFacts(tool, catalogue).map((fact) => `${fact}\u00a0· `)
  return (
    <li>
      <h2>
        <a href={paths.tool(tool.slug)}>{found ? <MarkedText pieces={found.name} /> : tool.name}</a>
      </h2>
      <StatusMark timeline={tool} />
      <p>{found ? <MarkedText pieces={found.summary} /> : tool.summary}</p>
      {found && <ResultReasons slug={tool.slug} reasons={found.reasons} />}
      <p>
        {facts.join('')}
        <a href={paths.compare([['tool', tool.slug]])} aria-label={`compare ${tool.name}`}>
          compare
        </a>
        {' · '}
        <EditLink slug={tool.slug} what={tool.name} />
      </p>
    </li>
  )
}
