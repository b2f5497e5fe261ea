import type { Catalogue } from '@/lib/catalogue/catalogue'
import { coverageOfAll } from '@/lib/catalogue/gaps/coverage'
import { paths } from '@/lib/paths'

/** How much of the catalogue is known and sourced, and where its words are defined. */
export function HowWeKnow({ catalogue }: { catalogue: Catalogue }) {
  const { asked, known, sourced } = coverageOfAll(catalogue)
  return (
    <section className="rule">
      <h2>How we know</h2>
      <p>
        {print(catalogue.tools.length)} tools are described by {print(known)} facts; {print(sourced)} of them
        lead to a source, the others say “unverified”. Another {print(asked - known)} questions are open, and
        each is printed as “unknown” rather than left blank: <a href={paths.gaps()}>what is missing</a>.{' '}
        <a href={paths.glossary()}>Every word is defined.</a>
      </p>
    </section>
  )
}

const print = (count: number) => count.toLocaleString('en')
