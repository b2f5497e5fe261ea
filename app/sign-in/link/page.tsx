import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextField } from '@/components/ui/text-field'
import { areLinksMailed, LINK_MINUTES } from '@/lib/auth/sign-in-link'
import { readParameters } from '@/lib/http/parameters'
import { paths } from '@/lib/paths'
import { ANYONE, getSubmission } from '@/lib/store/forms/form-submissions'

export const metadata = { title: 'Sign in with a link', robots: { index: false } }

/** Asks for the address that a link to sign in by is mailed to. */
export default async function AskSignInLinkPage({ searchParams }: PageProps<'/sign-in/link'>) {
  const { sent, submission } = await readParameters(searchParams)
  const kept = await getSubmission(String(submission ?? ''), { ownerId: ANYONE, path: paths.askSignInLink() })
  return (
    <div className="stack">
      <h1>Sign in with a link</h1>
      {sent === 'yes' && (
        <p role="status">
          If there is an account with this address, a link is on its way to it. It works once, within{' '}
          {LINK_MINUTES} minutes.
        </p>
      )}
      {areLinksMailed() ? (
        <form action={`${paths.askSignInLink()}/send`} method="post" className="form">
          <ErrorSummary title="No link was sent" errors={kept?.errors} labels={{ email: 'E-mail address' }} />
          <TextField
            label="E-mail address"
            name="email"
            type="email"
            autoComplete="username"
            hint="That of your account. A second factor is asked for as always."
            values={kept?.values}
            errors={kept?.errors}
            required
          />
          <Button variant="primary">Send me a link</Button>
        </form>
      ) : (
        <p>
          This site mails no links. Whoever runs its server makes a link with{' '}
          <code>npm run admin:link -- --email you@example.org</code> and hands it to you.
        </p>
      )}
      <p>
        <a href={paths.signIn()}>Sign in with a password</a>
      </p>
    </div>
  )
}
