import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { SourceList } from '@/components/facts/source-list'
import { DroppedWords } from '@/components/listing/dropped-words'
import { JsonLd } from '@/components/site/json-ld'
import { StackForm } from '@/components/support/stack-form'
import { StackTable } from '@/components/support/stack-table'
import { ToolsWithLines } from '@/components/support/tools-with-lines'
import { followPairs, followStack } from '@/lib/catalogue/following/follow-query'
import { toStackPage } from '@/lib/catalogue/support/stack-page'
import { isSpelledOtherwise, parseStack, stackPairs } from '@/lib/catalogue/support/stack-query'
import { drawn } from '@/lib/http/drawn'
import { feedLinks } from '@/lib/http/feed-links'
import { readParameters } from '@/lib/http/parameters'
import { paths } from '@/lib/paths'
import { siteUrl } from '@/lib/site-url'
import { getCatalogue } from '@/lib/store/readers/live-catalogue'

type Props = PageProps<'/support'>

const TITLE = 'Still supported?'
const DESCRIPTION =
  'Until when the versions that you run get fixes, and which to move to: the page, a calendar, a feed.'

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const catalogue = await getCatalogue()
  const { parts } = parseStack(catalogue, await readParameters(searchParams))
  const query = stackPairs(parts)
  return {
    title: TITLE,
    description: DESCRIPTION,
    alternates: {
      canonical: paths.support(query),
      ...(parts.length > 0 && {
        types: {
          ...feedLinks(catalogue, followStack(parts)),
          'text/calendar': paths.supportFile('ics', query),
          'application/json': paths.supportFile('json', query),
        },
      }),
    },
    robots: parts.length > 0 ? { index: false, follow: true } : undefined,
  }
}

/** Until when a stack gets fixes. */
export default async function SupportPage({ searchParams }: Props) {
  const catalogue = await getCatalogue()
  const parameters = await readParameters(searchParams)
  const asked = parseStack(catalogue, parameters)
  const query = stackPairs(asked.parts)
  if (isSpelledOtherwise(parameters, asked)) redirect(paths.support(query))
  const { entries, inShort, cited } = toStackPage(catalogue, asked.parts)
  return drawn(
    <div className="stack">
      <header>
        <h1>{TITLE}</h1>
        <p className="text-lead">
          {inShort ?? 'Name the versions you run: see until when each gets fixes, and which to move to.'}
        </p>
      </header>
      <DroppedWords sentences={asked.dropped} />
      {entries.length > 0 && (
        <section>
          <StackTable entries={entries} today={catalogue.today} cited={cited} />
          <ul className="jumps mt-3">
            <li>
              <a href={paths.supportFile('ics', query)}>Calendar of these days</a>
            </li>
            <li>
              <a href={paths.feed('atom', followPairs(followStack(asked.parts)))}>Feed of what changes</a>
            </li>
            <li>
              <a href={paths.supportFile('json', query)}>JSON</a>
            </li>
          </ul>
          <p className="mt-1 text-small text-soft">
            Solid: all fixes. Outlined: security fixes. The upright line is today.
          </p>
        </section>
      )}
      <StackForm parts={asked.parts} typed={asked.typed} />
      {entries.length === 0 && <ToolsWithLines catalogue={catalogue} />}
      {cited.sources.length > 0 && (
        <section className="rule">
          <h2>Sources</h2>
          <SourceList sources={cited.sources} />
        </section>
      )}
      <JsonLd
        data={{
          '@type': 'WebPage',
          name: TITLE,
          description: DESCRIPTION,
          url: new URL(paths.support(), siteUrl).href,
        }}
      />
    </div>,
  )
}
