import type { Difference } from '@/lib/editing/merge/difference'
import { DifferenceList } from './difference-list'

type Shown = { number: number; at: Date; author: string; comment: string }

/** What differs between two revisions of a tool, the older named first. */
export function RevisionPair({
  pair: [older, newer],
  differences,
}: {
  pair: readonly [Shown, Shown]
  differences: readonly Difference[]
}) {
  return (
    <section className="rule">
      <h2>
        From revision {older.number} to revision {newer.number}
      </h2>
      <p className="text-small text-soft">
        {describe(older)} → {describe(newer)}. In texts, <del>struck through</del> was taken out and{' '}
        <ins>underlined</ins> was put in.
      </p>
      <DifferenceList differences={differences} />
    </section>
  )
}

const describe = ({ number, at, author, comment }: Shown) =>
  `${number}: ${author}, ${at.toISOString().slice(0, 10)}${comment === '' ? '' : ` (${comment})`}`
