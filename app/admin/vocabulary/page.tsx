import { WordList } from '@/components/admin/vocabulary/word-list'
import { ErrorSummary } from '@/components/ui/error-summary'
import { FoldedPart } from '@/components/ui/folded-part'
import { Notice } from '@/components/ui/notice'
import { makeFormFields } from '@/lib/auth/form-fields'
import type { Vocabulary } from '@/lib/catalogue/document/vocabulary'
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
    const findWords = async (kind: WordKind, within: string | null = null) => {
      const words = listWords(vocabulary, kind, within)
      const mark = markOf(words.map(({ key }) => key))
      const moving = edits
        ? { mark, fields: await Promise.all(words.map(() => makeFormFields(viewer))) }
        : null
      return { count: words.length, list: <WordList kind={kind} words={words} moving={moving} /> }
    }
    const adding = (kind: WordKind) =>
      edits && <a href={paths.adminNewWord(kind)}>{`Add ${withArticle(KIND_NAMES[kind].one)}`}</a>
    const part = async (kind: WordKind) => {
      const { count, list } = await findWords(kind)
      return (
        <FoldedPart key={kind} id={kind} name={KIND_NAMES[kind].many} said={`${count}`}>
          {list}
          <p className="py-2">{adding(kind)}</p>
        </FoldedPart>
      )
    }
    const group = async ({ key, name }: Vocabulary['attributeGroups'][number]) => {
      const { count, list } = await findWords('attributes', key)
      return (
        <FoldedPart key={key} id={`in-${key}`} name={name} said={`${count}`} level="h3">
          {list}
        </FoldedPart>
      )
    }
    return (
      <div className="stack">
        <h1>Vocabulary</h1>
        {said && <Notice>{said}</Notice>}
        <ErrorSummary errors={kept?.errors} />
        <div>{await Promise.all((['categories', 'aspects', 'groups'] as const).map(part))}</div>
        <section>
          <h2 className="mb-2">{KIND_NAMES.attributes.many}</h2>
          {await Promise.all(vocabulary.attributeGroups.map(group))}
          <p className="py-2">{adding('attributes')}</p>
        </section>
        <div>{await Promise.all((['words', 'needs', 'comparisons'] as const).map(part))}</div>
      </div>
    )
  },
)
