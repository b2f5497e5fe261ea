import { formatDate } from '@/lib/catalogue/document/partial-date'
import { type Guide, guideAnchor } from '@/lib/catalogue/moving/guides'
import { formatStatus } from '@/lib/catalogue/shown/format-value'
import { formatWayBack } from '@/lib/catalogue/shown/moving-words'
import { capitalise } from '@/lib/catalogue/shown/noun-words'
import { paths } from '@/lib/paths'

/** Guides as a table: from, to, how much maps and how much is lost, and the way back. */
export function GuideList({ guides }: { guides: readonly Guide[] }) {
  return (
    <table className="rows stacked">
      <caption className="sr-only">Guides from one tool to another</caption>
      <thead>
        <tr>
          <th scope="col">Guide</th>
          <th scope="col">Rows</th>
          <th scope="col">Way back</th>
          <th scope="col">Checked</th>
        </tr>
      </thead>
      <tbody>
        {guides.map(({ from, to, move, kept, lost }, place) => (
          <tr key={`${from.slug} ${to.slug}`}>
            <th scope="row" className="max-tablet:w-full">
              <a href={paths.tool(from.slug, guideAnchor(to.slug))}>{`${from.name} to ${to.name}`}</a>
              {guides[place - 1]?.from !== from && (
                <small className="block font-normal text-soft">{formatStatus(from)}</small>
              )}
            </th>
            <td>{`${kept.length} kept, ${lost.length} lost`}</td>
            <td>{capitalise(formatWayBack(move.back))}</td>
            <td>{move.checkedOn === null ? 'unknown' : formatDate(move.checkedOn)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
