import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Field } from '@/components/ui/field'
import { HiddenFields } from '@/components/ui/hidden-fields'

type Texts = Readonly<Record<string, readonly string[]>>

type DecisionFormProps = {
  action: string
  /** The form of the tool with the proposal in it. */
  editHref: string
  fields: Readonly<Record<string, string>>
  /** False where two people changed the same: then the form of the tool has to choose. */
  canApprove: boolean
  /** True where readers do not see the tool either way. */
  isWithdrawn?: boolean
  values?: Texts
  errors?: Texts
}

/** Approve, reject with a reason, or edit and approve. */
export function DecisionForm({ action, editHref, fields, values, errors, ...tool }: DecisionFormProps) {
  return (
    <section className="rule">
      <h2>Decide</h2>
      <form action={action} method="post" className="form">
        <ErrorSummary errors={errors} labels={{ comment: 'To its author' }} />
        <HiddenFields fields={fields} />
        <Field
          label="To its author"
          name="comment"
          hint="They read it beside the outcome. Rejecting needs a reason."
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
          <a href={editHref}>Edit and approve</a>
          <Button name="do" value="reject" variant="danger">
            Reject
          </Button>
        </p>
      </form>
    </section>
  )
}
