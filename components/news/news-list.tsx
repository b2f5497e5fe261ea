import { formatDate } from '@/lib/catalogue/document/partial-date'
import type { News } from '@/lib/catalogue/news/news'
import { newsTag } from '@/lib/catalogue/news/news-words'
import { paths } from '@/lib/paths'

const TONES: Partial<Record<News['kind'], string>> = { ends: 'text-no', foundations: 'text-yes' }

/** What happened, the latest first: the day, what sort of news it is, the tool and the event in a sentence. */
export function NewsList({ news }: { news: readonly News[] }) {
  return (
    <ol className="dated names text-table [&_a]:font-semibold">
      {news.map((one) => (
        <li key={one.key}>
          <time dateTime={one.event.date}>{formatDate(one.event.date)}</time>
          <p className="max-w-[72ch]">
            <b className={`text-small ${TONES[one.kind] ?? ''}`}>{newsTag(one)}</b>
            {' · '}
            <a href={paths.tool(one.tool.slug)}>{one.tool.name}</a>: {one.event.text}
          </p>
        </li>
      ))}
    </ol>
  )
}
