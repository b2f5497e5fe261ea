import { redirect } from 'next/navigation'
import { PasswordForm } from '@/components/admin/password-form'
import { Notice } from '@/components/ui/notice'
import { safeNext } from '@/lib/auth/origin'
import { firstValue } from '@/lib/http/form-values'
import { readParameters } from '@/lib/http/parameters'
import { paths, type Query } from '@/lib/paths'
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
  const about = readWish(onward)
  return (
    <div className="stack">
      <h1>Sign in</h1>
      {isHolding(onward) && (
        <Notice>
          Your session ended while you were writing. Nothing is lost: what you typed is kept, and signing in
          leads back to it. Then send it again.
        </Notice>
      )}
      <PasswordForm next={onward} values={kept?.values} errors={kept?.errors} />
      <p className="text-small">
        <a href={paths.askSignInLink()}>Sign in with a link instead</a> if the password is forgotten, or too
        many wrong ones were tried.
      </p>
      {about && (
        <p className="text-small">
          Without an account, <a href={paths.suggest(about)}>suggest the correction to the editors</a>.
        </p>
      )}
      <p className="text-soft text-small">
        Accounts are made by invitation. Readers need none: everything published is open to all.
      </p>
    </div>
  )
}

/** True for the address of a form with what was typed into it. */
const isHolding = (path: string) => /[?&]submission=/.test(path)

/** The tool, and the attribute where there is one, that somebody came to edit; null where they came for something else. */
function readWish(path: string): Query | null {
  const [, tool, attribute] =
    /^\/admin\/tools\/([a-z0-9-]+)\/fields(?:\/facts\.([a-z0-9-]+))?/.exec(path) ?? []
  if (tool === undefined) return null
  return [
    ['tool', tool],
    ['attribute', attribute ?? ''],
  ]
}

const single = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value)
