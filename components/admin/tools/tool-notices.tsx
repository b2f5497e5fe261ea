import { Notice } from '@/components/ui/notice'
import { paths } from '@/lib/paths'
import { minute } from '../../ui/minute'

export type ToolNoticesProps = {
  open: { slug: string; publication: 'draft' | 'published' | 'withdrawn' } | null
  from: 'published' | 'draft' | 'earlier' | 'proposal' | 'typed' | 'nothing'
  /** The revision that the texts are of. */
  shown: { number: number; state: string; authorName: string; createdAt: Date } | null
  /** What was done a moment ago. */
  done: { word: keyof typeof DONE; kept: string; replaced: string } | null
  /** True where something was kept here and is no more. */
  isLost?: boolean
  mayPublishAgain: boolean
}

const DONE = {
  publish: 'Published. Readers see it now.',
  'saved-withdrawn': 'Saved. The tool stays withdrawn: readers do not see it.',
  draft: 'The draft is saved. Only people who are signed in can see it.',
  propose: 'Proposed. An editor will look at it.',
  withdrawn: 'Withdrawn. Readers no longer find it.',
  published: 'Published again.',
  unchanged: 'Nothing was changed, so nothing was saved: it says all of this already.',
} as const

/** What was just done to a tool, and which of its texts the form below has. */
export function ToolNotices({ open, from, shown, done, ...props }: ToolNoticesProps) {
  const { isLost, mayPublishAgain } = props
  return (
    <>
      {done && <Notice>{DONE[done.word]}</Notice>}
      {done?.kept && <Notice>Changed by others meanwhile, and kept: {done.kept}.</Notice>}
      {open && done?.replaced && (
        <Notice>
          It took the place of a draft of yours that another window had saved.{' '}
          <a href={paths.adminTool(open.slug, [['revision', done.replaced]])}>Open that draft</a>
        </Notice>
      )}
      {isLost && (
        <Notice>
          What was kept here is no longer there: it was saved, or it is older than the last 100.
        </Notice>
      )}
      {open?.publication === 'withdrawn' && done === null && (
        <p className="callout">
          This tool is withdrawn: readers do not see it, and saving does not change that.{' '}
          {mayPublishAgain && <a href="#publication">Publish it again</a>}
        </p>
      )}
      {from === 'proposal' && (
        <p className="callout">This is a proposal. Change what it takes, then approve it.</p>
      )}
      {open && shown && (
        <p className="callout">
          {sayShown(shown, from)}{' '}
          {open.publication !== 'draft' && (
            <a href={paths.adminTool(open.slug, [['fresh', 'yes']])}>
              Start from what {open.publication === 'published' ? 'is' : 'was'} published instead
            </a>
          )}
        </p>
      )}
    </>
  )
}

type Shown = NonNullable<ToolNoticesProps['shown']>

function sayShown({ number, state, authorName, createdAt }: Shown, from: ToolNoticesProps['from']): string {
  const by = `${authorName}, ${minute(createdAt)}`
  if (from === 'earlier') return `This is revision ${number}, by ${by}, as it was written.`
  return state === 'pending'
    ? `This is the proposal of ${by}, which waits for review. Proposing again takes its place.`
    : `This is the draft of ${by}.`
}
