import { Button } from '@/components/ui/button'
import { Field, type Texts } from '@/components/ui/field'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { Notice } from '@/components/ui/notice'
import { TextField } from '@/components/ui/text-field'
import { ROLES } from '@/lib/rights/rights'

type InviteFormProps = {
  fields: Readonly<Record<string, string>>
  /** The invitation just made. */
  made?: { link: string; email: string; mail: 'sent' | 'failed' | 'not-set-up' }
  values?: Texts
  errors?: Texts
}

const MAIL = {
  sent: 'It was sent by mail, too.',
  failed: 'It could not be mailed, so hand it over yourself.',
  'not-set-up': 'Mail is not set up here, so hand it over yourself.',
}

/** Invites somebody; above it the link of the one just made, which is not shown again. */
export function InviteForm({ fields, made, values, errors }: InviteFormProps) {
  return (
    <section className="grid justify-items-start gap-3" id="invite">
      <h2>Invite somebody</h2>
      {made && (
        <>
          <Notice>
            This link makes the account of {made.email}, once, within 7 days. {MAIL[made.mail]} It is shown
            for ten minutes only.
          </Notice>
          <p className="secret rounded-[3px] border border-line bg-wash px-3 py-2 font-mono text-small wrap-anywhere select-all">
            {made.link}
          </p>
        </>
      )}
      <form action="/admin/people/invite" method="post" className="form">
        <HiddenFields fields={fields} />
        <TextField label="E-mail address" name="email" type="email" required {...{ values, errors }} />
        <Field
          label="Role"
          name="role"
          hint="Contributors propose, editors publish and review, admins also look after people and vocabulary."
          errors={errors?.role}
        >
          {(input) => (
            <select {...input} defaultValue={values?.role?.[0] ?? 'contributor'}>
              {ROLES.map((role) => (
                <option key={role}>{role}</option>
              ))}
            </select>
          )}
        </Field>
        <Button variant="primary">Make an invitation</Button>
      </form>
    </section>
  )
}
