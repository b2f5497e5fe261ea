import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import type { Texts } from '@/components/ui/field'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { TextField } from '@/components/ui/text-field'

/** Address and password, sent to where they are checked. */
export function PasswordForm({ next, values, errors }: { next: string; values?: Texts; errors?: Texts }) {
  return (
    <form action="/sign-in/password" method="post" className="form">
      <ErrorSummary
        title="Signing in did not work"
        errors={errors}
        labels={{ email: 'E-mail address', password: 'Password' }}
      />
      <HiddenFields fields={{ next }} />
      <TextField
        label="E-mail address"
        name="email"
        type="email"
        autoComplete="username"
        required
        {...{ values, errors }}
      />
      <TextField
        label="Password"
        name="password"
        type="password"
        autoComplete="current-password"
        required
        errors={errors}
      />
      <Button variant="primary">Sign in</Button>
    </form>
  )
}
