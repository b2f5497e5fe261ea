type Props = { sentences: readonly string[] }

/** What of an address could not be used, said in its sentences; nothing where all of it was. */
export function DroppedWords({ sentences }: Props) {
  if (sentences.length === 0) return null
  return (
    <ul className="callout text-small">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}
