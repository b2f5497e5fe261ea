import { NothingFound } from '@/components/listing/nothing-found'
import { SuggestionText } from '@/components/site/suggestion-text'
import { withStatus } from '@/lib/http/with-status'
import { paths } from '@/lib/paths'
import { getCatalogue } from '@/lib/store/readers/live-catalogue'
import { getSuggestion, type SuggestionState } from '@/lib/store/review/suggestions'

export const metadata = {
  title: 'Your suggestion',
  robots: { index: false },
  referrer: 'no-referrer' as const,
}

const WORDS: Record<SuggestionState, string> = {
  open: 'Waiting for an editor',
  done: 'Done',
  declined: 'Declined',
}

/** What became of a suggestion, for whoever has its private link. */
export default async function SuggestionPage({ params }: PageProps<'/suggestions/[token]'>) {
  const { token } = await params
  const suggestion = await getSuggestion(token)
  if (suggestion === null) return withStatus(404, <NothingFound catalogue={await getCatalogue()} wanted="" />)
  const { state, reply, createdAt, answeredAt } = suggestion
  const day = (at: Date) => at.toISOString().slice(0, 10)
  return (
    <div className="stack">
      <h1>Your suggestion</h1>
      <p role="status">
        <b>{WORDS[state]}</b>
        {answeredAt ? ` on ${day(answeredAt)}.` : '. Thank you: it is in the editors’ queue.'}
      </p>
      {reply !== '' && (
        <section className="rule">
          <h2>What the editors say</h2>
          <p className="whitespace-pre-wrap wrap-anywhere">{reply}</p>
        </section>
      )}
      <section className="rule">
        <h2>What you sent on {day(createdAt)}</h2>
        <SuggestionText suggestion={suggestion} />
      </section>
      <p className="text-soft text-small">
        Keep the address of this page: it is the only way to it, and whoever has it can read this.{' '}
        <a href={paths.suggest()}>Suggest something else</a>
      </p>
    </div>
  )
}
