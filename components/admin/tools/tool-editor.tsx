import type { Texts } from '@/components/ui/field'
import type { Vocabulary } from '@/lib/catalogue/document/vocabulary'
import type { FactOffer } from '@/lib/editing/form/copy-fact'
import type { ShownConflict } from '@/lib/http/meet-others'
import { paths } from '@/lib/paths'
import { may, type Role } from '@/lib/rights/rights'
import { DraftLacks } from './draft-lacks'
import { FormAdvice } from './form-advice'
import { ToolForm } from './tool-form'
import { ToolNotices, type ToolNoticesProps } from './tool-notices'

type ToolEditorProps = {
  page: {
    open: {
      slug: string
      publication: 'draft' | 'published' | 'withdrawn'
      pending: number
      savedBy: string | null
      isOwnSave: boolean
      document: { name: string }
    } | null
    values: Texts
    errors: Texts
    vocabulary: Vocabulary
    today: string
    offers: readonly FactOffer[]
    hidden: Readonly<Record<string, string>>
    conflicts: readonly ShownConflict[]
    kept: readonly string[]
    from: ToolNoticesProps['from']
    shown: ToolNoticesProps['shown']
    lacks: Texts
    advice: Texts
  }
  viewer: { role: Role }
  /** The hidden fields of this rendering. */
  own: Readonly<Record<string, string>>
} & Partial<Pick<ToolNoticesProps, 'done' | 'isLost'>>

/** The page of a tool's form: where its texts come from, and the form. */
export function ToolEditor({ page, viewer, own, done = null, isLost }: ToolEditorProps) {
  const { open, from, hidden, conflicts } = page
  const slug = open?.slug ?? null
  return (
    <div className="stack">
      <h1>{open ? open.document.name : 'New tool'}</h1>
      {open && (
        <p className="flex flex-wrap gap-x-5 gap-y-1 text-table">
          <span className="text-soft">
            {open.publication === 'draft' ? 'not published yet' : open.publication}
          </span>
          {open.publication === 'published' && <a href={paths.tool(open.slug)}>As readers see it</a>}
          <a href={paths.adminToolHistory(open.slug)}>History</a>
          <a href={paths.adminToolFields(open.slug)}>Who changed what</a>
          {open.pending > 0 && <a href={paths.adminReview()}>{open.pending} waiting for review</a>}
        </p>
      )}
      <ToolNotices
        {...{ open, from, done, isLost }}
        shown={page.shown}
        mayPublishAgain={may(viewer.role, 'tools.withdraw')}
      />
      <DraftLacks lacks={page.lacks} values={page.values} vocabulary={page.vocabulary} />
      <FormAdvice advice={page.advice} values={page.values} vocabulary={page.vocabulary} />
      <ToolForm
        slug={slug}
        state={page}
        role={viewer.role}
        hidden={{ ...own, ...hidden }}
        publication={open?.publication ?? 'draft'}
        isProposal={hidden.proposal !== undefined}
        conflicts={conflicts}
        kept={page.kept}
        savedBy={open?.isOwnSave ? 'You' : (open?.savedBy ?? undefined)}
        today={page.today}
        isUnsaved={from === 'typed'}
        isSaved={done !== null && done.word !== 'withdrawn' && done.word !== 'published'}
      />
    </div>
  )
}
