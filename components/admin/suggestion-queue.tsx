import { type ShownSuggestion, SuggestionText } from '@/components/site/suggestion-text'
import { Button } from '@/components/ui/button'
import { Field, type Texts } from '@/components/ui/field'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { PostButton } from '@/components/ui/post-button'
import { paths } from '@/lib/paths'
import { minute } from '../ui/minute'

type Told = ShownSuggestion & {
  id: number
  name: string | null
  state: 'open' | 'done' | 'declined'
  reply: string
  createdAt: Date
  answeredName: string | null
  answeredAt: Date | null
}

/** One thing a reader suggested; with `fields`, the form that answers it or opens it again. */
export type QueuedSuggestion = { suggestion: Told; fields?: Readonly<Record<string, string>> }

type SuggestionQueueProps = {
  queue: readonly QueuedSuggestion[]
  /** What an answer that was not saved said, and what was wrong with it. */
  values?: Texts
  errors?: Texts
}

/** Suggestions with what was answered, or the form to answer. */
export function SuggestionQueue({ queue, values, errors }: SuggestionQueueProps) {
  if (queue.length === 0) return <p>There is nothing here.</p>
  return (
    <ol className="queue divide-y divide-line border-t border-line *:grid *:gap-3 *:py-3">
      {queue.map(({ suggestion, fields }) => {
        const failed = values?.suggestion?.[0] === String(suggestion.id)
        return (
          <li key={suggestion.id} id={`suggestion-${suggestion.id}`}>
            <p className="text-small text-soft">
              <time dateTime={suggestion.createdAt.toISOString()}>{minute(suggestion.createdAt)}</time>
              {suggestion.name ? `, from ${suggestion.name}` : ', without a name'}
            </p>
            <SuggestionText suggestion={suggestion} />
            {suggestion.answeredAt && (
              <p className="text-small">
                {suggestion.state === 'done' ? 'Done' : 'Declined'} by {suggestion.answeredName} on{' '}
                {minute(suggestion.answeredAt)}
                {suggestion.reply !== '' && `: ${suggestion.reply}`}
              </p>
            )}
            {fields && suggestion.state !== 'open' && (
              <PostButton
                action="/admin/suggestions/answer"
                fields={{ ...fields, suggestion: String(suggestion.id), do: 'reopen' }}
                label="Open again"
                hearing={`Open again: ${suggestion.about}`}
              />
            )}
            {fields && suggestion.state === 'open' && suggestion.tool && (
              <p>
                <a
                  href={
                    suggestion.attribute
                      ? paths.adminToolField(suggestion.tool.slug, `facts.${suggestion.attribute.key}`, [
                          ['source', suggestion.source],
                        ])
                      : paths.adminFieldIndex(suggestion.tool.slug)
                  }
                >
                  {suggestion.attribute
                    ? `Accept: edit “${suggestion.attribute.label}” with this source`
                    : `Accept: edit ${suggestion.tool.name}`}
                </a>
              </p>
            )}
            {fields && suggestion.state === 'open' && (
              <AnswerForm
                suggestion={suggestion}
                fields={fields}
                values={failed ? values : undefined}
                errors={failed ? errors : undefined}
              />
            )}
          </li>
        )
      })}
    </ol>
  )
}

type AnswerFormProps = Pick<SuggestionQueueProps, 'values' | 'errors'> & Required<QueuedSuggestion>

function AnswerForm({ suggestion, fields, values, errors }: AnswerFormProps) {
  const name = errors ? 'reply' : `reply-${suggestion.id}`
  return (
    <form action="/admin/suggestions/answer" method="post" className="form">
      <HiddenFields fields={{ ...fields, suggestion: String(suggestion.id) }} />
      <Field
        label="Reply"
        name={name}
        hint="The reader sees it under their private link. Declining needs one."
        errors={errors?.reply}
      >
        {(input) => <textarea {...input} name="reply" rows={3} defaultValue={values?.reply?.[0]} />}
      </Field>
      <p className="inline-form">
        <Button name="do" value="done" variant="primary" aria-label={`Done: ${suggestion.about}`}>
          Done
        </Button>
        <Button name="do" value="declined" variant="danger" aria-label={`Decline: ${suggestion.about}`}>
          Decline
        </Button>
      </p>
    </form>
  )
}
