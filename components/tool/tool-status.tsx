import { formatDate } from '@/lib/catalogue/document/partial-date'
import { licenceWords } from '@/lib/catalogue/listing/listing-words'
import { formatLicence, formatStage } from '@/lib/catalogue/shown/format-value'
import { explainUpkeep, formatUpkeep } from '@/lib/catalogue/shown/upkeep-words'
import type { ToolPage } from '@/lib/catalogue/tool/tool-page'
import { paths } from '@/lib/paths'
import { CiteMarks } from '../facts/cite-marks'
import { StatusMark } from '../facts/status-mark'

/** Whether a tool lives, its latest release, its licence, its foundation, its other names. */
export function ToolStatus({ page }: { page: ToolPage }) {
  const { tool, cited, status, behind } = page
  const { latestRelease: release, stage } = tool
  return (
    <>
      <ul className="mt-3 flex flex-wrap gap-x-5 text-table">
        <li>
          <StatusMark timeline={tool} />
          <CiteMarks marks={cited.marksOf(status)} />
          {tool.statusEvent?.unverified && <small className="text-soft"> unverified</small>}
          <Behind remarks={behind.status} />
        </li>
        {release && (
          <li>
            {release.version !== null && <b>{release.version}</b>}
            {tool.versionsOf !== null && ` of ${tool.versionsOf}`}
            {(release.version !== null || tool.versionsOf !== null) && ', '}
            {formatDate(release.date)}
          </li>
        )}
        <li>
          {tool.licence.past ? licenceWords(tool) : formatLicence(tool.licence)}
          <Behind remarks={behind.licence} />
        </li>
        {stage && <li>{`${formatStage(stage.stage)} since ${formatDate(stage.event.date)}`}</li>}
        {tool.aliases.length > 0 && <li className="text-soft">also called {tool.aliases.join(', ')}</li>}
      </ul>
      <p className="mt-1 max-w-none text-small text-soft">
        <a href={paths.about('upkeep')}>Upkeep</a>
        {': '}
        <b className="text-ink">{formatUpkeep(tool.upkeep.upkeep)}</b>
        {` on ${formatDate(tool.upkeep.day)}. `}
        {tool.upkeep.because.reason !== 'said' && explainUpkeep(tool.upkeep)}
      </p>
      {tool.statusEvent && tool.status !== 'active' && (
        <p className="mt-1 text-small text-soft">{tool.statusEvent.text}</p>
      )}
    </>
  )
}

function Behind({ remarks }: { remarks: readonly string[] }) {
  return remarks.length > 0 && <small className="text-soft"> {remarks.join(', ')}</small>
}
