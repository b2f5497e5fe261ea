import type { ReactNode } from 'react'
import { PostButton } from '@/components/ui/post-button'
import { paths } from '@/lib/paths'
import { type Action, may, type Role } from '@/lib/rights/rights'

const SECTIONS: readonly { name: string; href: string; action: Action }[] = [
  { name: 'Tools', href: '/admin/tools', action: 'tools.see' },
  { name: 'Facts', href: paths.adminFacts(), action: 'tools.see' },
  { name: 'Review', href: paths.adminReview(), action: 'review.see' },
  { name: 'Suggestions', href: paths.adminSuggestions(), action: 'suggestions.see' },
  { name: 'Vocabulary', href: '/admin/vocabulary', action: 'vocabulary.see' },
  { name: 'Claims', href: paths.adminClaims(), action: 'claims.edit' },
  { name: 'Import', href: '/admin/import', action: 'import.see' },
  { name: 'People', href: paths.adminPeople(), action: 'people.see' },
  { name: 'Backups', href: paths.adminBackups(), action: 'backups.see' },
  { name: 'Audit log', href: paths.adminAudit(), action: 'audit.see' },
]

type AdminFrameProps = { viewer: { name: string; role: Role }; children: ReactNode }

/** What stands around every editing page: its sections, who is signed in, the way out. */
export function AdminFrame({ viewer, children }: AdminFrameProps) {
  return (
    <>
      <div className="mb-6.5 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1.5 border-b border-line pb-3 text-table">
        <nav
          aria-label="Editing"
          className="flex flex-wrap items-baseline gap-x-4.5 gap-y-1 [&_a]:py-1 [&_a]:text-ink [&_a]:no-underline [&_a]:hover:underline"
        >
          <a href={paths.admin()} className="font-serif text-h3 font-semibold">
            Editing
          </a>
          {SECTIONS.filter(({ action }) => may(viewer.role, action)).map(({ name, href }) => (
            <a key={href} href={href}>
              {name}
            </a>
          ))}
        </nav>
        <div className="flex flex-wrap items-baseline gap-x-4.5 gap-y-1">
          <a href={paths.adminAccount()}>{viewer.name}</a>
          <span className="text-soft">{viewer.role}</span>
          <PostButton action={paths.signOut()} fields={{}} label="Sign out" />
        </div>
      </div>
      {children}
    </>
  )
}
