import { paths } from '@/lib/paths'

export const metadata = { title: 'Not found' }

// Next draws this into the data of every page, so it is short, asks nothing and says no status. Readers see
// app/[...path]/page.tsx.
export default function NotFound() {
  return (
    <div className="stack">
      <h1>Not found</h1>
      <p>
        There is no page at this address. <a href={paths.tools()}>All tools</a>
      </p>
    </div>
  )
}
