import type { Metadata } from 'next'
import { permanentRedirect } from 'next/navigation'
import { ChangeList } from '@/components/history/change-list'
import { DroppedWords } from '@/components/listing/dropped-words'
import { AddedTools } from '@/components/time/added-tools'
import { ChangeSections } from '@/components/time/change-sections'
import { SpanForm } from '@/components/time/span-form'
import { capitalise } from '@/lib/catalogue/shown/noun-words'
import { SECTION_WORDS, SECTIONS } from '@/lib/catalogue/time/change-sections'
import {
  CORRECTIONS_SENTENCE,
  changesTitle,
  countSentence,
  learnedSentence,
  scopeWords,
  WORLD_SENTENCE,
} from '@/lib/catalogue/time/change-words'
import { printSpan, scopePairs } from '@/lib/catalogue/time/span-query'
import { decodeSegment } from '@/lib/http/decode-segment'
import { drawn } from '@/lib/http/drawn'
import { readParameters } from '@/lib/http/parameters'
import { findCorrections, readSpan } from '@/lib/http/span-request'
import { withStatus } from '@/lib/http/with-status'
import { paths } from '@/lib/paths'
import { listChanges } from '../list-changes'

type Props = PageProps<'/changes/[span]'>

const MOST_CORRECTIONS = 20

async function readAsked({ params, searchParams }: Props) {
  const [{ span }, parameters] = await Promise.all([params, readParameters(searchParams)])
  return { parameters, read: await readSpan(decodeSegment(span), parameters) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { read } = await readAsked(props)
  if (read.kind !== 'changes') return { title: 'Changes between two days', robots: { index: false } }
  const { changes } = read
  const [span, query] = [printSpan(changes.span), scopePairs(changes.scope)]
  return {
    title: [changesTitle(changes.span), scopeWords(changes.scope)].filter(Boolean).join(' '),
    description: `${countSentence(changes)} What ended, what began, which facts changed.`,
    alternates: {
      canonical: paths.changesBetween(span, query),
      types: {
        'text/markdown': paths.changesFile(span, 'md', query),
        'application/json': paths.changesFile(span, 'json', query),
      },
    },
    // Spans are without number.
    robots: { index: false, follow: true },
  }
}

/** What changed between two days: in the world, and apart from that in this catalogue. */
export default async function ChangesBetweenPage(props: Props) {
  const { read, parameters } = await readAsked(props)
  const { catalogue, scope, dropped } = read
  if (read.kind === 'redirect')
    permanentRedirect(paths.changesBetween(printSpan(read.span), scopePairs(scope)))
  if (read.kind === 'fault')
    return withStatus(
      404,
      drawn(
        <div className="stack">
          <h1>What changed between two days</h1>
          <p>{read.sentence}</p>
          <SpanForm catalogue={catalogue} span={null} scope={scope} />
        </div>,
      ),
    )
  const { changes } = read
  const corrections = await findCorrections(changes, MOST_CORRECTIONS)
  const only = SECTIONS.find((key) => key === [parameters.kind].flat()[0]) ?? null
  const [span, query] = [printSpan(changes.span), scopePairs(scope)]
  const learned = learnedSentence(changes)
  return drawn(
    <div className="stack">
      <header>
        <h1>{changesTitle(changes.span)}</h1>
        <p className="text-lead">
          {[capitalise(scopeWords(scope)), countSentence(changes)].filter(Boolean).join(': ')}
        </p>
        <SpanForm catalogue={catalogue} span={changes.span} scope={scope} />
      </header>
      <DroppedWords sentences={dropped} />
      <p className="text-small">
        {only !== null && (
          <>
            <a href={paths.changesBetween(span, query)}>All kinds of changes</a> ·{' '}
          </>
        )}
        <a href={paths.tools([['on', changes.span.from]])}>The tools of the first day</a> · as{' '}
        <a href={paths.changesFile(span, 'md', query)} rel="nofollow">
          Markdown
        </a>{' '}
        or{' '}
        <a href={paths.changesFile(span, 'json', query)} rel="nofollow">
          JSON
        </a>
      </p>
      <section>
        <h2>In the world{only !== null && `: ${SECTION_WORDS[only].toLowerCase()}`}</h2>
        <p className="text-small text-soft">{WORLD_SENTENCE}</p>
        <ChangeSections changes={changes} only={only} />
        {learned !== null && only === null && <p className="mt-4 text-small text-soft">{learned}</p>}
      </section>
      {only === null && (
        <section className="rule" id="catalogue">
          <h2>In this catalogue</h2>
          <p className="text-small text-soft">{CORRECTIONS_SENTENCE}</p>
          {corrections === null && (
            <p>They cannot be told at the moment. Please try again in a few seconds.</p>
          )}
          {corrections && <AddedTools added={corrections.added} />}
          {corrections?.changes.length === 0 && <p>Nothing was corrected.</p>}
          {corrections && <ChangeList changes={listChanges(corrections.changes, catalogue.vocabulary)} />}
          {corrections?.hasOlder && (
            <p className="text-small">
              <a href={paths.changes()}>All changes of the catalogue, newest first</a>
            </p>
          )}
        </section>
      )}
    </div>,
  )
}
