import { paths } from '@/lib/paths'

type EditLinkProps = {
  /** The tool's address. */
  slug?: string
  /** Or that of a category, whose tools are edited one fact at a time. */
  category?: string
  /** Whose edit it is, for those who hear it. */
  what: string
  /** The group of fields, or the field itself. */
  group?: string
  field?: string
  /** Or the list of the whole form. */
  list?: string
  /** True where it stands at the right edge, beside a heading. */
  isApart?: boolean
}

/** The quiet way from what readers see to the form behind it; it is the same for everybody, and asks who one is there. */
export function EditLink({ slug = '', category, what, group, field, list, isApart = false }: EditLinkProps) {
  const ofPart = field === undefined ? paths.adminFieldIndex(slug, group) : paths.adminToolField(slug, field)
  const ofTool = list === undefined ? ofPart : paths.adminToolList(slug, list)
  const href = category === undefined ? ofTool : paths.adminFactTable(category, null)
  return (
    <a
      className={`${isApart ? 'float-right ' : ''}text-note text-soft no-underline hover:underline print:hidden`}
      href={href}
      rel="nofollow"
      aria-label={`edit ${what}`}
    >
      edit
    </a>
  )
}
