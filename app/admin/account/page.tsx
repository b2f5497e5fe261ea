import { z } from 'zod'
import { ChangePasswordForm } from '@/components/admin/change-password-form'
import { SecondFactor } from '@/components/admin/second-factor'
import { SessionTable } from '@/components/admin/session-table'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Notice } from '@/components/ui/notice'
import { findOwnSessions } from '@/lib/auth/account'
import { makeFormFields } from '@/lib/auth/form-fields'
import { drawQr } from '@/lib/auth/qr'
import { readForShowing } from '@/lib/auth/shown-once'
import { paths } from '@/lib/paths'
import { getSubmission } from '@/lib/store/forms/form-submissions'
import { guardPage } from '../guard-page'

export const metadata = { title: 'Your account' }

const DONE: Record<string, string> = {
  password: 'The password is changed, and you are signed out everywhere else.',
  'second-factor': 'From now on signing in asks for a code.',
  'no-second-factor': 'Signing in asks for the password only.',
  sessions: 'Done.',
}
const LABELS = {
  currentPassword: 'Password now',
  newPassword: 'New password',
  password: 'Password',
  code: 'Code',
}
const enrolment = z.object({ uri: z.string(), codes: z.array(z.string()) })

/** A person's own account: password, second factor, where they are signed in. */
export default guardPage<PageProps<'/admin/account'>>('account.edit', async ({ viewer, searchParams }) => {
  const { shown, submission, done } = await searchParams
  const kept = await getSubmission(String(submission ?? ''), {
    ownerId: viewer.id,
    path: paths.adminAccount(),
  })
  // A wrong code comes back to the secret that it was for.
  const begunKey = kept?.values.shown?.[0] ?? String(shown ?? '')
  const [sessions, value, ...fields] = await Promise.all([
    findOwnSessions(viewer, new Date()),
    readForShowing(viewer.id, begunKey),
    ...Array.from({ length: 3 }, () => makeFormFields(viewer)),
  ])
  const [passwordFields = {}, factorFields = {}, sessionFields = {}] = fields
  const begun = enrolment.safeParse(value).data
  return (
    <div className="stack">
      <h1>Your account</h1>
      {DONE[String(done)] && <Notice>{DONE[String(done)]}</Notice>}
      <ErrorSummary errors={kept?.errors} labels={LABELS} />
      <p>
        {viewer.name}, {viewer.email}, {viewer.role}
      </p>
      <ChangePasswordForm fields={passwordFields} errors={kept?.errors} />
      <SecondFactor
        isOn={viewer.hasSecondFactor}
        begun={begun && { ...begun, qr: drawQr(begun.uri), shown: begunKey }}
        fields={factorFields}
        errors={kept?.errors}
      />
      <SessionTable sessions={sessions} fields={sessionFields} />
    </div>
  )
})
