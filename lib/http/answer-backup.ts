// A backup to download, for those who may have it.

import { getViewer } from '../auth/viewer'
import { DatabaseUnavailable } from '../db/unavailable'
import { paths } from '../paths'
import { may } from '../rights/rights'
import { sayFault } from '../store/backup/fault-words'
import { readBackup } from '../store/backup/find-backups'
import { noteAudit } from '../store/people/audit'
import { refuseForm, seeOther } from './form-answer'

type Context = { params: Promise<{ name: string }> }

/** The GET handler of a backup, by its name. */
export function answerBackup({ action }: { action: 'backups.see' }) {
  return async (request: Request, { params }: Context): Promise<Response> => {
    try {
      const viewer = await getViewer(request.headers)
      if (viewer === null) return seeOther(paths.signIn(paths.adminBackups()))
      if (!may(viewer.role, action))
        return refuseForm({ status: 403, sentence: 'Your role does not let you take backups away.' })
      const { name } = await params
      const bytes = await readBackup(name)
      if (bytes === null) return refuseForm({ status: 404, sentence: 'There is no such backup.' })
      await noteAudit({ author: viewer, action: 'backup-taken', details: { file: name } })
      const headers = {
        'Content-Type': 'application/zip',
        'Content-Disposition': `attachment; filename="${name}"`,
        'Cache-Control': 'no-store',
      }
      return new Response(bytes, { headers })
    } catch (error) {
      if (error instanceof DatabaseUnavailable)
        return refuseForm({ status: 503, sentence: 'Please try again in a few seconds.' })
      return refuseForm({ status: 404, sentence: `This backup cannot be read just now: ${sayFault(error)}` })
    }
  }
}
