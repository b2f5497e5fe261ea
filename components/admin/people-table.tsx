import { Button } from '@/components/ui/button'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { PostButton } from '@/components/ui/post-button'
import { ScrollX } from '@/components/ui/scroll-x'
import { ROLES } from '@/lib/rights/rights'
import type { Person } from '@/lib/store/people/people'
import { day } from '../ui/minute'

export type PersonRow = {
  person: Person
  /** The hidden fields of the row's two forms. */
  roleFields: Readonly<Record<string, string>>
  accountFields: Readonly<Record<string, string>>
}

const CHANGE = '/admin/people/change'

/** Everybody with an account, with what an admin can change about it. */
export function PeopleTable({ rows, viewerId }: { rows: readonly PersonRow[]; viewerId: string }) {
  return (
    <ScrollX label="Accounts">
      <table className="rows">
        <caption>Accounts</caption>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">E-mail address</th>
            <th scope="col">Last signed in</th>
            <th scope="col">Second factor</th>
            <th scope="col">Role</th>
            <th scope="col">Account</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ person, roleFields, accountFields }) => (
            <tr key={person.id}>
              <th scope="row">
                {person.name}
                {person.id === viewerId && <span className="text-soft"> (you)</span>}
              </th>
              <td>{person.email}</td>
              <td>{person.lastSignIn ? day(person.lastSignIn) : 'never'}</td>
              <td>{person.hasSecondFactor ? 'on' : 'off'}</td>
              <td>
                <RoleForm person={person} fields={roleFields} />
              </td>
              <td>
                {person.deactivatedAt && <span>closed {day(person.deactivatedAt)} </span>}
                <PostButton
                  action={CHANGE}
                  fields={{
                    ...accountFields,
                    person: person.id,
                    do: person.deactivatedAt ? 'reactivate' : 'deactivate',
                  }}
                  label={person.deactivatedAt ? 'Reopen' : 'Close'}
                  variant={person.deactivatedAt ? 'plain' : 'danger'}
                  hearing={`${person.deactivatedAt ? 'Reopen' : 'Close'} the account of ${person.name}`}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  )
}

function RoleForm({ person, fields }: Pick<PersonRow, 'person'> & { fields: PersonRow['roleFields'] }) {
  return (
    <form action={CHANGE} method="post" className="inline-form">
      <HiddenFields fields={{ ...fields, person: person.id, do: 'role' }} />
      <select name="role" defaultValue={person.role} aria-label={`Role of ${person.name}`}>
        {ROLES.map((role) => (
          <option key={role}>{role}</option>
        ))}
      </select>
      <Button aria-label={`Change the role of ${person.name}`}>Change</Button>
    </form>
  )
}
