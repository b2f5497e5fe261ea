import { z } from 'zod'
import { isWordKind } from '@/lib/catalogue/document/vocabulary-words'
import { handlePost } from '@/lib/http/form-post'
import { NO_SUCH_WORD, orWordErrors, toWordDone, wordFields } from '@/lib/http/word-fields'
import { paths } from '@/lib/paths'
import { addWord } from '@/lib/store/vocabulary/edit-vocabulary'

const schema = z.strictObject({
  ...wordFields,
  key: z.string().max(100),
  attribute: z.string().max(64).default(''),
})

/** Adds a word. */
export const POST = handlePost({
  action: 'vocabulary.edit',
  schema,
  page: ({ kind = '' }) => paths.adminNewWord(kind),
  run: async ({ viewer, values, params: { kind = '' } }) => {
    if (!isWordKind(kind)) return NO_SUCH_WORD
    const { attribute, ...texts } = values
    return orWordErrors(async () => {
      const added = await addWord(viewer, { kind, texts, attribute })
      return toWordDone(paths.adminWord(kind, added.key), added)
    })
  },
})
