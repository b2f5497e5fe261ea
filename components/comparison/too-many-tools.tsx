import type { Tool } from '@/lib/catalogue/catalogue'
import { MOST_TOOLS } from '@/lib/catalogue/comparison/comparison-query'
import { comparisonName, tooManySentence } from '@/lib/catalogue/comparison/comparison-words'
import { paths } from '@/lib/paths'

/** Says how many tools fit, and offers the comparisons that leave one out or take the first six. */
export function TooManyTools({ tools }: { tools: readonly Tool[] }) {
  const first = tools.slice(0, MOST_TOOLS)
  const isOneTooMany = tools.length === MOST_TOOLS + 1
  const chosen = isOneTooMany
    ? tools.map((left) => ({ words: `without ${left.name}`, tools: tools.filter((tool) => tool !== left) }))
    : [{ words: comparisonName(first), tools: first }]
  return (
    <>
      <h1>{MOST_TOOLS} tools at most</h1>
      <p>
        {tooManySentence(tools.length)} {isOneTooMany ? 'Leave one out:' : `The first ${MOST_TOOLS} are:`}
      </p>
      <ul className="max-w-240 divide-y divide-line *:py-1.5 [&_a]:inline-block [&_a]:py-0.5">
        {chosen.map(({ words, tools: kept }) => (
          <li key={words}>
            <a href={paths.comparison(kept.map((tool) => tool.slug))}>{words}</a>
          </li>
        ))}
      </ul>
    </>
  )
}
