import { CiteMarks } from '@/components/facts/cite-marks'
import { MARKS } from '@/components/facts/fact-value'
import type { Cell } from '@/lib/catalogue/choosing/cell'
import type { NumberedSources } from '@/lib/catalogue/shown/citations'
import { markOf, type ShownFact } from '@/lib/catalogue/shown/shown-fact'

/** What is known of a tool by one criterion, in a line: the mark, what it is about, the value, its note and sources. */
export function CellLine({ cell, cited }: { cell: Cell; cited: NumberedSources }) {
  const { criterion, fact, tradeoffs } = cell
  const label = criterion.kind === 'option' ? criterion.attribute.label : criterion.label
  if (fact === null)
    return (
      <li>
        {label}
        {tradeoffs.length === 0 && <span className="text-soft">: nothing is said of it</span>}
        {tradeoffs.map((tradeoff) => (
          <small key={tradeoff.text} className="block text-soft">
            {tradeoff.kind === 'strength' ? '+ ' : '− '}
            {tradeoff.text}
            {tradeoff.unverified && ' unverified'}
            <CiteMarks marks={cited.marksOf(tradeoff)} />
          </small>
        ))}
      </li>
    )
  return (
    <li>
      <FactLine label={label} fact={fact} cited={cited} />
    </li>
  )
}

/** A fact in a line: its mark, the label, the value in words, the note. */
export function FactLine({ label, fact, cited }: { label: string; fact: ShownFact; cited: NumberedSources }) {
  const mark = markOf(fact)
  const remarks = [fact.note, fact.unverified ? 'unverified' : ''].filter(Boolean)
  return (
    <>
      {mark === null ? label : <span className={`mark ${MARKS[mark]}`}>{label}</span>}
      {`: ${fact.text}`}
      {remarks.length > 0 && <span className="text-soft">{` · ${remarks.join(' · ')}`}</span>}
      <CiteMarks marks={cited.marksOf(fact)} />
    </>
  )
}
