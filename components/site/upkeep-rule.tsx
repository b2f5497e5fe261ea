import { RULE, UPKEEPS } from '@/lib/catalogue/document/upkeep'
import { UPKEEP_MEANINGS } from '@/lib/catalogue/shown/upkeep-words'
import { paths } from '@/lib/paths'

const YEARS = RULE.goneAfter / 365
const MONTHS = Math.round(RULE.slowAtLeast / 30)

/** The public rule by which a tool is called maintained, slowing, unmaintained or ended on a day. */
export function UpkeepRule() {
  return (
    <section className="rule prose">
      <h2 id="upkeep">When a tool is called maintained</h2>
      <p>
        One rule answers for every tool and any day, from its events, its release lines and the days of its
        stable releases, without anybody’s opinion. The first sentence that holds decides:
      </p>
      <ol>
        <li>
          <b>Ended</b>: its last status is archived, retired or absorbed.
        </li>
        <li>
          <b>Unmaintained</b>: its last status is dormant. Or it is neither a specification nor a service, no
          line of it is promised fixes, and for more than {YEARS} years there was neither a stable release nor
          an event that gave it a status.
        </li>
        <li>
          <b>Slowing</b>: its last status is maintenance or deprecated.
        </li>
        <li>
          <b>Maintained</b>: it is a specification or a service with a status, or one of its release lines is
          promised fixes up to that day or beyond.
        </li>
        <li>
          <b>Slowing</b>: its last stable release lies back more than a year. A tool whose pace is known is
          given {RULE.gaps} of its usual gaps instead, at least {MONTHS} months and at most a year; its usual
          gap is the median of those in the {RULE.window / 365} years up to the last release, where more than{' '}
          {RULE.gaps} releases of them are known. Or all its lines have ended.
        </li>
        <li>
          <b>Maintained</b>: none of these.
        </li>
      </ol>
      <p>
        Silence counts only as far as somebody looked: up to the last day on which a source of the tool was
        read, and no more once that lies back more than a year. Before a later release it counts only where
        the two lie near enough to each other, for the catalogue does not name every release of the past.
        Where that leaves no answer the verdict is <b>not known</b>, and says why. Commits, issues and the
        number of people are not looked at.
      </p>
      <dl className="terms">
        {UPKEEPS.map((word) => (
          <div key={word}>
            <dt>
              <a href={paths.tools([['upkeep', word]])}>{word}</a>
            </dt>
            <dd>{UPKEEP_MEANINGS[word]}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
