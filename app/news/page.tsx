import type { Metadata } from 'next'
import { NewerOlder } from '@/components/history/newer-older'
import { DroppedWords } from '@/components/listing/dropped-words'
import { NewsFilterForm } from '@/components/news/news-filter'
import { NewsList } from '@/components/news/news-list'
import { findNews } from '@/lib/catalogue/news/news'
import { NEWS_PER_PAGE } from '@/lib/catalogue/news/news-json'
import { newsAddress, newsPairs, newsTitle, parseNewsFilter } from '@/lib/catalogue/news/news-query'
import { drawn } from '@/lib/http/drawn'
import { readParameters } from '@/lib/http/parameters'
import { paths } from '@/lib/paths'
import { getCatalogue } from '@/lib/store/readers/live-catalogue'

type Props = PageProps<'/news'>

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const catalogue = await getCatalogue()
  const { filter, page } = parseNewsFilter(await readParameters(searchParams), catalogue)
  const isNarrowed = filter.kind !== null || filter.category !== null || page > 1
  return {
    title: newsTitle(catalogue, filter),
    description:
      'What happened to container tools: what ended, what graduated, who bought what, what is new.',
    alternates: {
      canonical: newsAddress(filter, page),
      types: {
        'application/atom+xml': paths.newsFeed(newsPairs(filter)),
        'application/json': paths.newsJson(newsPairs(filter, page)),
      },
    },
    robots: isNarrowed ? { index: false, follow: true } : undefined,
  }
}

export default async function NewsPage({ searchParams }: Props) {
  const catalogue = await getCatalogue()
  const { filter, page, dropped } = parseNewsFilter(await readParameters(searchParams), catalogue)
  const news = findNews(catalogue, filter)
  const shown = news.slice((page - 1) * NEWS_PER_PAGE, page * NEWS_PER_PAGE)
  return drawn(
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <header>
        <h1>News</h1>
        <p>
          What happened in the field, as the tools’ own events tell it.{' '}
          <a href={paths.newsFeed(newsPairs(filter))}>Follow these as a feed</a>. What changed in this
          catalogue stands under <a href={paths.changes()}>changes</a>, and both{' '}
          <a href={paths.changesBetween('2016-09-09..')}>between two days</a>.
        </p>
      </header>
      <DroppedWords sentences={dropped} />
      <NewsFilterForm catalogue={catalogue} filter={filter} />
      {shown.length === 0 && <p>There is no such news.</p>}
      <NewsList news={shown} />
      <NewerOlder
        page={page}
        hasOlder={news.length > page * NEWS_PER_PAGE}
        href={(to) => newsAddress(filter, to)}
      />
    </div>,
  )
}
