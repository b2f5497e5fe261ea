import type { Words } from '@/lib/editing/text-difference'

/** Characters that stay readable on each side of a long stretch that did not change. */
const SHOWN = 120

/** A text with what was taken out struck through and what was put in underlined; heard as words, too. */
export function MarkedWords({ words }: { words: readonly Words[] }) {
  const last = words.length - 1
  return (
    <p className="typed">
      {words.map(({ kind, text }, at) => {
        // The same words may come twice; their place tells them apart.
        const key = `${at} ${kind}`
        if (kind === 'same')
          return <span key={key}>{shorten(text, { isFirst: at === 0, isLast: at === last })}</span>
        const Mark = kind === 'added' ? 'ins' : 'del'
        return (
          <Mark key={key}>
            <span className="visually-hidden">{kind === 'added' ? ' [added: ' : ' [removed: '}</span>
            {text}
            <span className="visually-hidden">] </span>
          </Mark>
        )
      })}
    </p>
  )
}

function shorten(text: string, { isFirst, isLast }: { isFirst: boolean; isLast: boolean }): string {
  if (text.length <= 3 * SHOWN) return text
  return `${isFirst ? '' : text.slice(0, SHOWN)} … ${isLast ? '' : text.slice(-SHOWN)}`
}
