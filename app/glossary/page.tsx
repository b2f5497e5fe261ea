import type { Metadata } from 'next'
import { GlossaryEntry } from '@/components/glossary-entry'
import { groupAttributes } from '@/lib/catalogue/catalogue'
import { paths } from '@/lib/paths'
import { getCatalogue } from '@/lib/store/live-catalogue'

export const metadata: Metadata = {
  title: 'Glossary',
  description: 'Every attribute and every word tools are compared by, defined, with the tools that have it.',
  alternates: { canonical: paths.glossary() },
}

export default async function GlossaryPage() {
  const catalogue = await getCatalogue()
  const { vocabulary } = catalogue
  return (
    <div className="stack">
      <div>
        <h1>Glossary</h1>
        <p>
          The words tools are described and compared by. A number leads to the tools of which it is true.
          Unknown means nobody has found out; none means it is known that there is none.
        </p>
      </div>
      <section className="rule" id="aspects">
        <h2>Aspects of tradeoffs</h2>
        <dl className="terms">
          {vocabulary.aspects.map((aspect) => (
            <div key={aspect.key}>
              <dt>{aspect.name}</dt>
              <dd>{aspect.definition}</dd>
            </div>
          ))}
        </dl>
      </section>
      {groupAttributes(vocabulary, vocabulary.attributes).map(({ group, attributes }) => (
        <section className="rule" key={group.key}>
          <h2>{group.name}</h2>
          {attributes.map((attribute) => (
            <GlossaryEntry key={attribute.key} attribute={attribute} catalogue={catalogue} />
          ))}
        </section>
      ))}
    </div>
  )
}
