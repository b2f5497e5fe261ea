import { AdminNotFound } from '@/components/admin/not-found'
import { WordFields } from '@/components/admin/vocabulary/word-fields'
import { labelsOf, textsOf } from '@/components/admin/vocabulary/word-screen'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { makeFormFields } from '@/lib/auth/form-fields'
import { isWordKind, KIND_NAMES } from '@/lib/catalogue/document/vocabulary-words'
import { withStatus } from '@/lib/http/with-status'
import { paths } from '@/lib/paths'
import { getSubmission } from '@/lib/store/forms/form-submissions'
import { loadWords } from '@/lib/store/readers/load-words'
import { guardPage } from '../../../guard-page'

export const metadata = { title: 'New word' }

type Props = PageProps<'/admin/vocabulary/new/[kind]'>

/** The form of a new word. */
export default guardPage<Props>('vocabulary.edit', async ({ viewer, params, searchParams }) => {
  const { kind } = await params
  const { submission, attribute } = await searchParams
  if (!isWordKind(kind)) return withStatus(404, <AdminNotFound />)
  const path = paths.adminNewWord(kind)
  const kept = await getSubmission([submission].flat()[0], { ownerId: viewer.id, path })
  const vocabulary = await loadWords()
  const key = kept?.values.attribute?.[0] ?? [attribute].flat()[0] ?? ''
  const owner = vocabulary.attributes.find((one) => one.key === key)
  if (kind === 'options' && !owner) return withStatus(404, <AdminNotFound what="attribute" />)
  const fields = { ...(await makeFormFields(viewer)), ...(kind === 'options' && { attribute: key }) }
  return (
    <div className="stack">
      <p>
        <a href={paths.adminVocabulary()}>Vocabulary</a>
      </p>
      <h1>{`New ${KIND_NAMES[kind].one}${owner && kind === 'options' ? ` of ${owner.label}` : ''}`}</h1>
      <ErrorSummary errors={kept?.errors} labels={labelsOf(kind, kept?.errors)} />
      <form action={`${path}/add`} method="post" className="form">
        <HiddenFields fields={fields} />
        <WordFields
          {...{ kind, isNew: true, errors: kept?.errors }}
          values={kept?.values ?? textsOf(kind, null)}
          groups={vocabulary.attributeGroups}
          categories={vocabulary.categories}
        />
        <Button variant="primary">Add</Button>
      </form>
    </div>
  )
})
