import { redirect } from 'next/navigation'
import { PasswordForm } from '@/components/admin/password-form'
import { safeNext } from '@/lib/auth/origin'
import { firstValue } from '@/lib/http/form-values'
import { readParameters } from '@/lib/http/parameters'
import { paths } from '@/lib/paths'
import { ANYONE, getSubmission } from '@/lib/store/forms/form-submissions'
import { readViewer } from '../admin/guard-page'

export const metadata = { title: 'Sign in', robots: { index: false } }

/** Asks for address and password. */
export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  const { next, submission } = await readParameters(searchParams)
  const kept = await getSubmission(single(submission), { ownerId: ANYONE, path: paths.signIn() })
  const wanted = kept ? firstValue(kept.values, 'next') : single(next)
  const onward = safeNext(wanted, paths.admin())
  if (await readViewer()) redirect(onward)
  return (
    <div className="stack">
      <h1>Sign in</h1>
      <PasswordForm next={onward} values={kept?.values} errors={kept?.errors} />
      <p className="text-small">
        <a href={paths.askSignInLink()}>Sign in with a link instead</a> if the password is forgotten, or too
        many wrong ones were tried.
      </p>
      <p className="text-soft text-small">
        Accounts are made by invitation. Readers need none: everything published is open to all.
      </p>
    </div>
  )
}

const single = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value)
