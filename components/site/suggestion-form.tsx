import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Field, type Texts } from '@/components/ui/field'
import { TextField } from '@/components/ui/text-field'
import type { Vocabulary } from '@/lib/catalogue/document/vocabulary'

type SuggestionFormProps = {
  /** The names of the tools the reader came from. */
  about: string
  /** The key of the attribute whose fact they came from. */
  attribute: string
  vocabulary: Vocabulary
  values?: Texts
  errors?: Texts
}

const LABELS = {
  about: 'What it is about',
  attribute: 'Which fact',
  what: 'What should change',
  source: 'Source',
  name: 'Your name',
}

/** What a reader without an account can tell the editors. */
export function SuggestionForm({ about, attribute, vocabulary, values, errors }: SuggestionFormProps) {
  return (
    <form action="/suggest/send" method="post" className="form">
      <ErrorSummary errors={errors} labels={LABELS} />
      <TextField
        label={LABELS.about}
        name="about"
        hint="The name of a tool, listed here or not."
        defaultValue={about}
        required
        {...{ values, errors }}
      />
      <Field label={LABELS.attribute} name="attribute" hint="If it is about one." errors={errors?.attribute}>
        {(input) => (
          <select {...input} defaultValue={values?.attribute?.[0] ?? attribute}>
            <option value="">none of them, or several</option>
            {vocabulary.attributeGroups.map((group) => (
              <optgroup key={group.key} label={group.name}>
                {vocabulary.attributes
                  .filter((one) => one.group === group.key && !one.retired)
                  .map(({ key, label }) => (
                    <option key={key} value={key}>
                      {label}
                    </option>
                  ))}
              </optgroup>
            ))}
          </select>
        )}
      </Field>
      <Field label={LABELS.what} name="what" errors={errors?.what}>
        {(input) => <textarea {...input} rows={6} required defaultValue={values?.what?.[0]} />}
      </Field>
      <TextField
        label={LABELS.source}
        name="source"
        type="url"
        hint="The page where it can be read: https://…"
        required
        {...{ values, errors }}
      />
      <TextField
        label="Your name, if you like"
        name="name"
        hint="Only the editors see it."
        autoComplete="name"
        {...{ values, errors }}
      />
      <div className="absolute -left-[100vw] size-px overflow-hidden" aria-hidden="true">
        <label htmlFor="field-website">Leave this empty</label>
        <input id="field-website" name="website" tabIndex={-1} autoComplete="off" />
      </div>
      <Button variant="primary">Send to the editors</Button>
    </form>
  )
}
