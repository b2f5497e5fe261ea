import { Button } from '@/components/ui/button'
import type { Texts } from '@/components/ui/field'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { TextField } from '@/components/ui/text-field'

type SecondFactorProps = {
  isOn: boolean
  /** The secret and codes of one that waits for its first code, and the key under which they are shown. */
  begun?: { uri: string; codes: readonly string[]; qr: { size: number; path: string }; shown: string }
  fields: Readonly<Record<string, string>>
  errors?: Texts
}

/** Turns codes of an authenticator on and off. */
export function SecondFactor({ isOn, begun, fields, errors }: SecondFactorProps) {
  const step = isOn
    ? { action: 'end', label: 'Turn codes off', hint: 'Your password, to be sure that it is you.' }
    : { action: 'begin', label: 'Set up codes', hint: 'Your password, to be sure that it is you.' }
  return (
    <section className="grid justify-items-start gap-3" id="second-factor">
      <h2>Codes of an authenticator</h2>
      <p>
        {isOn
          ? 'Signing in asks for a code of your authenticator besides the password.'
          : 'Besides the password, signing in can ask for a code that an app on your phone makes.'}
      </p>
      {begun && !isOn ? (
        <Enrolment begun={begun} fields={fields} errors={errors} />
      ) : (
        <form action={`/admin/account/second-factor/${step.action}`} method="post" className="form">
          <HiddenFields fields={fields} />
          <TextField
            label="Password"
            name="password"
            type="password"
            hint={step.hint}
            autoComplete="current-password"
            required
            errors={errors}
          />
          <Button variant={isOn ? 'danger' : 'plain'}>{step.label}</Button>
        </form>
      )}
    </section>
  )
}

function Enrolment({
  begun,
  fields,
  errors,
}: Required<Pick<SecondFactorProps, 'begun' | 'fields'>> & { errors?: Texts }) {
  return (
    <>
      <p>Show this to the app’s camera, or copy the address below it into the app.</p>
      <svg
        className="size-52 border border-line [background:white]"
        viewBox={`0 0 ${begun.qr.size} ${begun.qr.size}`}
        role="img"
        aria-label="The address below, as a QR code"
      >
        <path d={begun.qr.path} fill="#000000" />
      </svg>
      <p className="secret rounded-[3px] border border-line bg-wash px-3 py-2 font-mono text-small wrap-anywhere select-all">
        {begun.uri}
      </p>
      <p>These recovery codes each work once in its place. Keep them where your phone is not.</p>
      <ul className="secret rounded-[3px] border border-line bg-wash px-3 py-2 font-mono text-small wrap-anywhere select-all columns-2 gap-x-10">
        {begun.codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <form action="/admin/account/second-factor/confirm" method="post" className="form">
        <HiddenFields fields={{ ...fields, shown: begun.shown }} />
        <TextField
          label="Code"
          name="code"
          hint="The six digits that the app shows now. Until then nothing changes."
          inputMode="numeric"
          autoComplete="one-time-code"
          required
          errors={errors}
        />
        <Button variant="primary">Turn codes on</Button>
      </form>
    </>
  )
}
