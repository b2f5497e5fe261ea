import { EditLink } from '@/components/facts/edit-link'
import { formatGapKind, type GapsList } from '@/lib/catalogue/gaps/gaps-list'
import { paths } from '@/lib/paths'

/** One tool of the to-do list: how much is missing, where it would stand, and the way to tell the editors. */
export function GapEntry({ entry: { tool, kinds } }: { entry: GapsList['tools'][number] }) {
  return (
    <li>
      <h2>
        <a href={paths.tool(tool.slug)}>{tool.name}</a>
      </h2>
      <a
        className="text-small"
        href={paths.suggest([['tool', tool.slug]])}
        rel="nofollow"
        aria-label={`suggest a correction for ${tool.name}`}
      >
        suggest a correction
      </a>
      <EditLink slug={tool.slug} what={tool.name} />
      {kinds.map(({ kind, total, named }) => (
        <p key={kind}>
          {`${total} ${formatGapKind(kind)}: `}
          {named.map((gap, place) => [
            place > 0 && ', ',
            // Two tradeoffs of one aspect read the same, as do two sentences of advice.
            // biome-ignore lint/suspicious/noArrayIndexKey: drawn once, on the server
            <a key={place} href={paths.tool(tool.slug, gap.part)}>
              {gap.label}
            </a>,
          ])}
          {total > named.length && ` and ${total - named.length} more`}
        </p>
      ))}
    </li>
  )
}
