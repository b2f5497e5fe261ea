import { CiteMarks } from '@/components/cite-marks'
import type { Mark } from '@/lib/catalogue/citations'
import { factRemarks, type ShownFact } from '@/lib/catalogue/shown-fact'

/** A fact in full: the value in words, the marks of its sources, and the note with what else is said of it. */
export function FactValue({ fact, marks }: { fact: ShownFact; marks: readonly Mark[] }) {
  const remarks = factRemarks(fact)
  return (
    <>
      <Value fact={fact} />
      <CiteMarks marks={marks} />
      {remarks.length > 0 && <small>{remarks.join(' · ')}</small>}
    </>
  )
}

function Value({ fact: { state, text, href } }: { fact: ShownFact }) {
  if (href !== null) return <a href={href}>{text.replace(/^https?:\/\//, '')}</a>
  return state === 'value' || state === 'none' ? text : <i>{text}</i>
}
