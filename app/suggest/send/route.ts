import { z } from 'zod'
import { ADDRESS_HEADER } from '@/lib/auth/auth'
import { getToolNamed } from '@/lib/catalogue/search/near-names'
import { handlePublicPost } from '@/lib/http/form-post'
import { addressText, nameText, proseText } from '@/lib/http/text-fields'
import { paths } from '@/lib/paths'
import { getCatalogue } from '@/lib/store/readers/live-catalogue'
import { addSuggestion } from '@/lib/store/review/suggestions'

const schema = z.strictObject({
  about: nameText(120).min(1),
  attribute: z.string().max(64).default(''),
  what: proseText(4000).min(1),
  source: addressText(2000).min(1),
  name: nameText(100).default(''),
  // Nobody sees this field; programs that fill in forms fill it in.
  website: z.string().default(''),
})

/** Puts a reader's suggestion into the editors' queue and leads to its private link. */
export const POST = handlePublicPost({
  schema,
  page: () => paths.suggest(),
  largest: 64 * 1024,
  run: async ({ values, headers }) => {
    const { about, attribute, what, source, name, website } = values
    if (website !== '')
      return {
        refusal: { status: 400, sentence: 'Leave the hidden field of the form empty, and send it again.' },
      }
    const catalogue = await getCatalogue()
    const toolSlug = getToolNamed(catalogue, about)?.slug ?? null
    if (attribute !== '' && catalogue.vocabulary.attributes.every(({ key }) => key !== attribute))
      return { errors: { attribute: ['There is no such fact: choose one, or none.'] } }
    const kept = await addSuggestion(
      { about, toolSlug, attribute: attribute || null, text: what, source, name: name || null },
      headers.get(ADDRESS_HEADER) ?? '',
    )
    if ('token' in kept) return { redirect: paths.suggestion(kept.token) }
    const minutes = Math.ceil(kept.retryAfter / 60)
    const wait =
      minutes <= 1
        ? 'in a minute'
        : minutes < 90
          ? `in ${minutes} minutes`
          : `in ${Math.ceil(minutes / 60)} hours`
    const sentence = `Many suggestions came from your address lately. Please send this one again ${wait}.`
    return { refusal: { status: 429, sentence, retryAfter: kept.retryAfter } }
  },
})
