import { headers } from 'next/headers'
import { findNearTools } from '@/lib/catalogue/near-names'
import { paths } from '@/lib/paths'
import { REQUEST_PATH_HEADER } from '@/lib/process/request-path.mjs'
import { getCatalogue } from '@/lib/store/live-catalogue'

export const metadata = { title: 'Not found' }

/** Says what is missing and offers the tools whose names come near the address. */
export default async function NotFound() {
  const catalogue = await getCatalogue()
  const wanted = wantedName((await headers()).get(REQUEST_PATH_HEADER) ?? '')
  const near = wanted === '' ? [] : findNearTools(catalogue, wanted, 5)
  return (
    <div className="stack">
      <h1>Not found</h1>
      <p>
        {wanted === ''
          ? 'There is no page at this address.'
          : `The catalogue has nothing called “${wanted}”.`}{' '}
        {near.length > 0 ? 'These come near:' : ''}
      </p>
      {near.length > 0 && (
        <ul className="links">
          {near.map((tool) => (
            <li key={tool.slug}>
              <a href={paths.tool(tool.slug)}>{tool.name}</a>: {tool.summary}
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href={paths.tools()}>All tools</a> · <a href={paths.categories()}>all categories</a> ·{' '}
        <a href={paths.home()}>start</a>
      </p>
    </div>
  )
}

/** What a reader was after: the last part of the address as words; `/tools/pod-man` → `pod man`. */
function wantedName(path: string): string {
  const last = path.split('?')[0]?.split('/').at(-1) ?? ''
  return last
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .slice(0, 60)
}
