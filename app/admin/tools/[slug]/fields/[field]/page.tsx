import { redirect } from 'next/navigation'
import { AdminNotFound } from '@/components/admin/not-found'
import { OneFieldForm } from '@/components/admin/tools/one-field-form'
import { makeFormFields } from '@/lib/auth/form-fields'
import { readFieldPage } from '@/lib/http/one-field-page'
import { withStatus } from '@/lib/http/with-status'
import { guardPage } from '../../../../guard-page'

export const metadata = { title: 'Edit a field' }

const text = (value: string | string[] | undefined) => (typeof value === 'string' ? value : undefined)

/** One field of a tool, with its note, its sources and the day they were read. */
export default guardPage<PageProps<'/admin/tools/[slug]/fields/[field]'>>('tools.edit', async (props) => {
  const { slug, field } = await props.params
  const query = await props.searchParams
  const asked = { slug, text: field, submission: text(query.submission), source: text(query.source) }
  const page = await readFieldPage(props.viewer, asked)
  if (page === null) return withStatus(404, <AdminNotFound what="field" />)
  if ('elsewhere' in page) redirect(page.elsewhere)
  const own = { ...(await makeFormFields(props.viewer)), version: page.version }
  return <OneFieldForm page={page} name={field} role={props.viewer.role} hidden={own} />
})
