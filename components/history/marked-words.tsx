import type { Words } from '@/lib/editing/merge/text-difference'

/** Characters that stay readable on each side of a long stretch that did not change. */
const SHOWN = 120

/** A text with what was taken out struck through and what was put in underlined; heard as words, too. */
export function MarkedWords({ words: given }: { words: readonly Words[] }) {
  const words = isRewritten(given) ? toWhole(given) : given
  const last = words.length - 1
  return (
    <p className="whitespace-pre-wrap wrap-anywhere">
      {words.map(({ kind, text }, at) => {
        // The same words may come twice; their place tells them apart.
        const key = `${at} ${kind}`
        if (kind === 'same')
          return <span key={key}>{shorten(text, { isFirst: at === 0, isLast: at === last })}</span>
        const Mark = kind === 'added' ? 'ins' : 'del'
        return (
          <Mark key={key}>
            <span className="sr-only">{kind === 'added' ? ' [added: ' : ' [removed: '}</span>
            {text}
            <span className="sr-only">] </span>
          </Mark>
        )
      })}
    </p>
  )
}

/** True where so little stayed that single words between strokes could not be read. */
function isRewritten(words: readonly Words[]): boolean {
  const lettersOf = (kind: Words['kind']) => textOf(words, [kind]).replaceAll(/[\s\p{P}]/gu, '').length
  return lettersOf('same') < Math.max(lettersOf('removed'), lettersOf('added')) / 2
}

function toWhole(words: readonly Words[]): Words[] {
  const whole: Words[] = [
    { kind: 'removed', text: textOf(words, ['same', 'removed']) },
    { kind: 'same', text: ' ' },
    { kind: 'added', text: textOf(words, ['same', 'added']) },
  ]
  const [removed, , added] = whole
  return removed?.text && added?.text ? whole : [...words]
}

const textOf = (words: readonly Words[], kinds: readonly Words['kind'][]) =>
  words
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ text }) => text)
    .join('')

function shorten(text: string, { isFirst, isLast }: { isFirst: boolean; isLast: boolean }): string {
  if (text.length <= 3 * SHOWN) return text
  return `${isFirst ? '' : text.slice(0, SHOWN)} … ${isLast ? '' : text.slice(-SHOWN)}`
}
