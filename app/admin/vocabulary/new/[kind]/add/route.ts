import { z } from 'zod'
import { isWordKind } from '@/lib/catalogue/document/vocabulary-words'
import { handlePost } from '@/lib/http/form-post'
import { isWordField, NO_SUCH_WORD, orWordErrors, toWordDone } from '@/lib/http/word-fields'
import { paths } from '@/lib/paths'
import { addWord } from '@/lib/store/vocabulary/edit-vocabulary'

/** Adds a word. */
export const POST = handlePost({
  action: 'vocabulary.edit',
  schema: z.strictObject({ attribute: z.string().max(64).default('') }),
  isField: isWordField,
  page: ({ kind = '' }) => paths.adminNewWord(kind),
  run: async ({ viewer, values, fields, params: { kind = '' } }) => {
    if (!isWordKind(kind)) return NO_SUCH_WORD
    return orWordErrors(async () => {
      const added = await addWord(viewer, { kind, fields, ...values })
      return toWordDone(paths.adminWord(kind, added.key), added)
    })
  },
})
