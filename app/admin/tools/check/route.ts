import { answerJson } from '@/lib/http/admin-json'
import { checkNames } from '@/lib/store/tools/check-names'

/** Whether a name and an address are free, and the address that follows the name, for the form while somebody types. */
export const GET = answerJson({
  action: 'tools.check',
  run: (query) =>
    checkNames({
      name: query.get('name') ?? '',
      slug: query.get('slug') ?? '',
      of: query.get('of') ?? '',
    }),
})
