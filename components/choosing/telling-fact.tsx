import type { Choice } from '@/lib/catalogue/choosing/choice'
import { tellingSentence } from '@/lib/catalogue/choosing/choice-words'
import { paths } from '@/lib/paths'

/** The one unknown fact that would change most who comes first, and the way to supply it. */
export function TellingFact({ choice }: { choice: Choice }) {
  const { telling, left } = choice
  if (left.length === 0 && telling === null) return null
  return (
    <section className="rule">
      <h2>What could change this</h2>
      {telling === null ? (
        <p className="text-small">No single unknown fact would change who comes first.</p>
      ) : (
        <div className="callout">
          <p>
            <b>One unknown fact weighs most:</b>{' '}
            {`${telling.criterion?.label ?? telling.attribute?.label ?? 'the licence'}, of ${telling.tool.name}.`}
          </p>
          <p className="text-small">
            {tellingSentence(telling, choice)}{' '}
            <a
              href={paths.suggest([
                ['tool', telling.tool.slug],
                ['attribute', telling.attribute?.key ?? ''],
              ])}
              rel="nofollow"
            >
              Tell us what you know
            </a>
          </p>
        </div>
      )}
    </section>
  )
}
