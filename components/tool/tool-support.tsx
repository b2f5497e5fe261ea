import { EditLink } from '@/components/facts/edit-link'
import { formatDate } from '@/lib/catalogue/document/partial-date'
import { formatSupportKind } from '@/lib/catalogue/shown/format-value'
import { isSupportAsked, isSupportSaid } from '@/lib/catalogue/shown/line-words'
import { capitalise } from '@/lib/catalogue/shown/noun-words'
import type { LineBar } from '@/lib/catalogue/tool/line-bars'
import type { ToolPage } from '@/lib/catalogue/tool/tool-page'
import { paths } from '@/lib/paths'
import { CiteMarks } from '../facts/cite-marks'
import { SupportBar } from '../facts/support-bar'

const LOOK =
  'w-full text-table [&_svg]:block [&_th]:w-36 [&_th]:pr-4 [&_th>small]:block [&_th>small]:font-normal [&_th>small]:text-soft [&_tbody_tr]:border-t [&_tbody_tr]:border-line [&_tbody_tr]:first:border-t-0 [&_tbody_tr>*]:py-1.5 [&_tbody_tr>*]:text-left [&_tbody_tr>*]:align-top'

/** Which versions of a tool get fixes until when, a bar for each line; where there are none, why. */
export function ToolSupport({ page }: { page: ToolPage }) {
  const { tool, cited, lines } = page
  const { support } = tool
  if (!isSupportSaid(tool) && !isSupportAsked(tool)) return null
  const isBare = support.kind !== null && support.kind !== 'lines'
  return (
    <section className="rule" id="support">
      <EditLink slug={tool.slug} what="support" field="support" isApart />
      <h2>{lines === null ? 'Support' : 'Supported versions'}</h2>
      <p className="-mt-2 mb-2 text-small text-soft">
        {!isSupportSaid(tool) && (
          <span className="mark is-unknown whitespace-normal">
            unknown which versions get fixes, and for how long
          </span>
        )}
        {isBare && support.kind && <b>{capitalise(formatSupportKind(support.kind))}. </b>}
        {support.text}
        <CiteMarks marks={cited.marksOf(support)} />
        {support.unverified && ' unverified'}
        {lines !== null && ' Solid: all fixes. Outlined: security fixes only. The upright line is today.'}
      </p>
      {lines !== null && (
        <table className={LOOK}>
          <caption className="sr-only">Release lines of {tool.name}, the newest first</caption>
          <thead className="sr-only">
            <tr>
              <th scope="col">Line</th>
              <th scope="col">Fixes</th>
            </tr>
          </thead>
          <tbody>
            {lines.bars.map((bar) => (
              <tr key={bar.line.name} className={bar.state === 'ended' ? 'text-soft' : undefined}>
                <th scope="row">
                  {bar.line.name}
                  <LatestOf bar={bar} />
                </th>
                <td>
                  <SupportBar bar={bar} now={lines.now} />
                  {bar.said}
                  <CiteMarks marks={cited.marksOf(bar.line)} />
                  {bar.line.unverified && <small className="text-soft"> unverified</small>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {lines !== null && (
        <p className="mt-1 text-small">
          <a href={paths.support([['tool', tool.slug]])}>Is the version I run still supported?</a>
        </p>
      )}
      {lines !== null && lines.older > 0 && (
        <p className="mt-1 text-small text-soft">
          And {lines.older} older {lines.older === 1 ? 'line that has' : 'lines that have'} ended.
        </p>
      )}
    </section>
  )
}

function LatestOf({ bar: { line } }: { bar: LineBar }) {
  const said = [line.longTerm && 'long-term', line.latest, line.latestOn && formatDate(line.latestOn)]
  return <small>{said.filter(Boolean).join(', ')}</small>
}
