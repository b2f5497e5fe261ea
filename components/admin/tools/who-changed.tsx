import { paths } from '@/lib/paths'

type WhoChangedProps = {
  /** Of a tool that is there already. */
  slug: string
  /** The form's name of what changed: `summary`, `facts.isolation`, `events`. */
  field: string
  of: string
}

/** Leads to who changed a field last, and why; with scripts that is said here. */
export function WhoChanged({ slug, field, of }: WhoChangedProps) {
  return (
    <p className="text-small text-soft">
      <a
        href={paths.adminToolFields(slug, field)}
        data-change={field}
        aria-label={`Who changed this last: ${of}`}
      >
        Who changed this last
      </a>
      <span role="status" />
    </p>
  )
}
