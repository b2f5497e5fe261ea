import { Button } from '@/components/ui/button'
import type { Texts } from '@/components/ui/field'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { TextField } from '@/components/ui/text-field'

/** The password now and the new one. */
export function ChangePasswordForm({
  fields,
  errors,
}: {
  fields: Readonly<Record<string, string>>
  errors?: Texts
}) {
  return (
    <section className="grid justify-items-start gap-3">
      <h2>Change the password</h2>
      <form action="/admin/account/password" method="post" className="form">
        <HiddenFields fields={fields} />
        <TextField
          label="Password now"
          name="currentPassword"
          type="password"
          autoComplete="current-password"
          required
          errors={errors}
        />
        <TextField
          label="New password"
          name="newPassword"
          type="password"
          hint="At least 12 characters. You are then signed out everywhere else."
          autoComplete="new-password"
          required
          errors={errors}
        />
        <Button variant="primary">Change the password</Button>
      </form>
    </section>
  )
}
