import { Button } from './button'
import { HiddenFields } from './hidden-fields'

type PostButtonProps = {
  action: string
  /** Hidden fields, the form's own among them. */
  fields: Readonly<Record<string, string>>
  label: string
  variant?: 'primary' | 'plain' | 'danger'
  /** For those who hear it out of its place: "End the session of …". */
  hearing?: string
}

/** A form that is one button. */
export function PostButton({ action, fields, label, variant, hearing }: PostButtonProps) {
  return (
    <form action={action} method="post" className="inline-form">
      <HiddenFields fields={fields} />
      <Button variant={variant} aria-label={hearing}>
        {label}
      </Button>
    </form>
  )
}
