import { CiteMarks } from '@/components/facts/cite-marks'
import type { NumberedSources } from '@/lib/catalogue/shown/citations'
import { factRemarks, sayOtherwise } from '@/lib/catalogue/shown/fact-remarks'
import { capitalise } from '@/lib/catalogue/shown/noun-words'
import { type FactMark, markOf, type ShownFact } from '@/lib/catalogue/shown/shown-fact'

/** How a mark is drawn; the word beside it says the same. */
export const MARKS: Record<FactMark, string> = {
  yes: 'is-yes',
  qualified: 'is-qualified',
  partial: 'is-partial',
  plugin: 'is-plugin',
  no: 'is-no',
  unknown: 'is-unknown text-soft',
  'not-applicable': 'is-not-applicable text-soft',
  'not-asked': 'is-not-asked text-soft',
}

type FactValueProps = {
  fact: ShownFact
  marksOf: NumberedSources['marksOf']
  /** The day of checking that is said once for all facts around. */
  usual: string | null
}

/** A fact in full: the value in words, the note with what else is said of it, and after the last word the marks of its sources. */
export function FactValue({ fact, marksOf, usual }: FactValueProps) {
  const { otherwise } = fact
  const marks = marksOf(fact)
  const remarks = factRemarks(fact, usual)
  // What nobody found is not said by the sources in which it was looked for.
  const isLookedFor = fact.state === 'unknown' && marks.length > 0
  return (
    <>
      <FactWord fact={fact} />
      {remarks.length === 0 ? (
        <CiteMarks marks={marks} />
      ) : (
        <small>
          {remarks.join(' · ')}
          {isLookedFor && ' in'}
          <CiteMarks marks={marks} />
        </small>
      )}
      {otherwise !== null && (
        <small>
          {capitalise(sayOtherwise(otherwise))}
          <CiteMarks marks={marksOf(otherwise)} />
        </small>
      )}
    </>
  )
}

/** The value of a fact: the mark of its answer, where it has one, and the word. */
export function FactWord({ fact }: { fact: ShownFact }) {
  if (fact.href !== null) return <a href={fact.href}>{fact.text.replace(/^https?:\/\//, '')}</a>
  const mark = markOf(fact)
  return mark === null ? fact.text : <span className={`mark ${MARKS[mark]}`}>{fact.text}</span>
}
