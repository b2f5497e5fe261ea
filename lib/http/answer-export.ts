// The whole catalogue as a file to download, for those who may have it: the routes below /admin/export.

import { getViewer } from '../auth/viewer'
import { DatabaseUnavailable } from '../db/unavailable'
import type { ExportParts } from '../editing/export/export-catalogue'
import { paths } from '../paths'
import { may } from '../rights/rights'
import { loadForExport } from '../store/readers/export-catalogue'
import { refuseForm, seeOther } from './form-answer'

type Download = {
  action: 'catalogue.export'
  type: string
  fileName: string
  body: (parts: ExportParts) => BodyInit
}

/** The GET handler of a file with the whole catalogue, for those who may export it. */
export function answerExport({ action, type, fileName, body }: Download) {
  return async (request: Request): Promise<Response> => {
    try {
      const viewer = await getViewer(request.headers)
      if (viewer === null) return seeOther(paths.signIn(paths.adminExport()))
      if (!may(viewer.role, action))
        return refuseForm({ status: 403, sentence: 'Your role does not let you export the catalogue.' })
      const headers = {
        'Content-Type': type,
        'Content-Disposition': `attachment; filename="${fileName}"`,
        'Cache-Control': 'no-store',
      }
      return new Response(body(await loadForExport()), { headers })
    } catch (error) {
      if (!(error instanceof DatabaseUnavailable)) throw error
      return refuseForm({ status: 503, sentence: 'Please try again in a few seconds.' })
    }
  }
}
