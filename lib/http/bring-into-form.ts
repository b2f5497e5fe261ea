// A document that could not be saved as it is, such as an earlier state that others wrote over meanwhile, brought into
// the form of its tool: with what is wrong beside its fields, or on the conflict screen.

import type { ToolDocument } from '../catalogue/document/tool-document'
import { issueToField } from '../editing/form/read-form'
import { documentToFields, fieldsToDocument } from '../editing/form/tool-form'
import { paths } from '../paths'
import { keepSubmission } from '../store/forms/form-submissions'
import type { Conflicted, NotSaved } from '../store/tools/save-answer'
import { seeOther } from './form-answer'
import type { FormResult } from './form-result'
import { SAVED_MEANWHILE } from './meet-others'
import { toErrors, toValues } from './tool-form-values'

type Brought = {
  viewerId: string
  slug: string
  document: ToolDocument
  /** The version it was to be saved on top of. */
  version: number
  comment: string
  answer: Conflicted | NotSaved
}

/** Leads to the form with the document in it. Throws DatabaseUnavailable. */
export async function bringIntoForm({ viewerId, slug, document, ...save }: Brought): Promise<FormResult> {
  const fields = documentToFields(document)
  const { places } = fieldsToDocument(fields)
  const { version, comment, answer } = save
  const errors =
    answer.kind === 'conflict'
      ? { '': [SAVED_MEANWHILE] }
      : toErrors(
          answer.problems.map(({ path, ...problem }) => ({ ...problem, field: issueToField(path, places) })),
        )
  const values = { ...toValues(fields), version: [String(version)], comment: [comment] }
  const key = await keepSubmission(viewerId, { path: paths.adminTool(slug), values, errors })
  return key === null ? { errors } : seeOther(paths.adminTool(slug, [['submission', key]]))
}
