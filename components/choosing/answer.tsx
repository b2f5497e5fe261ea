import { SourceList } from '@/components/facts/source-list'
import { DroppedWords } from '@/components/listing/dropped-words'
import { type Choice, shownOf } from '@/lib/catalogue/choosing/choice'
import { barSentence, countSentence, verdictSentence } from '@/lib/catalogue/choosing/choice-words'
import { isEmptyWish } from '@/lib/catalogue/choosing/wishes'
import { MOST_TOOLS } from '@/lib/catalogue/comparison/comparison-query'
import { joinWords } from '@/lib/catalogue/shown/format-value'
import { paths } from '@/lib/paths'
import { LeftToolEntry } from './left-tool'
import { NotCounted } from './not-counted'
import { OutList } from './out-list'
import { TellingFact } from './telling-fact'
import { MoreOf } from './tool-lines'

type Props = { choice: Choice; dropped: readonly string[] }

/** The answer: a sentence, those left in order, what could change it, and why the others are not among them. */
export function Answer({ choice, dropped }: Props) {
  const { left, alike, criteria, isCrowded, cited } = choice
  const isWeighed = criteria.length > 0 && !isCrowded
  const slugs = left.map(({ tool }) => tool.slug)
  return (
    <div className="stack content-start desk:col-start-2">
      <div>
        <DroppedWords sentences={dropped} />
        <p className="font-serif text-h2 leading-tight font-semibold text-balance">
          {verdictSentence(choice)}
        </p>
        <p className="mt-1 text-small text-soft">
          {isEmptyWish(choice.wishes)
            ? 'Say what you must have and what matters, and they are ruled out and put in order. '
            : `${countSentence(choice)} `}
          {slugs.length > 1 && (slugs.length <= MOST_TOOLS || !isEmptyWish(choice.wishes)) && (
            <a href={paths.comparison(slugs.slice(0, MOST_TOOLS))}>
              {slugs.length > MOST_TOOLS
                ? `Compare the first ${MOST_TOOLS} left`
                : `Compare the ${slugs.length} left`}
            </a>
          )}
        </p>
      </div>
      {left.length > 0 && (
        <section className="rule">
          <h2>{isWeighed ? 'Left, in order' : 'By name'}</h2>
          {isWeighed && (
            <p className="-mt-2 text-small text-soft">
              {`Most often first at the top. ${barSentence(choice)} `}
              <a href={paths.chooseMethod('reach')}>More of that</a>
            </p>
          )}
          <ol className="mt-1">
            {shownOf(left).map((one, place) => (
              <LeftToolEntry key={one.tool.slug} left={one} place={place + 1} choice={choice} />
            ))}
          </ol>
          <MoreOf all={left} />
          {alike.length > 0 && (
            <p className="mt-2 text-small text-soft">
              {`All that are left are alike in: ${joinWords(alike.map(({ label }) => label))}.`}
            </p>
          )}
        </section>
      )}
      {isWeighed && <TellingFact choice={choice} />}
      <OutList choice={choice} />
      <NotCounted choice={choice} />
      {cited.sources.length > 0 && (
        <details className="rule">
          <summary>
            <b>Sources</b> <span className="text-soft">{cited.sources.length}</span>
          </summary>
          <SourceList sources={cited.sources} />
        </details>
      )}
    </div>
  )
}
