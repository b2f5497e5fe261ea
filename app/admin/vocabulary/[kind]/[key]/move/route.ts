import { z } from 'zod'
import { isWordKind, splitOptionKey, wordId } from '@/lib/catalogue/document/vocabulary-words'
import { handlePost } from '@/lib/http/form-post'
import { markField, NO_SUCH_WORD, orWordErrors, toWordDone } from '@/lib/http/word-fields'
import { paths } from '@/lib/paths'
import { moveWord } from '@/lib/store/vocabulary/edit-vocabulary'

const pageOf = (kind: string, key: string) =>
  kind === 'options' ? paths.adminWord('attributes', splitOptionKey(key).attribute) : paths.adminVocabulary()

/** Moves a word up or down its list. */
export const POST = handlePost({
  action: 'vocabulary.edit',
  schema: z.strictObject({ mark: markField, by: z.enum(['1', '-1']) }),
  page: ({ kind = '', key = '' }) => pageOf(kind, key),
  run: async ({ viewer, values, params: { kind = '', key = '' } }) => {
    if (!isWordKind(kind)) return NO_SUCH_WORD
    const by = values.by === '1' ? 1 : -1
    return orWordErrors(async () =>
      toWordDone(
        pageOf(kind, key),
        await moveWord(viewer, { kind, key, mark: values.mark, by }),
        wordId(kind, key),
      ),
    )
  },
})
