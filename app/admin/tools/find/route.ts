import { findNearTools } from '@/lib/catalogue/search/near-names'
import { answerJson } from '@/lib/http/admin-json'
import { getCatalogue } from '@/lib/store/readers/live-catalogue'

/** Tools whose names are near what somebody types. */
export const GET = answerJson({
  action: 'tools.check',
  run: async (query) => {
    const tools = findNearTools(await getCatalogue(), query.get('q') ?? '', 8)
    return { tools: tools.map(({ slug, name }) => ({ slug, name })) }
  },
})
