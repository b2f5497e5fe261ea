import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import type { Texts } from '@/components/ui/field'
import { TextField } from '@/components/ui/text-field'

type NewPersonFormProps = {
  action: string
  /** The address, where an invitation fixed it; else it is asked for. */
  email?: string
  label: string
  values?: Texts
  errors?: Texts
}

/** Name, address and password of an account that is being made. */
export function NewPersonForm({ action, email, label, values, errors }: NewPersonFormProps) {
  const labels = { name: 'Name', email: 'E-mail address', password: 'Password' }
  return (
    <form action={action} method="post" className="form">
      <ErrorSummary errors={errors} labels={labels} />
      {email === undefined ? (
        <TextField
          label="E-mail address"
          name="email"
          type="email"
          hint="To sign in with. Readers never see it."
          autoComplete="username"
          required
          {...{ values, errors }}
        />
      ) : (
        <p>
          For <strong>{email}</strong>
        </p>
      )}
      <TextField
        label="Name"
        name="name"
        hint="Readers see it beside what you publish."
        autoComplete="name"
        required
        {...{ values, errors }}
      />
      <TextField
        label="Password"
        name="password"
        type="password"
        hint="At least 12 characters. A few words in a row are easy to keep in mind."
        autoComplete="new-password"
        required
        errors={errors}
      />
      <Button variant="primary">{label}</Button>
    </form>
  )
}
