import { ownOrigin } from '@/lib/auth/origin'
import { firstDayOf } from '@/lib/catalogue/document/partial-date'
import { toParameters } from '@/lib/catalogue/listing/parse-filter'
import { findNews, type News } from '@/lib/catalogue/news/news'
import { newsAddress, newsPairs, newsTitle, parseNewsFilter } from '@/lib/catalogue/news/news-query'
import { newsTag } from '@/lib/catalogue/news/news-words'
import { writeAtom } from '@/lib/editing/export/atom-feed'
import { machineResponse } from '@/lib/http/machine-response'
import { paths } from '@/lib/paths'
import { siteUrl } from '@/lib/site-url'
import { getCatalogue } from '@/lib/store/readers/live-catalogue'

const MOST_ENTRIES = 50

/** The latest news for feed readers: `?kind=`, `?category=`. */
export async function GET(request: Request) {
  const catalogue = await getCatalogue()
  const { filter, dropped } = parseNewsFilter(toParameters(new URL(request.url).searchParams), catalogue)
  if (dropped.length > 0)
    return new Response(`${dropped.join('\n')}\n`, {
      status: 404,
      headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    })
  const origin = ownOrigin(request.headers)
  const absolute = (path: string) => new URL(path, origin).href
  const self = paths.newsFeed(newsPairs(filter))
  return machineResponse(request, {
    type: 'application/atom+xml; charset=utf-8',
    revision: catalogue.revision,
    today: catalogue.today,
    variant: origin + self,
    body: () => {
      const news = findNews(catalogue, filter).slice(0, MOST_ENTRIES)
      return writeAtom({
        id: new URL(self, siteUrl).href,
        title: `Gantry: ${newsTitle(catalogue, filter)}`,
        subtitle: 'What happened to container tools.',
        links: { self: absolute(self), alternate: absolute(newsAddress(filter)) },
        updated: `${firstDayOf(news[0]?.event.date ?? catalogue.today)}T00:00:00Z`,
        entries: news.map((one) => toEntry(one, absolute(paths.tool(one.tool.slug)))),
      })
    },
  })
}

const toEntry = (news: News, href: string) => ({
  // Of the event and not of the text, which may be put better one day (RFC 4151).
  id: `tag:${siteUrl.hostname},2026:event/${news.key}`,
  title: `${newsTag(news)}: ${news.tool.name}`,
  href,
  author: 'Gantry',
  at: new Date(`${firstDayOf(news.event.date)}T00:00:00Z`),
  lines: [news.event.text],
  types: [{ term: news.event.kind, label: newsTag(news) }],
  sources: news.event.sources,
})
