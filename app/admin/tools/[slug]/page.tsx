import { AdminNotFound } from '@/components/admin/not-found'
import { PublicationForm } from '@/components/admin/tools/publication-form'
import { ToolEditor } from '@/components/admin/tools/tool-editor'
import { UnseenRelations } from '@/components/admin/tools/unseen-relations'
import { ErrorSummary } from '@/components/ui/error-summary'
import { makeFormFields } from '@/lib/auth/form-fields'
import { countRelating } from '@/lib/catalogue/shown/relation-words'
import { readDone } from '@/lib/http/done-notice'
import { readToolForm } from '@/lib/http/tool-form-page'
import { withStatus } from '@/lib/http/with-status'
import { may } from '@/lib/rights/rights'
import { getCatalogue } from '@/lib/store/readers/live-catalogue'
import { findUnseenTools, namesOtherTool } from '@/lib/store/tools/related-tools'
import { guardPage } from '../../guard-page'

export const metadata = { title: 'Edit a tool' }

const relatedIn = (values: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(values).flatMap(([name, texts]) => (namesOtherTool(name) ? texts : []))

const text = (value: string | string[] | undefined) => (typeof value === 'string' ? value : undefined)

/** The form of a tool: the draft or what is published, or what was typed and not saved. */
export default guardPage<PageProps<'/admin/tools/[slug]'>>('tools.edit', async (props) => {
  const { viewer } = props
  const { slug } = await props.params
  const query = await props.searchParams
  const page = await readToolForm(viewer, slug, {
    submission: text(query.submission),
    proposal: text(query.proposal),
    reply: text(query.reply),
    revision: text(query.revision),
    fresh: text(query.fresh),
  })
  if (page?.open == null) return withStatus(404, <AdminNotFound />)
  const { publication, version } = page.open
  return (
    <>
      <ErrorSummary errors={page.move?.errors} labels={{ why: 'Why' }} />
      <UnseenRelations tools={await findUnseenTools(relatedIn(page.values))} />
      <ToolEditor
        page={page}
        viewer={viewer}
        own={await makeFormFields(viewer)}
        done={await readDone(page.open.slug, query)}
        isLost={query.submission !== undefined && page.from !== 'typed' && page.move === null}
      />
      {publication !== 'draft' && may(viewer.role, 'tools.withdraw') && (
        <PublicationForm
          slug={page.open.slug}
          fields={await makeFormFields(viewer)}
          to={publication === 'published' ? 'withdrawn' : 'published'}
          version={version}
          move={page.move}
          relating={countRelating(await getCatalogue(), page.open.slug)}
        />
      )}
    </>
  )
})
