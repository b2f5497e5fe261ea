import { EditLink } from '@/components/facts/edit-link'
import type { FitDocument } from '@/lib/catalogue/document/works-with'
import { formatRange } from '@/lib/catalogue/shown/moving-words'
import { formatCount } from '@/lib/catalogue/shown/noun-words'
import type { ToolPage } from '@/lib/catalogue/tool/tool-page'
import { paths } from '@/lib/paths'
import { CiteMarks } from '../facts/cite-marks'
import { FitMark } from '../fitting/fit-mark'

/** Which versions of a tool work with which of others, and who says so of this one. */
export function ToolFits({ page }: { page: ToolPage }) {
  const { tool, worksWith, fitting } = page
  if (worksWith.length + fitting.length === 0) return null
  return (
    <section className="rule" id="works-with">
      <EditLink slug={tool.slug} what="what it works with" list="worksWith" isApart />
      <h2>Works with</h2>
      {worksWith.map(({ other, fits }) => (
        <table key={other.slug} className="rows mb-4">
          <caption className="sr-only">
            Versions of {tool.name} and the versions of {other.name} they work with, the newest first
          </caption>
          <thead>
            <tr>
              <th scope="col" className="w-36 max-tablet:w-20">
                {tool.name}
              </th>
              <th scope="col" className="w-44 max-tablet:w-28">
                <a href={paths.tool(other.slug)}>{other.name}</a>
              </th>
              <th scope="col">As published</th>
            </tr>
          </thead>
          <tbody>
            {byLine(fits).map(([line, rows]) =>
              rows.map((fit, place) => (
                <tr key={`${line} ${fit.level} ${fit.from}`}>
                  {place === 0 && (
                    <th scope="row" rowSpan={rows.length}>
                      {line}
                    </th>
                  )}
                  <td className="whitespace-nowrap">{formatRange(fit)}</td>
                  <td>
                    <FitMark level={fit.level} />
                    <CiteMarks marks={page.cited.marksOf(fit)} />
                    {fit.unverified && <small className="text-soft"> unverified</small>}
                    {fit.note !== null && <small className="block text-soft">{fit.note}</small>}
                  </td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      ))}
      {fitting.length > 0 && (
        <p>
          {`${formatCount(fitting.length, 'tool says', 'tools say')} which of their versions work with ${tool.name}: `}
          <a href={paths.fits([['with', tool.slug]])}>choose the one you run</a>.
        </p>
      )}
    </section>
  )
}

function byLine(fits: readonly FitDocument[]): [line: string, fits: FitDocument[]][] {
  const lines = new Map<string, FitDocument[]>()
  for (const fit of fits) lines.set(fit.line, [...(lines.get(fit.line) ?? []), fit])
  return [...lines]
}
