import type { Metadata } from 'next'
import { GlossaryEntry } from '@/components/glossary/glossary-entry'
import { WordList } from '@/components/glossary/word-list'
import { JsonLd } from '@/components/site/json-ld'
import { FoldedPart } from '@/components/ui/folded-part'
import { ANSWERS, toGlossary } from '@/lib/catalogue/glossary/glossary'
import { formatCount } from '@/lib/catalogue/shown/noun-words'
import { drawn } from '@/lib/http/drawn'
import { paths } from '@/lib/paths'
import { siteUrl } from '@/lib/site-url'
import { getCatalogue } from '@/lib/store/readers/live-catalogue'

const description =
  'Every attribute and every word tools are compared by, defined, with the tools that have it.'

export const metadata: Metadata = {
  title: 'Glossary',
  description,
  alternates: { canonical: paths.glossary() },
}

export default async function GlossaryPage() {
  const catalogue = await getCatalogue()
  const groups = toGlossary(catalogue)
  const aspects = catalogue.vocabulary.aspects.map(({ name, definition }) => ({ label: name, definition }))
  return drawn(
    <div className="stack">
      <header>
        <h1>Glossary</h1>
        <p>
          The words tools are described and compared by. A number beside a word leads to the tools of which it
          is true.
        </p>
        <nav aria-label="Groups of words" className="jumps mt-3">
          <a href="#answers">Answers</a>
          <a href="#aspects">Aspects of tradeoffs</a>
          {groups.map((group) => (
            <a key={group.key} href={`#group-${group.key}`}>
              {group.name}
            </a>
          ))}
        </nav>
      </header>
      <section className="rule" id="answers">
        <h2>Answers</h2>
        <WordList words={ANSWERS} />
      </section>
      <section className="rule" id="aspects">
        <h2>Aspects of tradeoffs</h2>
        <WordList words={aspects} />
      </section>
      {groups.map((group) => (
        <FoldedPart
          key={group.key}
          id={`group-${group.key}`}
          name={group.name}
          said={formatCount(group.terms.length, 'word')}
        >
          {group.categories.length > 0 && (
            <p className="text-small text-soft">
              Asked of the tools under{' '}
              {group.categories.map((category, place) => [
                place > 0 && ', ',
                <a key={category.slug} href={paths.category(category.slug)}>
                  {category.name}
                </a>,
              ])}
              .
            </p>
          )}
          <div className="divide-y divide-line *:py-3">
            {group.terms.map((term) => (
              <GlossaryEntry key={term.key} term={term} />
            ))}
          </div>
        </FoldedPart>
      ))}
      <JsonLd
        data={{
          '@type': 'DefinedTermSet',
          name: 'Gantry: glossary',
          description,
          url: new URL(paths.glossary(), siteUrl).href,
        }}
      />
    </div>,
  )
}
