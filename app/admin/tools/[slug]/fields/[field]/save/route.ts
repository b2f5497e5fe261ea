import { z } from 'zod'
import { handlePost } from '@/lib/http/form-post'
import { answerFieldForm } from '@/lib/http/one-field-page'
import { paths } from '@/lib/paths'

/** Saves one field of a tool, or brings its form back with what is wrong. */
export const POST = handlePost({
  action: 'tools.edit',
  // The form's own names are known by lib/editing; what is not of the field is refused there.
  schema: z.unknown(),
  page: ({ slug = '', field = '' }) => paths.adminToolField(slug, field),
  run: (post) => answerFieldForm(post, post.params.slug ?? '', post.params.field ?? ''),
})
