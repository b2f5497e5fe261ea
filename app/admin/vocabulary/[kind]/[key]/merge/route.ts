import { z } from 'zod'
import { splitOptionKey } from '@/lib/catalogue/document/vocabulary-words'
import { handlePost } from '@/lib/http/form-post'
import { markField, NO_SUCH_WORD, orWordErrors, toWordDone } from '@/lib/http/word-fields'
import { paths } from '@/lib/paths'
import { mergeOptions } from '@/lib/store/vocabulary/merge-options'

/** Merges an option into another of its attribute. */
export const POST = handlePost({
  action: 'vocabulary.edit',
  schema: z.strictObject({ mark: markField, into: z.string().max(64) }),
  page: ({ kind = '', key = '' }) => paths.adminWord(kind, key),
  run: async ({ viewer, values, params: { kind = '', key = '' } }) => {
    if (kind !== 'options') return NO_SUCH_WORD
    const { attribute, option: from } = splitOptionKey(key)
    return orWordErrors(async () => {
      const merged = await mergeOptions(viewer, { attribute, from, ...values })
      return toWordDone(paths.adminWord('options', merged.key), merged)
    })
  },
})
