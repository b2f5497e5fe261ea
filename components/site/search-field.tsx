import { paths } from '@/lib/paths'

/** More than anybody types; what is longer is cut by the field. */
const MOST_TYPED = 120

type SearchFieldProps = {
  /** What it searches, for those who do not see where it stands. */
  label: string
  id?: string
  placeholder?: string
  value?: string
  describedBy?: string
  className?: string
}

/** The field of every search of tools; with scripts it offers the names there are. */
export function SearchField({ label, value, describedBy, ...rest }: SearchFieldProps) {
  return (
    <input
      type="search"
      name="q"
      maxLength={MOST_TYPED}
      data-names={paths.names()}
      aria-label={label}
      aria-describedby={describedBy}
      defaultValue={value}
      {...rest}
    />
  )
}
