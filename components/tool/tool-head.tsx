import { EditLink } from '@/components/facts/edit-link'
import { formatDate } from '@/lib/catalogue/document/partial-date'
import { formatStage } from '@/lib/catalogue/shown/format-value'
import type { ToolPage } from '@/lib/catalogue/tool/tool-page'
import { paths } from '@/lib/paths'
import { CiteMarks } from '../facts/cite-marks'
import { Markdown } from '../facts/markdown'
import { StatusMark } from '../facts/status-mark'
import { Tick } from '../ticks/tick'
import { TickForm } from '../ticks/tick-form'
import { ToolAdvice } from './tool-advice'
import { ToolContents } from './tool-contents'

/** What a tool is, whether it lives, and when to choose or avoid it. */
export function ToolHead({ page }: { page: ToolPage }) {
  const { tool, categories, cited } = page
  const release = tool.latestRelease
  return (
    <header>
      <EditLink slug={tool.slug} what={tool.name} group="words" isApart />
      <p className="text-small text-soft">
        {categories.map((category, index) => (
          <span key={category.slug}>
            {index > 0 && ' · '}
            <a className="text-inherit" href={paths.category(category.slug)}>
              {category.name}
            </a>
          </span>
        ))}
      </p>
      <h1>{tool.name}</h1>
      <p className="text-lead">{tool.summary}</p>
      <p className="mt-2">
        <StatusMark timeline={tool} isDated />
        <CiteMarks marks={cited.marksOf(page.status)} />
        {tool.statusEvent?.unverified && <small className="text-soft"> unverified</small>}
        {tool.statusEvent && tool.status !== 'active' && (
          <small className="text-soft"> · {tool.statusEvent.text}</small>
        )}
        {tool.stage && (
          <small className="text-soft">
            {' '}
            · {formatStage(tool.stage.stage)} since {formatDate(tool.stage.event.date)}
          </small>
        )}
        {release && (
          <small className="text-soft">
            {' '}
            · latest known release {release.version === null ? '' : `${release.version}, `}
            {formatDate(release.date)}
          </small>
        )}
      </p>
      <ToolContents page={page} />
      <TickForm className="text-small">
        <Tick tool={tool}> Compare with others</Tick>
      </TickForm>
      <ToolAdvice page={page} />
      {tool.description !== '' && (
        <div className="prose mt-5">
          <Markdown text={tool.description} />
          <small className="text-soft">
            {page.described.sources.length > 0 ? 'Based on ' : 'This description is unverified.'}
            <CiteMarks marks={cited.marksOf(page.described)} />
          </small>
        </div>
      )}
    </header>
  )
}
