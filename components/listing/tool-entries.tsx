import { MarkedText } from '@/components/listing/marked-text'
import { ToolEntry } from '@/components/listing/tool-entry'
import type { Catalogue, Tool } from '@/lib/catalogue/catalogue'
import type { Listing } from '@/lib/catalogue/listing/listing'
import type { SearchAnswer } from '@/lib/catalogue/listing/search-answer'
import { findReasons } from '@/lib/catalogue/listing/search-reasons'
import { paths } from '@/lib/paths'

type Props = { catalogue: Catalogue; listing: Listing }

/** The tools of a page; after those that are told by what was searched for, in short, those that only mention it. */
export function ToolEntries({ catalogue, listing: { tools, answer, mentionsFrom } }: Props) {
  const told = tools.slice(0, mentionsFrom ?? tools.length)
  const mentions = tools.slice(told.length)
  return (
    <>
      <ol className="entries tools">
        {told.map((tool) => (
          <ToolEntry
            key={tool.slug}
            tool={tool}
            catalogue={catalogue}
            found={answer && findReasons(catalogue, answer, tool)}
          />
        ))}
      </ol>
      {answer && mentions.length > 0 && (
        <section className="rule mt-6">
          <h2>Also mentioned in</h2>
          <ol className="links">
            {mentions.map((tool) => (
              <Mention key={tool.slug} {...{ catalogue, answer, tool }} />
            ))}
          </ol>
        </section>
      )}
    </>
  )
}

type MentionProps = { catalogue: Catalogue; answer: SearchAnswer; tool: Tool }

/** A tool in two lines: its name and category, and where the words stand. */
function Mention({ catalogue, answer, tool }: MentionProps) {
  const { name, reasons } = findReasons(catalogue, answer, tool)
  const [reason] = reasons
  const category = catalogue.categoriesBySlug.get(tool.categories[0] ?? '')
  return (
    <li>
      <h3 className="inline font-sans text-table font-normal">
        <a href={paths.tool(tool.slug, reason?.anchor ?? undefined)}>
          <MarkedText pieces={name} />
        </a>
      </h3>
      <span className="text-small text-soft">{category && ` ${category.name}`}</span>
      {reason && (
        <p className="text-small">
          <MarkedText pieces={reason.label} />
          {reason.text.length > 0 && ' · '}
          <MarkedText pieces={reason.text} />
        </p>
      )}
    </li>
  )
}
