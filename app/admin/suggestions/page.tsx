import { SuggestionQueue } from '@/components/admin/suggestion-queue'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Notice } from '@/components/ui/notice'
import { makeFormFields } from '@/lib/auth/form-fields'
import { readPage } from '@/lib/http/page-number'
import { paths, type Query } from '@/lib/paths'
import { may } from '@/lib/rights/rights'
import { getSubmission } from '@/lib/store/forms/form-submissions'
import { findSuggestions, SUGGESTION_STATES, SUGGESTIONS_PER_PAGE } from '@/lib/store/review/suggestions'
import { guardPage } from '../guard-page'

export const metadata = { title: 'Suggestions' }

type Props = PageProps<'/admin/suggestions'>

/** What readers suggest: what is open, and what was answered. */
export default guardPage<Props>('suggestions.see', async ({ viewer, searchParams }) => {
  const wanted = await searchParams
  const state = SUGGESTION_STATES.find((word) => word === wanted.state) ?? 'open'
  const page = readPage(wanted.page)
  const key = [wanted.submission].flat()[0]
  const kept = await getSubmission(key, { ownerId: viewer.id, path: paths.adminSuggestions() })
  // A reply that was not saved is shown with its suggestion, on whatever page that stands.
  const first = Number(kept?.values.suggestion?.[0] ?? 0)
  const { suggestions, counts } = await findSuggestions(viewer, { state, page, first })
  const answers = may(viewer.role, 'suggestions.decide')
  const queue = await Promise.all(
    suggestions.map(async (suggestion) =>
      answers ? { suggestion, fields: await makeFormFields(viewer) } : { suggestion },
    ),
  )
  const at = (to: number): Query => [
    ['state', state === 'open' ? '' : state],
    ['page', to === 1 ? '' : String(to)],
  ]
  const pages = Math.max(1, Math.ceil(counts[state] / SUGGESTIONS_PER_PAGE))
  return (
    <div className="stack">
      <h1>Suggestions</h1>
      {wanted.reopened && <Notice>It waits for an answer again; the audit log keeps the earlier one.</Notice>}
      {wanted.answered && <Notice>Answered: the reader sees it under their private link.</Notice>}
      <ErrorSummary errors={kept?.errors} labels={{ reply: 'Reply' }} />
      <nav className="views" aria-label="States">
        {SUGGESTION_STATES.map((word) => (
          <a
            key={word}
            href={paths.adminSuggestions([['state', word === 'open' ? '' : word]])}
            aria-current={word === state ? 'page' : undefined}
          >{`${word} (${counts[word]})`}</a>
        ))}
      </nav>
      <SuggestionQueue queue={queue} values={kept?.values} errors={kept?.errors} />
      <nav className="jumps border-t border-line pt-3" aria-label="Pages">
        <span className="text-soft">{`Page ${page} of ${pages}`}</span>
        {page > 1 && <a href={paths.adminSuggestions(at(page - 1))}>Previous</a>}
        {page < pages && <a href={paths.adminSuggestions(at(page + 1))}>Next</a>}
      </nav>
    </div>
  )
})
