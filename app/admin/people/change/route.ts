import { z } from 'zod'
import { handlePost } from '@/lib/http/form-post'
import { writeSaid } from '@/lib/http/said-notice'
import { paths } from '@/lib/paths'
import { ROLES } from '@/lib/rights/rights'
import { changePerson, LastAdmin } from '@/lib/store/people/people'

const person = z.string().max(60)
const schema = z.union([
  z.strictObject({ person, do: z.literal('role'), role: z.enum(ROLES) }),
  z.strictObject({ person, do: z.enum(['deactivate', 'reactivate']) }),
])

const DONE = {
  role: 'The role is changed, and the person signs in again.',
  deactivate: 'The account is closed, and signed out everywhere.',
  reactivate: 'The account is open again.',
}

/** Changes somebody's role, or closes or reopens their account. */
export const POST = handlePost({
  action: 'people.change',
  schema,
  page: () => paths.adminPeople(),
  run: async ({ viewer, values }) => {
    const change = values.do === 'role' ? { role: values.role } : { active: values.do === 'reactivate' }
    try {
      if (await changePerson(viewer, values.person, change))
        return { redirect: paths.adminPeople(await writeSaid(paths.adminPeople(), DONE[values.do])) }
      return { refusal: { status: 404, sentence: 'There is no such person.' } }
    } catch (error) {
      if (error instanceof LastAdmin) return { errors: { '': [error.message] } }
      throw error
    }
  },
})
