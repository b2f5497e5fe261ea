import { z } from 'zod'
import { handlePost } from '@/lib/http/form-post'
import { writeSaid } from '@/lib/http/said-notice'
import { paths } from '@/lib/paths'
import { makeBackupFor } from '@/lib/store/backup/make-backup'

/** Makes a backup, in a process of its own; the page says how it goes. */
export const POST = handlePost({
  action: 'backups.make',
  schema: z.strictObject({}),
  page: () => paths.adminBackups(),
  run: async ({ viewer }) => {
    const sentence = await makeBackupFor(viewer)
    return { redirect: paths.adminBackups(await writeSaid(paths.adminBackups(), sentence)) }
  },
})
