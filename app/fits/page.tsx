import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { SourceList } from '@/components/facts/source-list'
import { FitsForm } from '@/components/fitting/fits-form'
import { FitsTable } from '@/components/fitting/fits-table'
import { AskableTools, VersionLinks } from '@/components/fitting/version-links'
import { DroppedWords } from '@/components/listing/dropped-words'
import { JsonLd } from '@/components/site/json-ld'
import { toFitsPage } from '@/lib/catalogue/fitting/fits-page'
import { fitsPairs, isSpelledOtherwise, parseFits } from '@/lib/catalogue/fitting/fits-query'
import { namePart } from '@/lib/catalogue/support/stack-words'
import { drawn } from '@/lib/http/drawn'
import { readParameters } from '@/lib/http/parameters'
import { paths } from '@/lib/paths'
import { siteUrl } from '@/lib/site-url'
import { getCatalogue } from '@/lib/store/readers/live-catalogue'

type Props = PageProps<'/fits'>

const TITLE = 'What fits?'
const DESCRIPTION =
  'Which versions of runtimes, networks, meshes and other tools work with the version you run, as their makers publish it.'

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { part } = parseFits(await getCatalogue(), await readParameters(searchParams))
  const query = fitsPairs(part)
  return {
    title: part === null ? TITLE : `What fits ${namePart(part)}?`,
    description: DESCRIPTION,
    alternates: {
      canonical: paths.fits(query),
      ...(part?.version && { types: { 'application/json': paths.fitsJson(query) } }),
    },
  }
}

/** What works with the version that somebody runs: choose it, and see. */
export default async function FitsPage({ searchParams }: Props) {
  const catalogue = await getCatalogue()
  const parameters = await readParameters(searchParams)
  const asked = parseFits(catalogue, parameters)
  if (isSpelledOtherwise(parameters, asked)) redirect(paths.fits(fitsPairs(asked.part)))
  const { part } = asked
  const answer = toFitsPage(catalogue, part)
  return drawn(
    <div className="stack">
      <header>
        <h1>{part === null ? TITLE : `What fits ${namePart(part)}?`}</h1>
        <p className="text-lead">
          {answer?.inShort ??
            (part === null
              ? 'Name what you run: see which versions of other tools are published to work with it.'
              : 'Which version of it?')}
        </p>
        {part !== null && (
          <p className="mt-2 max-w-none text-table">
            <VersionLinks catalogue={catalogue} tool={part.tool} current={part.version} />
          </p>
        )}
      </header>
      <DroppedWords sentences={asked.dropped} />
      {answer !== null && answer.fitting.length > 0 && (
        <section>
          <FitsTable name="What is published for it" entries={answer.fitting} cited={answer.cited} />
        </section>
      )}
      {answer !== null && answer.outside.length > 0 && (
        <section>
          <FitsTable
            name="Published, but not for it"
            entries={answer.outside}
            cited={answer.cited}
            isOutside
          />
          <p className="mt-2 text-small text-soft">
            A range that ends before a version says that nobody has published that the two work together, not
            that they do not.
          </p>
        </section>
      )}
      {answer !== null && (
        <p>
          <a href={paths.fitsJson(fitsPairs(part))}>JSON</a>
        </p>
      )}
      <FitsForm typed={asked.typed} asked={part === null ? '' : namePart(part)} />
      {part === null && <AskableTools catalogue={catalogue} />}
      {answer !== null && answer.cited.sources.length > 0 && (
        <section className="rule">
          <h2>Sources</h2>
          <SourceList sources={answer.cited.sources} />
        </section>
      )}
      <JsonLd
        data={{
          '@type': 'WebPage',
          name: TITLE,
          description: DESCRIPTION,
          url: new URL(paths.fits(), siteUrl).href,
        }}
      />
    </div>,
  )
}
