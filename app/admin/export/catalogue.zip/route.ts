import { ReadableStream as WebStream } from 'node:stream/web'
import { exportZip } from '@/lib/editing/export/export-catalogue'
import { answerExport } from '@/lib/http/answer-export'

/** The whole catalogue as a zip of YAML files, sent as it is made. */
export const GET = answerExport({
  action: 'catalogue.export',
  type: 'application/zip',
  fileName: 'gantry-catalogue.zip',
  body: (parts) => WebStream.from(exportZip(parts)) as ReadableStream, // one class by two names
})
