import { findSources } from '@/lib/catalogue/search/near-sources'
import { answerJson } from '@/lib/http/admin-json'
import { getCatalogue } from '@/lib/store/readers/live-catalogue'

/** Sources that the catalogue cites already, by what somebody types of their address or title. */
export const GET = answerJson({
  action: 'tools.check',
  run: async (query) => ({ sources: findSources(await getCatalogue(), query.get('q') ?? '', 6) }),
})
