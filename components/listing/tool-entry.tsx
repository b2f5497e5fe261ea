import { EditLink } from '@/components/facts/edit-link'
import { StatusMark } from '@/components/facts/status-mark'
import type { Catalogue, Tool } from '@/lib/catalogue/catalogue'
import { findDecidingFacts } from '@/lib/catalogue/listing/deciding-facts'
import { paths } from '@/lib/paths'

/** One line of the catalogue: name, status, a sentence, the facts that decide. */
export function ToolEntry({ tool, catalogue }: { tool: Tool; catalogue: Catalogue }) {
  const facts = findDecidingFacts(tool, catalogue).map((fact) => `${fact}\u00a0· `)
  return (
    <li>
      <h2>
        <a href={paths.tool(tool.slug)}>{tool.name}</a>
      </h2>
      <StatusMark timeline={tool} />
      <p>{tool.summary}</p>
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
