import { z } from 'zod'
import { handlePost } from '@/lib/http/form-post'
import { answerToolForm } from '@/lib/http/tool-form-post'
import { paths } from '@/lib/paths'

/** Saves a tool, or brings its form back with a row more or less, a preview, a conflict, or what is wrong. */
export const POST = handlePost({
  action: 'tools.edit',
  // The form's own names are known by lib/editing; what is not among them is refused there.
  schema: z.unknown(),
  page: ({ slug = '' }) => paths.adminTool(slug),
  run: (post) => answerToolForm(post, post.params.slug ?? ''),
})
