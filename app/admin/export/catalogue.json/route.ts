import { exportJson } from '@/lib/editing/export/export-catalogue'
import { answerExport } from '@/lib/http/answer-export'

/** The whole catalogue as one JSON file. */
export const GET = answerExport({
  action: 'catalogue.export',
  type: 'application/json; charset=utf-8',
  fileName: 'gantry-catalogue.json',
  body: exportJson,
})
