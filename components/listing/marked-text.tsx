import type { Piece } from '@/lib/catalogue/search/marked-words'

/** A text with the words that were looked for marked. */
export function MarkedText({ pieces }: { pieces: readonly Piece[] }) {
  return pieces.map(({ text, isMarked }, place) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no name but their place in the text
    isMarked ? <mark key={place}>{text}</mark> : text,
  )
}
