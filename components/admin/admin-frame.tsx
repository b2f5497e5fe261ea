import type { ReactNode } from 'react'
import { PostButton } from '@/components/ui/post-button'
import { paths } from '@/lib/paths'
import { type Action, may, type Role } from '@/lib/rights/rights'

const SECTIONS: readonly { name: string; href: string; action: Action }[] = [
  { name: 'Tools', href: '/admin/tools', action: 'tools.see' },
  { name: 'Review', href: paths.adminReview(), action: 'review.see' },
  { name: 'Suggestions', href: paths.adminSuggestions(), action: 'suggestions.see' },
  { name: 'Vocabulary', href: '/admin/vocabulary', action: 'vocabulary.see' },
  { name: 'Claims', href: paths.adminClaims(), action: 'claims.edit' },
  { name: 'Import', href: '/admin/import', action: 'import.see' },
  { name: 'People', href: paths.adminPeople(), action: 'people.see' },
  { name: 'Audit log', href: paths.adminAudit(), action: 'audit.see' },
]

type AdminFrameProps = { viewer: { name: string; role: Role }; children: ReactNode }

/** What stands around every editing page: its sections, who is signed in, the way out. */
export function AdminFrame({ viewer, children }: AdminFrameProps) {
  return (
    <>
      <div className="admin-bar">
        <nav aria-label="Editing">
          <a href={paths.admin()}>Editing</a>
          {SECTIONS.filter(({ action }) => may(viewer.role, action)).map(({ name, href }) => (
            <a key={href} href={href}>
              {name}
            </a>
          ))}
        </nav>
        <div className="who">
          <a href={paths.adminAccount()}>{viewer.name}</a>
          <span className="soft">{viewer.role}</span>
          <PostButton action={paths.signOut()} fields={{}} label="Sign out" />
        </div>
      </div>
      {children}
    </>
  )
}
