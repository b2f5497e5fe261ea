import { Button } from '@/components/ui/button'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { ScrollX } from '@/components/ui/scroll-x'
import { minute } from '../ui/minute'
import { describeBrowser } from './browser-name'

type SessionTableProps = {
  sessions: readonly {
    id: string
    isThis: boolean
    userAgent: string | null
    createdAt: Date
    expiresAt: Date
  }[]
  fields: Readonly<Record<string, string>>
}

/** Where somebody is signed in, each with a button that ends it. */
export function SessionTable({ sessions, fields }: SessionTableProps) {
  return (
    <form action="/admin/account/sessions" method="post" className="stack">
      <HiddenFields fields={fields} />
      <ScrollX label="Sessions">
        <table className="rows">
          <caption>Where you are signed in</caption>
          <thead>
            <tr>
              <th scope="col">Browser</th>
              <th scope="col">Since (UTC)</th>
              <th scope="col">Until (UTC)</th>
              <th scope="col">
                <span className="sr-only">End</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {sessions.map((session) => (
              <tr key={session.id}>
                <th scope="row">{describeBrowser(session.userAgent ?? '')}</th>
                <td>{minute(session.createdAt)}</td>
                <td>{minute(session.expiresAt)}</td>
                <td>
                  {session.isThis ? (
                    'this one'
                  ) : (
                    <Button
                      name="end"
                      value={session.id}
                      aria-label={`End the session since ${minute(session.createdAt)}`}
                    >
                      End
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollX>
      {sessions.length > 1 && (
        <Button name="end" value="others">
          End all others
        </Button>
      )}
    </form>
  )
}
