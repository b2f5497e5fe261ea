import { formatDate } from '@/lib/catalogue/document/partial-date'
import {
  type ChangeSection,
  type FieldChanges,
  SECTION_WORDS,
  type SectionKey,
} from '@/lib/catalogue/time/change-sections'
import { printSpan, scopePairs } from '@/lib/catalogue/time/span-query'
import { paths } from '@/lib/paths'

type Props = {
  changes: FieldChanges
  /** The section that is shown whole and alone; null for the beginning of each. */
  only: SectionKey | null
}

/** As many of a section stand on a page with the others. */
const MOST = 12

/** What happened in the world, section by section, the latest first. */
export function ChangeSections({ changes, only }: Props) {
  return changes.sections
    .filter(({ key }) => only === null || key === only)
    .map((section) => (
      <Section key={section.key} changes={changes} section={section} isWhole={only !== null} />
    ))
}

type SectionProps = { changes: FieldChanges; section: ChangeSection; isWhole: boolean }

function Section({ changes, section: { key, entries }, isWhole }: SectionProps) {
  const shown = isWhole ? entries : entries.slice(0, MOST)
  const { span, scope } = changes
  return (
    <section id={key} className="mt-6">
      <h3>
        {SECTION_WORDS[key]} <small className="font-normal text-soft">{entries.length}</small>
      </h3>
      <ol className="dated names mt-1 text-table [&_a]:font-semibold">
        {shown.map(({ tool, day, text, unverified }) => (
          <li key={`${tool.slug} ${day} ${text}`}>
            <time dateTime={day}>{formatDate(day)}</time>
            <p className="max-w-[72ch]">
              <a href={paths.tool(tool.slug)}>{tool.name}</a>: {text}
              {unverified && <small className="text-soft"> unverified</small>}
            </p>
          </li>
        ))}
      </ol>
      {shown.length < entries.length && (
        <p className="mt-1 text-small">
          <a
            href={paths.changesBetween(printSpan(span), [...scopePairs(scope), ['kind', key]])}
            rel="nofollow"
          >
            All {entries.length.toLocaleString('en')}: {SECTION_WORDS[key].toLowerCase()}
          </a>
        </p>
      )}
    </section>
  )
}
