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
  values?: Texts
  errors?: Texts
}

/** Approve, reject with a reason, or edit and approve. */
export function DecisionForm({ action, editHref, fields, canApprove, values, errors }: DecisionFormProps) {
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
          {(input) => <textarea {...input} rows={3} maxLength={1000} defaultValue={values?.comment?.[0]} />}
        </Field>
        <p className="inline-form">
          {canApprove && (
            <Button name="do" value="approve" variant="primary">
              Approve and publish
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
