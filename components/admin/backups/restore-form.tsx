import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'

type RestoreFormProps = { action: string; errors?: readonly string[] }

/** Sends a backup, to be put into an instance that nobody uses yet. */
export function RestoreForm({ action, errors }: RestoreFormProps) {
  return (
    <form action={action} method="post" encType="multipart/form-data" className="form">
      <Field
        label="A backup"
        name="backup"
        hint="The file that npm run backup made, or that was taken from the page of backups; up to 200 MB. Everybody then signs in with the password of that day."
        errors={errors}
      >
        {(input) => <input type="file" accept=".zip" required {...input} />}
      </Field>
      <Button>Restore it</Button>
    </form>
  )
}
