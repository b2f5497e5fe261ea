import { ToolEditor } from '@/components/admin/tools/tool-editor'
import { makeFormFields } from '@/lib/auth/form-fields'
import { readToolForm } from '@/lib/http/tool-form-page'
import { guardPage } from '../../guard-page'

export const metadata = { title: 'New tool' }

/** The form of a tool that is not there yet. */
export default guardPage<PageProps<'/admin/tools/new'>>('tools.edit', async ({ viewer, searchParams }) => {
  const { submission } = await searchParams
  const page = await readToolForm(viewer, null, { submission: String(submission ?? '') })
  if (page === null) return null
  return <ToolEditor page={page} viewer={viewer} own={await makeFormFields(viewer)} />
})
