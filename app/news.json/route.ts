import { toParameters } from '@/lib/catalogue/listing/parse-filter'
import { newsJson } from '@/lib/catalogue/news/news-json'
import { newsAddress, newsPairs, parseNewsFilter } from '@/lib/catalogue/news/news-query'
import { answerJson } from '@/lib/http/json-answer'
import { paths } from '@/lib/paths'
import { getCatalogue } from '@/lib/store/readers/live-catalogue'

/** News for programs: `?kind=`, `?category=`, `?page=`. */
export async function GET(request: Request) {
  const asked = parseNewsFilter(toParameters(new URL(request.url).searchParams), await getCatalogue())
  const { filter, page, dropped } = asked
  const variant = [paths.newsJson(newsPairs(filter, page)), ...dropped].join('\n')
  return answerJson(request, variant, ({ catalogue, absolute }) =>
    newsJson(catalogue, { ...asked, address: absolute(newsAddress(filter, page)) }),
  )
}
