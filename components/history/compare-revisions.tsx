type CompareRevisionsProps = {
  /** The page that shows the difference. */
  action: string
  from: number | null
  to: number | null
}

/** Asks for two revisions by their numbers, to see what differs between them. */
export function CompareRevisions({ action, from, to }: CompareRevisionsProps) {
  return (
    <form action={action} className="inline-form">
      <label htmlFor="compare-from">Compare revision</label>
      <input id="compare-from" name="from" inputMode="numeric" size={4} defaultValue={from ?? ''} required />
      <label htmlFor="compare-to">with</label>
      <input id="compare-to" name="to" inputMode="numeric" size={4} defaultValue={to ?? ''} required />
      <button type="submit" className="button">
        Compare
      </button>
    </form>
  )
}
