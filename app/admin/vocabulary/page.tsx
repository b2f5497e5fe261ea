import { WordList } from '@/components/admin/vocabulary/word-list'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Notice } from '@/components/ui/notice'
import { makeFormFields } from '@/lib/auth/form-fields'
import { KIND_NAMES, listWords, markOf, type WordKind } from '@/lib/catalogue/document/vocabulary-words'
import { withArticle } from '@/lib/catalogue/shown/noun-words'
import { readSaid } from '@/lib/http/said-notice'
import { paths } from '@/lib/paths'
import { may } from '@/lib/rights/rights'
import { getSubmission } from '@/lib/store/forms/form-submissions'
import { loadWords } from '@/lib/store/readers/load-words'
import { guardPage } from '../guard-page'

export const metadata = { title: 'Vocabulary' }

/** Every word tools are described in, in order; admins add and change them. */
export default guardPage<PageProps<'/admin/vocabulary'>>(
  'vocabulary.see',
  async ({ viewer, searchParams }) => {
    const wanted = await searchParams
    const { submission } = wanted
    const [vocabulary, said, kept] = await Promise.all([
      loadWords(),
      readSaid(paths.adminVocabulary(), wanted),
      getSubmission([submission].flat()[0], { ownerId: viewer.id, path: paths.adminVocabulary() }),
    ])
    const edits = may(viewer.role, 'vocabulary.edit')
    const list = async (kind: WordKind, within: string | null = null) => {
      const words = listWords(vocabulary, kind, within)
      const mark = markOf(words.map(({ key }) => key))
      const moving = edits
        ? { mark, fields: await Promise.all(words.map(() => makeFormFields(viewer))) }
        : null
      return <WordList kind={kind} words={words} moving={moving} />
    }
    const section = async (kind: WordKind) => (
      <section className="rule stack" key={kind}>
        <h2>{KIND_NAMES[kind].many}</h2>
        {await list(kind)}
        {edits && <a href={paths.adminNewWord(kind)}>{`Add ${withArticle(KIND_NAMES[kind].one)}`}</a>}
      </section>
    )
    return (
      <div className="stack">
        <h1>Vocabulary</h1>
        {said && <Notice>{said}</Notice>}
        <ErrorSummary errors={kept?.errors} />
        {await Promise.all((['categories', 'aspects', 'groups'] as const).map(section))}
        <section className="rule stack">
          <h2>Attributes</h2>
          {
            await Promise.all(
              vocabulary.attributeGroups.map(async ({ key, name }) => (
                <div key={key}>
                  <h3>{name}</h3>
                  {await list('attributes', key)}
                </div>
              )),
            )
          }
          {edits && <a href={paths.adminNewWord('attributes')}>Add an attribute</a>}
        </section>
        {await Promise.all((['words', 'needs', 'comparisons'] as const).map(section))}
      </div>
    )
  },
)
