import { MARKS } from '@/components/facts/fact-value'
import { ON_AND_AT, TOLD_THEN } from '@/lib/catalogue/time/day-words'
import { paths } from '@/lib/paths'
import { UpkeepRule } from './upkeep-rule'

/** What each mark says, in the words that stand beside it. */
const ANSWERS = [
  ['yes', 'yes', 'It does, by itself.'],
  ['qualified', 'yes, with limits', 'It does, and the note says what it does not, or at which price.'],
  ['partial', 'partial', 'It does a part of it.'],
  ['plugin', 'by plugin', 'Something that has to be added does it.'],
  ['no', 'no', 'It does not.'],
  ['unknown', 'unknown', 'Nobody has found out. It is never a hidden no.'],
  ['not-applicable', 'not applicable', 'The question makes no sense for this tool.'],
  ['not-asked', 'not asked', 'Only tools of another category are asked this. It says nothing of the tool.'],
] as const

const LIVES = [
  ['active', 'active', 'It is developed.'],
  ['maintenance', 'maintenance, deprecated', 'It gets fixes only, or its makers advise against it.'],
  ['dormant', 'dormant', 'Nobody has worked on it for long, and nobody has said so.'],
  ['archived', 'archived, retired, absorbed', 'It has ended, or has become a part of something else.'],
] as const

/** How facts are made, what the marks mean, how to correct and how to cite. */
export function AboutText() {
  return (
    <>
      <section className="rule prose">
        <h2>How facts are made</h2>
        <p>
          Every cell is a fact: a value, a note where the value alone does not say it, the pages that say so,
          and the day they were read. Sources come first: a project’s own documentation, its repository and
          its release notes before what others write. What has no source yet says “unverified”, and a fact
          that was read long ago says that it may be out of date. People publish facts, and each saved change
          is kept for good, with its author and the reason: <a href={paths.changes()}>changes</a>.
        </p>
        <p>
          Strengths and limitations belong to an aspect, so those of two tools stand in one row. “Choose it
          when” and “avoid it when” are judgements, and cite what they rest on.
        </p>
      </section>
      <section className="rule">
        <h2 id="marks">What the marks mean</h2>
        <p>Circles answer a question, squares say whether a tool lives. The word always follows.</p>
        <div className="mt-3 grid gap-x-12 tablet:grid-cols-2">
          <dl className="terms">
            {ANSWERS.map(([mark, word, meaning]) => (
              <div key={mark}>
                <dt>
                  <span className={`mark ${MARKS[mark]}`}>{word}</span>
                </dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
          <dl className="terms">
            {LIVES.map(([mark, word, meaning]) => (
              <div key={mark}>
                <dt>
                  <span className={`mark is-${mark}`}>{word}</span>
                </dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
        </div>
        <p className="mt-2">
          The small numbers beside a value lead to its sources. Every other word is defined in the{' '}
          <a href={paths.glossary()}>glossary</a>. The <a href={paths.map()}>map</a> shows all tools on one
          screen, the <a href={paths.timeline()}>timeline</a> their lives; both say in words what they draw.
        </p>
      </section>
      <UpkeepRule />
      <section className="rule prose">
        <h2 id="moving">Moving, and what fits</h2>
        <p>
          <a href={paths.moving()}>Guides</a> lead from tools that have ended to those in their place: what
          maps onto what, and what is lost. <a href={paths.fits()}>What fits</a> tells which versions are
          published to work with the version you run, and by whom.
        </p>
      </section>
      <section className="rule prose">
        <h2 id="correct">How to correct it</h2>
        <p>
          <a href={paths.suggest()}>Tell the editors</a>, with a page where it can be read. No account is
          needed, and a private link shows you what became of it. <a href={paths.gaps()}>What is missing</a>{' '}
          lists what nobody has found out yet.
        </p>
      </section>
      <section className="rule prose">
        <h2 id="cite">How to cite it</h2>
        <p>
          Pages tell of today. “Cite this” on a tool or a comparison gives an address that says tomorrow what
          it says now, with the catalogue’s revision and day, as text, BibTeX and CSL-JSON; every change of a
          tool has an address of its own in its history. Every page is to be had as Markdown, most as JSON and
          CSV, and the whole catalogue <a href={paths.catalogueJson()}>as JSON</a>; an assistant can ask it by
          the Model Context Protocol: <a href={paths.api()}>for programs and assistants</a>.
        </p>
        <h2 id="follow">How to follow and show it</h2>
        <p>
          Every listing with its filter, every category, tool, comparison and stack has a feed of what changes
          for it, as Atom and JSON Feed: what left support, was archived, changed its licence, is new, or no
          longer matches. <a href={paths.feed('atom')}>The feed of all tools</a> leaves out releases;{' '}
          <code>?type=release</code> asks for them. “Take it elsewhere” on tools, comparisons and categories
          has what other pages need to show them in a frame, and badges.
        </p>
      </section>
      <section className="rule prose">
        <h2 id="days">How it was on a day</h2>
        <p>
          Listings, tools, categories and comparisons can be asked for as of an earlier day:{' '}
          <a href={paths.tools([['on', '2016-09-09']])}>the tools of 9 September 2016</a>. {TOLD_THEN}{' '}
          {ON_AND_AT} What changed <a href={paths.changesBetween('2016-09-09..')}>between two days</a> is told
          of the world and, apart from that, of this catalogue.
        </p>
      </section>
    </>
  )
}
