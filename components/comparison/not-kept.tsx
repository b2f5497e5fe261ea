import { notKeptSentence } from '@/lib/catalogue/comparison/comparison-words'
import { paths } from '@/lib/paths'

type NotKeptProps = { at: number; first: number; slugs: readonly string[] }

/** Says that a revision of the catalogue cannot be asked for, and leads to the comparison of today. */
export function NotKept({ at, first, slugs }: NotKeptProps) {
  return (
    <>
      <h1>No such revision</h1>
      <p>{notKeptSentence(at, first)}</p>
      <p>
        <a href={paths.comparison(slugs)}>The comparison as of today</a>
      </p>
    </>
  )
}
