import { NotFoundMark } from '@/components/site/not-found-mark'
import { paths } from '@/lib/paths'

export const metadata = { title: 'Not found' }

// Next draws this into the data of every page, so it is short and asks nothing. Readers see app/[...path]/page.tsx.
export default function NotFound() {
  return (
    <div className="stack">
      <NotFoundMark />
      <h1>Not found</h1>
      <p>
        There is no page at this address. <a href={paths.tools()}>All tools</a>
      </p>
    </div>
  )
}
