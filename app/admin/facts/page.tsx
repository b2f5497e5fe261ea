import { AgedFacts } from '@/components/admin/facts/aged-facts'
import { makeFormFields } from '@/lib/auth/form-fields'
import { agedFactsIn, summariseAges } from '@/lib/catalogue/gaps/fact-ages'
import { readPage } from '@/lib/http/page-number'
import { getCatalogue } from '@/lib/store/readers/live-catalogue'
import { guardPage } from '../guard-page'

export const metadata = { title: 'Facts by age' }

const ON_A_PAGE = 50

/** Facts by the day they were checked on, the oldest first, each to be marked as read again with one click. */
export default guardPage<PageProps<'/admin/facts'>>('tools.see', async ({ viewer, searchParams }) => {
  const params = await searchParams
  const catalogue = await getCatalogue()
  const category = catalogue.categoriesBySlug.get(String([params.category].flat()[0] ?? '')) ?? null
  const facts = agedFactsIn(catalogue, category?.slug ?? null)
  const pages = Math.max(1, Math.ceil(facts.length / ON_A_PAGE))
  const page = Math.min(readPage(params.page), pages)
  return (
    <AgedFacts
      {...{ catalogue, category, page, pages }}
      facts={facts.slice((page - 1) * ON_A_PAGE, page * ON_A_PAGE)}
      summary={summariseAges(facts)}
      hidden={await makeFormFields(viewer)}
      done={{ what: String([params.done].flat()[0] ?? ''), of: String([params.of].flat()[0] ?? '') }}
    />
  )
})
