import { ImportList } from '@/components/admin/import/import-list'
import { SendForm } from '@/components/admin/import/send-form'
import { ErrorSummary } from '@/components/ui/error-summary'
import { makeFormFields } from '@/lib/auth/form-fields'
import { paths } from '@/lib/paths'
import { getSubmission } from '@/lib/store/forms/form-submissions'
import { findImports } from '@/lib/store/imports/imports'
import { guardPage } from '../guard-page'

export const metadata = { title: 'Import' }

/** Where a file of tools is sent, and the imports there were. */
export default guardPage<PageProps<'/admin/import'>>('import.see', async ({ viewer, searchParams }) => {
  const { submission } = await searchParams
  const key = [submission].flat()[0]
  const [imports, kept, fields] = await Promise.all([
    findImports(viewer),
    getSubmission(key, { ownerId: viewer.id, path: paths.adminImports() }),
    makeFormFields(viewer),
  ])
  return (
    <div className="stack">
      <h1>Import</h1>
      <p className="text-lead">
        A file of tools is looked at first: you see what would be created, changed and refused, and choose. To
        take the catalogue out, <a href={paths.adminExport()}>export it</a>.
      </p>
      <ErrorSummary errors={kept?.errors} labels={{ file: 'A file', text: 'Pasted text' }} />
      <SendForm fields={fields} values={kept?.values} errors={kept?.errors} />
      {imports.length > 0 && <ImportList imports={imports} />}
    </div>
  )
})
