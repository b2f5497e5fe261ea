import { BackupTable } from '@/components/admin/backups/backup-table'
import { Notice } from '@/components/ui/notice'
import { PostButton } from '@/components/ui/post-button'
import { makeFormFields } from '@/lib/auth/form-fields'
import { readSaid } from '@/lib/http/said-notice'
import { paths } from '@/lib/paths'
import { readBackupSettings } from '@/lib/store/backup/backup-settings'
import { readBackupStatus } from '@/lib/store/backup/backup-status'
import { findBackups } from '@/lib/store/backup/find-backups'
import { formatBytes, sayAge, sayStatus } from '@/lib/store/backup/say-backup'
import { guardPage } from '../guard-page'

export const metadata = { title: 'Backups' }

/** How backups stand, those that there are, and a button that makes one. */
export default guardPage<PageProps<'/admin/backups'>>('backups.see', async ({ viewer, searchParams }) => {
  const { at } = readBackupSettings(process.env)
  const [status, found, fields, said] = await Promise.all([
    readBackupStatus(),
    findBackups(),
    makeFormFields(viewer),
    searchParams.then((wanted) => readSaid(paths.adminBackups(), wanted)),
  ])
  const now = status.now.getTime()
  return (
    <div className="stack">
      <h1>Backups</h1>
      <p className="text-lead">
        Everything of this site in one file, the passwords’ hashes among it: keep it as you keep the database.
      </p>
      {said && <Notice>{said}</Notice>}
      <ul className="links">
        {sayStatus(status, { isNightly: at !== null }).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <PostButton action="/admin/backups/make" fields={fields} label="Make a backup now" variant="primary" />
      {found.map(({ place, backups, fault }) =>
        backups.length > 0 ? (
          <BackupTable
            key={place}
            place={place}
            backups={backups.map(({ name, bytes, madeAt }) => ({
              name,
              madeAt,
              size: formatBytes(bytes),
              age: sayAge(now - madeAt.getTime()),
            }))}
          />
        ) : (
          <p key={place} className="text-soft">
            {fault ?? `No backup is in ${place}.`}
          </p>
        ),
      )}
      <p className="text-soft">
        To put one in the place of what is here: <code>npm run restore -- FILE</code>.
      </p>
    </div>
  )
})
