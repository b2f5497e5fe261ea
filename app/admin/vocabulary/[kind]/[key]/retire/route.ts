import { z } from 'zod'
import { isWordKind } from '@/lib/catalogue/document/vocabulary-words'
import { handlePost } from '@/lib/http/form-post'
import { markField, NO_SUCH_WORD, orWordErrors, toWordDone } from '@/lib/http/word-fields'
import { paths } from '@/lib/paths'
import { retireWord } from '@/lib/store/vocabulary/edit-vocabulary'

/** Retires an attribute or an option, or takes it back into use. */
export const POST = handlePost({
  action: 'vocabulary.edit',
  schema: z.strictObject({ mark: markField, retired: z.enum(['yes', 'no']) }),
  page: ({ kind = '', key = '' }) => paths.adminWord(kind, key),
  run: async ({ viewer, values, params: { kind = '', key = '' } }) => {
    if (!isWordKind(kind)) return NO_SUCH_WORD
    const { mark } = values
    const retired = values.retired === 'yes'
    return orWordErrors(async () =>
      toWordDone(paths.adminWord(kind, key), await retireWord(viewer, { kind, key, mark, retired })),
    )
  },
})
