import { minute } from '@/components/ui/minute'
import { ScrollX } from '@/components/ui/scroll-x'
import { paths } from '@/lib/paths'

type BackupTableProps = {
  place: string
  backups: readonly { name: string; size: string; age: string; madeAt: Date }[]
}

/** The backups that lie in one place, each to be taken away. */
export function BackupTable({ place, backups }: BackupTableProps) {
  return (
    <ScrollX label={`Backups in ${place}`}>
      <table className="rows">
        <caption>Backups in {place}</caption>
        <thead>
          <tr>
            <th scope="col">File</th>
            <th scope="col">Made (UTC)</th>
            <th scope="col">Age</th>
            <th scope="col">Size</th>
          </tr>
        </thead>
        <tbody>
          {backups.map(({ name, size, age, madeAt }) => (
            <tr key={name}>
              <th scope="row">
                <a href={paths.adminBackup(name)} download>
                  {name}
                </a>
              </th>
              <td>{minute(madeAt)}</td>
              <td>{age}</td>
              <td>{size}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  )
}
