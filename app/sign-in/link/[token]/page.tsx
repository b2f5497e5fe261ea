import { ClosedLink } from '@/components/admin/closed-link'
import { Button } from '@/components/ui/button'
import { isLinkOpen } from '@/lib/auth/sign-in-link'
import { withStatus } from '@/lib/http/with-status'
import { paths } from '@/lib/paths'

export const metadata = { title: 'Sign in', robots: { index: false }, referrer: 'same-origin' as const }

/** Signs in at the press of a button, not by being opened: programs that look into mail open links, too. */
export default async function SignInLinkPage({ params }: PageProps<'/sign-in/link/[token]'>) {
  const { token } = await params
  if (!(await isLinkOpen(token))) return withStatus(404, <ClosedLink advice="Ask for another." />)
  return (
    <div className="stack">
      <h1>Sign in</h1>
      <p className="text-lead">This link signs you in once.</p>
      <form action={`${paths.signInLink(token)}/use`} method="post" className="form">
        <Button variant="primary">Sign in</Button>
      </form>
    </div>
  )
}
