import type { MappingDocument } from '@/lib/catalogue/document/moving'
import { formatDate } from '@/lib/catalogue/document/partial-date'
import { type Guide, guideAnchor } from '@/lib/catalogue/moving/guides'
import type { NumberedSources } from '@/lib/catalogue/shown/citations'
import { formatWayBack } from '@/lib/catalogue/shown/moving-words'
import { capitalise } from '@/lib/catalogue/shown/noun-words'
import { paths } from '@/lib/paths'
import { CiteMarks } from '../facts/cite-marks'

type Props = { guide: Guide; cited: NumberedSources }

/** How one moves from a tool to another: what becomes what, what is lost, and whether one can go back. */
export function GuideView({ guide, cited }: Props) {
  const { from, to, move, kept, lost } = guide
  return (
    <div id={guideAnchor(to.slug)} className="mt-4 first-of-type:mt-0">
      <h3>
        To <a href={paths.tool(to.slug)}>{to.name}</a>
      </h3>
      <p>
        {move.text}
        <CiteMarks marks={cited.marksOf(move)} />
        {move.unverified && <small className="text-soft"> unverified</small>}
      </p>
      {kept.length + lost.length > 0 && (
        <table className="rows stacked mt-2">
          <caption className="sr-only">
            What of {from.name} becomes what in {to.name}
          </caption>
          <thead>
            <tr>
              <th scope="col" className="w-2/5">
                {from.name}
              </th>
              <th scope="col">{to.name}</th>
            </tr>
          </thead>
          <tbody>
            {[...kept, ...lost].map((row) => (
              <MappingRow key={row.here} row={row} cited={cited} />
            ))}
          </tbody>
        </table>
      )}
      <p className="mt-2 text-small text-soft">
        {capitalise(formatWayBack(move.back))}
        {move.note === null ? '.' : `: ${move.note}`}
        {move.checkedOn !== null && ` Checked on ${formatDate(move.checkedOn)}.`}{' '}
        <a href={paths.comparison([from.slug, to.slug])}>Compare the two</a>
      </p>
    </div>
  )
}

function MappingRow({ row, cited }: { row: MappingDocument; cited: NumberedSources }) {
  return (
    <tr>
      <th scope="row" className="font-normal max-tablet:w-full">
        {row.here}
      </th>
      <td className="max-tablet:w-full">
        {row.there === null ? <span className="mark is-no">nothing: it is lost</span> : <b>{row.there}</b>}
        <CiteMarks marks={cited.marksOf(row)} />
        {row.unverified && <small className="text-soft"> unverified</small>}
        {row.note !== null && <small className="block text-soft">{row.note}</small>}
      </td>
    </tr>
  )
}
