import { paths } from '@/lib/paths'
import { day } from '../../ui/minute'

type ListedImport = {
  id: string
  fileName: string
  ownerName: string
  createdAt: Date
  state: string
  outcome: { created: number; updated: number } | null
}

const STATES: Record<string, string> = {
  read: 'being read',
  plan: 'being looked at',
  apply: 'being applied',
  mapping: 'waits for categories',
  planned: 'waits for your word',
  undo: 'being taken back',
  undone: 'taken back',
}

/** The imports of the last 30 days. */
export function ImportList({ imports }: { imports: readonly ListedImport[] }) {
  return (
    <table className="rows stacked">
      <caption>Imports of the last 30 days</caption>
      <thead>
        <tr>
          <th scope="col">File</th>
          <th scope="col">Sent by</th>
          <th scope="col">On</th>
          <th scope="col">State</th>
        </tr>
      </thead>
      <tbody>
        {imports.map(({ id, fileName, ownerName, createdAt, state, outcome }) => (
          <tr key={id}>
            <th scope="row" className="wrap-anywhere max-tablet:basis-full">
              <a href={paths.adminImport(id)}>{fileName}</a>
            </th>
            <td>{ownerName}</td>
            <td>{day(createdAt)}</td>
            <td>
              {outcome && state === 'applied'
                ? `${outcome.created} created, ${outcome.updated} updated`
                : (STATES[state] ?? state)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
