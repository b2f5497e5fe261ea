/** Words beside what they mean. */
export function WordList({ words }: { words: readonly { label: string; definition: string }[] }) {
  return (
    <dl className="terms">
      {words.map(({ label, definition }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{definition}</dd>
        </div>
      ))}
    </dl>
  )
}
