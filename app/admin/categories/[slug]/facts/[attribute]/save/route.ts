import { z } from 'zod'
import { answerFactTable } from '@/lib/http/fact-table-post'
import { handlePost } from '@/lib/http/form-post'
import { paths } from '@/lib/paths'

/** Saves one fact of several tools, or brings the table back with what is wrong. */
export const POST = handlePost({
  action: 'tools.edit',
  // The form's own names are known by lib/editing; what is not of the fact is refused there.
  schema: z.unknown(),
  page: ({ slug = '', attribute = '' }) => paths.adminFactTable(slug, attribute),
  run: (post) =>
    answerFactTable(post, { category: post.params.slug ?? '', attribute: post.params.attribute ?? '' }),
})
