import { Notice } from '@/components/ui/notice'
import type { Role } from '@/lib/auth/rights'
import type { Vocabulary } from '@/lib/catalogue/vocabulary'
import { paths } from '@/lib/paths'
import { minute } from '../day'
import type { ShownConflict } from './conflict-fields'
import { DraftLacks } from './draft-lacks'
import { type Texts, textIn } from './form-state'
import { ToolForm } from './tool-form'

type ToolEditorProps = {
  page: {
    open: {
      slug: string
      publication: 'draft' | 'published' | 'withdrawn'
      pending: number
      savedBy: string | null
      document: { name: string }
      draft: { authorName: string; createdAt: Date } | null
    } | null
    values: Texts
    errors: Texts
    vocabulary: Vocabulary
    hidden: Readonly<Record<string, string>>
    conflicts: readonly ShownConflict[]
    from: 'published' | 'draft' | 'proposal' | 'typed' | 'nothing'
    lacks: Texts
  }
  viewer: { role: Role }
  /** The hidden fields of this rendering. */
  own: Readonly<Record<string, string>>
  /** What was done a moment ago, and what others' changes were kept with it. */
  done?: string
  kept?: string
  /** True where something was kept here and is no more. */
  isLost?: boolean
}

const DONE: Record<string, string> = {
  publish: 'Published. Readers see it now.',
  draft: 'The draft is saved. Only people who are signed in can see it.',
  propose: 'Proposed. An editor will look at it.',
  withdrawn: 'Withdrawn. Readers no longer find it.',
  published: 'Published again.',
}

/** The page of a tool's form: where its texts come from, and the form. */
export function ToolEditor({ page, viewer, own, done = '', kept, isLost }: ToolEditorProps) {
  const { open, from, hidden, conflicts } = page
  const slug = open?.slug ?? null
  return (
    <div className="stack">
      <h1>{open ? open.document.name : 'New tool'}</h1>
      {open && (
        <p className="tool-links">
          <span className="soft">
            {open.publication === 'draft' ? 'not published yet' : open.publication}
          </span>
          {open.publication === 'published' && <a href={paths.tool(open.slug)}>As readers see it</a>}
          <a href={paths.adminToolHistory(open.slug)}>History</a>
          {open.pending > 0 && <a href={paths.adminReview()}>{open.pending} waiting for review</a>}
        </p>
      )}
      {DONE[done] && <Notice>{DONE[done]}</Notice>}
      {kept && DONE[done] && <Notice>Changed by others meanwhile, and kept: {kept}.</Notice>}
      {isLost && (
        <Notice>What was kept here is no longer there: it was saved, or it is older than the last 20.</Notice>
      )}
      {from === 'draft' && open?.draft && (
        <p className="callout">
          This is the draft of {open.draft.authorName}, {minute(open.draft.createdAt)}.{' '}
          {open.publication !== 'draft' && (
            <a href={paths.adminTool(open.slug, [['fresh', 'yes']])}>Start from what is published instead</a>
          )}
        </p>
      )}
      {from === 'draft' && (
        <DraftLacks lacks={page.lacks} values={page.values} vocabulary={page.vocabulary} />
      )}
      {from === 'proposal' && (
        <p className="callout">This is a proposal. Change what it takes, then approve it.</p>
      )}
      <ToolForm
        slug={slug}
        state={page}
        role={viewer.role}
        hidden={{ ...own, ...hidden }}
        isPublic={open?.publication === 'published'}
        isProposal={hidden.proposal !== undefined}
        conflicts={conflicts}
        savedBy={open?.savedBy ?? undefined}
        copyKey={`${slug ?? 'new'}:${hidden.version ?? textIn(page.values, 'version')}`}
        isUnsaved={from === 'typed'}
        isSaved={DONE[done] !== undefined}
      />
    </div>
  )
}
