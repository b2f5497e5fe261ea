import { CiteMarks } from '@/components/facts/cite-marks'
import type { FitEntry, Found } from '@/lib/catalogue/fitting/fits'
import type { NumberedSources } from '@/lib/catalogue/shown/citations'
import { formatStatus } from '@/lib/catalogue/shown/format-value'
import { isGone } from '@/lib/catalogue/shown/line-words'
import { formatRange } from '@/lib/catalogue/shown/moving-words'
import { paths } from '@/lib/paths'
import { FitMark } from './fit-mark'

type Props = {
  name: string
  entries: readonly FitEntry[]
  cited: NumberedSources
  /** True where the ranges do not hold the version: then they are named. */
  isOutside?: boolean
}

/** Tools, their versions, and what is published of them with the one that was asked for. */
export function FitsTable({ name, entries, cited, isOutside = false }: Props) {
  return (
    <table className="rows stacked">
      <caption>{name}</caption>
      <thead>
        <tr>
          <th scope="col" className="w-48">
            Tool
          </th>
          <th scope="col">{isOutside ? 'Newest line, and how far it goes' : 'Versions'}</th>
          <th scope="col">As published</th>
        </tr>
      </thead>
      <tbody>
        {entries.map(({ tool, found }) =>
          found.map((one, place) => (
            <tr key={`${tool.slug} ${one.level} ${one.versions.join()} ${one.note}`}>
              {place === 0 && (
                <th scope="row" rowSpan={found.length} className="max-tablet:w-full">
                  <a href={paths.tool(tool.slug, 'works-with')}>{tool.name}</a>
                  {isGone(tool) && (
                    <small className="block font-normal text-soft">{formatStatus(tool)}</small>
                  )}
                </th>
              )}
              <td>
                {isOutside ? `${one.versions.join()}: ${formatRange(one.evidence)}` : one.versions.join(', ')}
              </td>
              <td>
                <FitMark level={one.level} />
                <CiteMarks marks={cited.marksOf(one.evidence)} />
                <Aside one={one} isOwn={one.statedBy === tool} />
              </td>
            </tr>
          )),
        )}
      </tbody>
    </table>
  )
}

/** What is said beside it: a note, whose table it is where it is not the tool’s own, and that there is no source. */
function Aside({ one, isOwn }: { one: Found; isOwn: boolean }) {
  const said = [
    one.evidence.unverified && 'unverified',
    !isOwn && `says ${one.statedBy.name}`,
    one.note,
  ].filter(Boolean)
  return said.length > 0 && <small className="block text-soft">{said.join(' · ')}</small>
}
