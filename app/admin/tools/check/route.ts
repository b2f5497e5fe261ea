import { answerJson } from '@/lib/http/admin-json'
import { checkNames } from '@/lib/store/check-names'

/** Whether a name and an address are free, for the form while somebody types. */
export const GET = answerJson({
  action: 'tools.check',
  run: async (query) => ({
    sentences: await checkNames({
      name: query.get('name') ?? '',
      slug: query.get('slug') ?? '',
      of: query.get('of') ?? '',
    }),
  }),
})
