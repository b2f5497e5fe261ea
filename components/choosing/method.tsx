import { supportWorths } from '@/lib/catalogue/choosing/choice-words'
import { DRAWS } from '@/lib/catalogue/choosing/ranking'
import { MOST_CRITERIA } from '@/lib/catalogue/choosing/wishes'
import { formatSupport } from '@/lib/catalogue/shown/format-value'
import { paths } from '@/lib/paths'

const supports = supportWorths()
  .map(([level, worth]) => `${formatSupport(level)} is worth ${worth}`)
  .join(', ')

/** How an answer comes about, for readers. */
export function Method() {
  return (
    <div className="prose [&_h2]:mt-8">
      <h2 id="must-haves">1. What you must have</h2>
      <p>
        A tool is out when a fact says that it lacks something you must have; the fact and its source stand
        beside it. When nobody knows, the tool is not out: it is set aside, with a way to tell us. A tool that
        has it with limits passes, and the limits are shown. Tools that are no longer looked after take no
        part unless you ask for them; classes of tools and specifications cannot be run, so they take none.
      </p>
      <h2 id="scales">2. What a fact is worth</h2>
      <p>
        Each fact has a place on a scale from 0 to 100 that is fixed in the{' '}
        <a href={paths.glossary()}>vocabulary</a>. It does not depend on which tools take part, so a tool that
        joins or leaves moves no other.
      </p>
      <ul>
        <li>{`Questions answered by yes or no: ${supports}.`}</li>
        <li>
          Choices and numbers: as the vocabulary says. Of several options that a tool has, the best counts; a
          number counts by where it lies between the two ends of its scale, and beyond an end like the end.
          Where the vocabulary has no scale, because no option is better in itself, you can ask for an option
          by name: to have it is worth 100, not to have it 0.
        </li>
        <li>A value with limits can be worth anything from half of its worth to all of it.</li>
        <li>Unknown can be anything, 0 to 100. It is never taken for a no.</li>
        <li>
          None, and not applicable, are worth 0 to somebody who asks for the thing: the tool does not give it.
          Only for numbers they are the whole range, since no number is neither a small nor a large one.
        </li>
        <li id="aspects">
          Strengths and limitations are sentences, not measurements, so their ranges are wide, and how many
          there are does not count. Only strengths: 50 to 100, or 75 to 100 if one of them is major. Only
          limitations: 0 to 50, or 0 to 25 if one is major. Both: 25 to 75, or the upper or the lower half if
          only the strengths, or only the limitations, have a major one. Nothing said: 0 to 100.
        </li>
      </ul>
      <h2 id="beaten">3. Matched or beaten on every count</h2>
      <p>
        A tool is beaten when another is at least as good in everything that matters to you, and better in
        something, even if all that is unknown turns out badly for the other and well for it. No weights can
        change that, so none are needed. Two tools that are level do not beat each other.
      </p>
      <h2 id="shares">4. First in how many weightings</h2>
      <p>
        Nobody knows that something matters to them 0.35. You say what matters and what matters a lot, and any
        weights are meant in which each thing of the second kind weighs at least as much as each of the first.{' '}
        {DRAWS.toLocaleString('en')} such weightings are drawn evenly from all there are, and with each of
        them what is unknown is drawn anew over its range. “First in 94%” says that nothing did better in 94
        of 100 of them; two that are level are both first. Tools stand in the order of these shares, and those
        that are as often first in the order of their bars, and where a bar further down lies further to the
        right it is said why. The method is known as SMAA-2 (Lahdelma and Salminen, 2001).
      </p>
      <p>
        The draws follow from what you ask, by themselves for each thing that matters and each unknown fact.
        So the same address gives the same answer for as long as the facts stay the same.
      </p>
      <h2 id="reach">5. How far a tool reaches</h2>
      <p>
        The bar runs over the scale from 0 to 100 and is pale up to where the range begins. Its dark part says
        where the tool lies in the middle half of all weightings if everything that is open turned out badly:
        what is not known, limits, and what is said in sentences. The hatched part is reached only if it turns
        out well. It is a range and not a score, because your exact weights are not known either.
      </p>
      <h2 id="telling">6. What could change it</h2>
      <p>
        For each unknown fact it is counted how often its tool would be first if the fact turned out at its
        worst, and at its best. The one where the two differ most is shown: finding it out helps you most. A
        must-have that is not known of a tool counts as well.
      </p>
      <h2 id="not">What it does not do</h2>
      <p>
        It gives no total score and no stars, and counts no popularity. It knows only facts that are in the
        catalogue, at most {MOST_CRITERIA} of them at once, and says of what it knows nothing. It does not
        know your systems, your people or your budget: take the two or three tools that are left,{' '}
        <a href={paths.compare()}>compare them</a>, and try them.
      </p>
    </div>
  )
}
