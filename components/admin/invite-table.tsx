import { PostButton } from '@/components/ui/post-button'
import { ScrollX } from '@/components/ui/scroll-x'
import { day } from '../ui/minute'

type InviteRow = {
  invite: { id: string; email: string; role: string; expiresAt: Date }
  fields: Readonly<Record<string, string>>
}

/** Invitations nobody has used yet. */
export function InviteTable({ rows }: { rows: readonly InviteRow[] }) {
  return (
    <ScrollX label="Open invitations">
      <table className="rows">
        <caption>Open invitations</caption>
        <thead>
          <tr>
            <th scope="col">E-mail address</th>
            <th scope="col">Role</th>
            <th scope="col">Open until</th>
            <th scope="col">
              <span className="sr-only">Withdraw</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ invite, fields }) => (
            <tr key={invite.id}>
              <th scope="row">{invite.email}</th>
              <td>{invite.role}</td>
              <td>{day(invite.expiresAt)}</td>
              <td>
                <PostButton
                  action="/admin/people/withdraw-invite"
                  fields={{ ...fields, invite: invite.id }}
                  label="Withdraw"
                  hearing={`Withdraw the invitation of ${invite.email}`}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  )
}
