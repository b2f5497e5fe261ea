import { DroppedWords } from '@/components/listing/dropped-words'
import { MAIN_GAPS } from '@/lib/catalogue/gaps/gaps'
import { formatGapKind, type GapsList } from '@/lib/catalogue/gaps/gaps-list'
import { countTools } from '@/lib/catalogue/listing/listing-words'
import { paths } from '@/lib/paths'

type GapsHeadProps = { list: GapsList; dropped: readonly string[] }

/** What the to-do list is, how long it is, and what of the address was left out. */
export function GapsHead({ list, dropped }: GapsHeadProps) {
  const { query, counts, total } = list
  const kinds = query.kind === null ? MAIN_GAPS : [query.kind]
  const parts = kinds.flatMap((kind) =>
    counts[kind] > 0 ? [`${counts[kind].toLocaleString('en')} ${formatGapKind(kind)}`] : [],
  )
  return (
    <div className="grid gap-3 desk:col-start-2 [&_a]:inline-block">
      <h1>{query.category === null ? 'What is missing' : `What is missing: ${query.category.name}`}</h1>
      <p className="text-soft">
        Every question a tool is asked is printed with its answer or as “unknown”, and every statement with
        its source or as “unverified”. This is the list of what is left to do, the tools with most of it
        first. You know better? <a href={paths.suggest()}>Suggest a correction</a>, with a page where it can
        be read.
      </p>
      <DroppedWords sentences={dropped} />
      <p className="max-w-none text-small">
        <b role="status">{total === 0 ? 'Nothing is missing here' : countTools(total)}</b>
        {total > 0 && <span className="text-soft">{`: ${parts.join(', ')}`}</span>}
      </p>
    </div>
  )
}
