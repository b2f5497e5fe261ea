import { z } from 'zod'
import { isWordKind } from '@/lib/catalogue/document/vocabulary-words'
import { handlePost } from '@/lib/http/form-post'
import { markOfSent } from '@/lib/http/opened-mark'
import { isWordField, markField, NO_SUCH_WORD, orWordErrors, toWordDone } from '@/lib/http/word-fields'
import { paths } from '@/lib/paths'
import { changeWord } from '@/lib/store/vocabulary/edit-vocabulary'

/** Changes what a word says. */
export const POST = handlePost({
  action: 'vocabulary.edit',
  schema: z.strictObject({ mark: markField, over: markField.optional() }),
  isField: isWordField,
  page: ({ kind = '', key = '' }) => paths.adminWord(kind, key),
  run: async ({ viewer, values, fields, params: { kind = '', key = '' } }) => {
    if (!isWordKind(kind)) return NO_SUCH_WORD
    return orWordErrors(async () =>
      toWordDone(
        paths.adminWord(kind, key),
        await changeWord(viewer, { kind, key, mark: markOfSent(values), fields }),
      ),
    )
  },
})
