import type { Metadata } from 'next'
import { type WithdrawnTool, withdrawnSentence } from '@/lib/catalogue/document/withdrawn'
import { paths } from '@/lib/paths'

/** The page of a tool that readers once saw: that it was withdrawn, when and why. */
export function WithdrawnPage({ tool }: { tool: WithdrawnTool }) {
  return (
    <div className="stack">
      <h1>{tool.name}</h1>
      <p className="text-lead">{withdrawnSentence(tool)}</p>
      <p>
        <a href={paths.tools()}>All tools</a> · <a href={paths.categories()}>all categories</a> ·{' '}
        <a href={paths.suggest()}>say that it belongs here</a>
      </p>
    </div>
  )
}

/** What a page says of itself where no tool is shown. */
export function absentMetadata(withdrawn: WithdrawnTool | undefined): Metadata {
  return { title: withdrawn ? `${withdrawn.name}, withdrawn` : 'Not found', robots: { index: false } }
}
