import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Field, type Texts } from '@/components/ui/field'
import { HiddenFields } from '@/components/ui/hidden-fields'

/** The id of the form, for the ticks that stand above it. */
export const DECISION = 'decision'

type DecisionFormProps = {
  action: string
  fields: Readonly<Record<string, string>>
  /** False where two people changed the same: then the form of the tool has to choose. */
  canApprove: boolean
  /** True where some of it can be ticked and approved alone. */
  canTick?: boolean
  /** True where readers do not see the tool either way. */
  isWithdrawn?: boolean
  values?: Texts
  errors?: Texts
}

/** Approve all or what is ticked, reject with a reason, or edit and approve: what was typed goes along. */
export function DecisionForm({ action, fields, values, errors, ...tool }: DecisionFormProps) {
  return (
    <section className="rule">
      <h2>Decide</h2>
      <form action={action} method="post" className="form" id={DECISION}>
        <ErrorSummary errors={errors} labels={{ comment: 'To its author', take: 'What is ticked' }} />
        <HiddenFields fields={fields} />
        <Field
          label="To its author"
          name="comment"
          hint="They read it beside the outcome. Rejecting needs a reason, and so does leaving some of it out."
          errors={errors?.comment}
        >
          {(input) => <textarea {...input} rows={3} defaultValue={values?.comment?.[0]} />}
        </Field>
        <p className="inline-form">
          {tool.canApprove && (
            <Button name="do" value="approve" variant="primary">
              {tool.isWithdrawn ? 'Approve, still withdrawn' : 'Approve and publish'}
            </Button>
          )}
          {tool.canTick && (
            <Button name="do" value="ticked">
              Approve only what is ticked
            </Button>
          )}
          <Button name="do" value="edit">
            Edit and approve
          </Button>
          <Button name="do" value="reject" variant="danger">
            Reject
          </Button>
        </p>
      </form>
    </section>
  )
}
