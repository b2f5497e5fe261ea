import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { TextField } from '@/components/ui/text-field'
import { safeNext } from '@/lib/auth/origin'
import { firstValue } from '@/lib/http/form-values'
import { readParameters } from '@/lib/http/parameters'
import { paths } from '@/lib/paths'
import { ANYONE, getSubmission } from '@/lib/store/forms/form-submissions'

export const metadata = { title: 'Sign in', robots: { index: false } }

/** Asks for the second factor of a sign-in under way. */
export default async function CodePage({ searchParams }: PageProps<'/sign-in/code'>) {
  const { next, submission } = await readParameters(searchParams)
  const kept = await getSubmission(single(submission), { ownerId: ANYONE, path: paths.signInCode() })
  const onward = safeNext(kept ? firstValue(kept.values, 'next') : single(next), paths.admin())
  return (
    <div className="stack">
      <h1>One more step</h1>
      <form action="/sign-in/code/check" method="post" className="form">
        <ErrorSummary title="Signing in did not work" errors={kept?.errors} labels={{ code: 'Code' }} />
        <HiddenFields fields={{ next: onward }} />
        <TextField
          label="Code"
          name="code"
          hint="Six digits from your authenticator, or one of your recovery codes."
          errors={kept?.errors}
          autoComplete="one-time-code"
          required
        />
        <Button variant="primary">Sign in</Button>
      </form>
    </div>
  )
}

const single = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value)
