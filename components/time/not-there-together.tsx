import { formatDate } from '@/lib/catalogue/document/partial-date'
import { paths } from '@/lib/paths'

type Props = { day: string; slugs: readonly string[]; sentences: readonly string[] }

/** Says that there is nothing to compare on a day on which not two of the tools were there. */
export function NotThereTogether({ day, slugs, sentences }: Props) {
  return (
    <>
      <h1>{`Nothing to compare on ${formatDate(day)}`}</h1>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p>
        <a href={paths.comparison(slugs)}>The comparison as of today</a> ·{' '}
        <a href={paths.tools([['on', day]])}>the tools of that day</a>
      </p>
    </>
  )
}
