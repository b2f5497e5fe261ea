import type { Choice } from '@/lib/catalogue/choosing/choice'
import { joinWords } from '@/lib/catalogue/shown/format-value'
import { paths } from '@/lib/paths'

/** What the catalogue holds nothing about, and so no answer counts. */
export function NotCounted({ choice: { silent } }: { choice: Choice }) {
  const words = [...silent.attributes.map(({ label }) => label), ...silent.aspects.map(({ name }) => name)]
  return (
    <section className="rule">
      <h2>Not counted</h2>
      <p className="text-small">
        {words.length > 0 &&
          `Of none of these tools does the catalogue know anything about ${joinWords(words, 'or')}. `}
        What is not in the form is not in the answer: prices, benchmarks and the mood of a community are no
        facts here. If one of them decides for you, this answer is not yours.{' '}
        <a href={paths.suggest()} rel="nofollow">
          Say what should be counted
        </a>
      </p>
    </section>
  )
}
