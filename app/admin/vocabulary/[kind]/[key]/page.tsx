import { AdminNotFound } from '@/components/admin/not-found'
import { WordScreen } from '@/components/admin/vocabulary/word-screen'
import { makeFormFields } from '@/lib/auth/form-fields'
import {
  findWord,
  isWordKind,
  listWords,
  markOf,
  splitOptionKey,
} from '@/lib/catalogue/document/vocabulary-words'
import { toOpened } from '@/lib/http/opened-mark'
import { readSaid } from '@/lib/http/said-notice'
import { withStatus } from '@/lib/http/with-status'
import { paths } from '@/lib/paths'
import { may } from '@/lib/rights/rights'
import { getSubmission } from '@/lib/store/forms/form-submissions'
import { loadWords } from '@/lib/store/readers/load-words'
import { countUses } from '@/lib/store/vocabulary/word-uses'
import { guardPage } from '../../../guard-page'

export const metadata = { title: 'Vocabulary' }

type Props = PageProps<'/admin/vocabulary/[kind]/[key]'>

/** A word of the vocabulary and what can be done about it. */
export default guardPage<Props>('vocabulary.see', async ({ viewer, params, searchParams }) => {
  const { kind, key } = await params
  const wanted = await searchParams
  const { submission, into } = wanted
  const vocabulary = await loadWords()
  const word = isWordKind(kind) ? findWord(vocabulary, kind, key) : null
  if (!isWordKind(kind) || word === null) return withStatus(404, <AdminNotFound what="word" />)
  const path = paths.adminWord(kind, key)
  const [uses, said, kept] = await Promise.all([
    countUses(kind, key),
    readSaid(path, wanted),
    getSubmission([submission].flat()[0], { ownerId: viewer.id, path }),
  ])
  // What the other forms of the page could not do is kept here, too.
  const typed = kept && ('name' in kept.values || 'label' in kept.values)
  const now = toOpened(markOf(word.content), typed ? kept : null)
  const opened = { ...now, errors: { ...kept?.errors, ...now.errors } }
  const make = () => makeFormFields(viewer)
  const edits = may(viewer.role, 'vocabulary.edit')
  const forms = edits ? { save: await make(), retire: await make(), merge: await make() } : null
  const options = listWords(
    vocabulary,
    'options',
    kind === 'attributes' ? key : splitOptionKey(key).attribute,
  )
  const fields = edits ? await Promise.all(options.map(make)) : null
  const moving = fields && { mark: markOf(options.map((option) => option.key)), fields }
  const others = options
    .filter((option) => !option.retired && option.key !== key)
    .map(({ key: whole, label }) => ({ key: splitOptionKey(whole).option, label }))
  const chosen = others.find((option) => option.key === into) ?? null
  return (
    <WordScreen
      {...{ kind, word, uses, said, forms, values: kept?.values, errors: opened.errors, opened }}
      content={word.content}
      mark={markOf(word.content)}
      groups={vocabulary.attributeGroups}
      categories={vocabulary.categories}
      options={
        kind === 'attributes' && options.length > 0 ? { kind: 'options', words: options, moving } : null
      }
      merge={kind === 'options' && !word.retired ? { others, into: chosen } : null}
    />
  )
})
