import { Button } from '@/components/ui/button'
import { Field, type Texts } from '@/components/ui/field'
import { HiddenFields } from '@/components/ui/hidden-fields'

type SendFormProps = { fields: Readonly<Record<string, string>>; values?: Texts; errors?: Texts }

/** Sends a file of tools, or pasted text, to be looked at. */
export function SendForm({ fields, values, errors }: SendFormProps) {
  return (
    <form action="/admin/import/send" method="post" encType="multipart/form-data" className="form">
      <HiddenFields fields={fields} />
      <Field
        label="A file"
        name="file"
        hint="YAML, JSON, CSV, a zip as the export gives it, or the CNCF’s landscape.yml; up to 20 MB and 10,000 tools."
        errors={errors?.file}
      >
        {(input) => <input type="file" {...input} />}
      </Field>
      <Field label="Or pasted text" name="text" errors={errors?.text}>
        {(input) => (
          <textarea
            {...input}
            className="font-mono text-small"
            rows={8}
            spellCheck={false}
            defaultValue={values?.text?.[0]}
          />
        )}
      </Field>
      <Button variant="primary">See what it would change</Button>
      <p className="text-small text-soft">Nothing is saved before you have seen it and said so.</p>
    </form>
  )
}
