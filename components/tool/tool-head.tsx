import { Fragment } from 'react'
import { EditLink } from '@/components/facts/edit-link'
import { guideAnchor } from '@/lib/catalogue/moving/guides'
import { isGone } from '@/lib/catalogue/shown/line-words'
import type { ToolPage } from '@/lib/catalogue/tool/tool-page'
import { paths } from '@/lib/paths'
import { CiteMarks } from '../facts/cite-marks'
import { Markdown } from '../facts/markdown'
import { Tick } from '../ticks/tick'
import { TickForm } from '../ticks/tick-form'
import { ToolAdvice } from './tool-advice'
import { ToolContents } from './tool-contents'
import { ToolLinksOut } from './tool-links-out'
import { ToolStatus } from './tool-status'

/** What a tool is, whether it lives, where it is found, and when to choose or avoid it. */
export function ToolHead({ page }: { page: ToolPage }) {
  const { tool, categories, cited } = page
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
      <ToolStatus page={page} />
      <WaysOut page={page} />
      <ToolLinksOut tool={tool} />
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
      <ToolContents page={page} />
      <TickForm className="text-small">
        <Tick tool={tool}> Compare with others</Tick>
      </TickForm>
    </header>
  )
}

/** Where people go from a tool that has ended, before anything else is told of it. */
function WaysOut({ page: { tool, leaving } }: { page: ToolPage }) {
  if (leaving.length === 0 || !isGone(tool)) return null
  return (
    <p className="mt-1">
      Leaving it: move to{' '}
      {leaving.map(({ to }, place) => (
        <Fragment key={to.slug}>
          {place > 0 && (place === leaving.length - 1 ? ' or ' : ', ')}
          <a href={`#${guideAnchor(to.slug)}`}>{to.name}</a>
        </Fragment>
      ))}
      .
    </p>
  )
}
