// What the benchmark measures with: percentiles, rates, and a table that lines up.

export type Row = { what: string; value: string; target?: string; met?: boolean }

/** The value below which `share` (0 to 1) of the samples lie. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/** Milliseconds with as many digits as say something: `0.13 ms`, `12.4 ms`, `1,250 ms`. */
function formatMs(value: number): string {
  return `${value < 1 ? value.toFixed(2) : value < 100 ? value.toFixed(1) : Math.round(value).toLocaleString('en')} ms`
}

/** A row that says whether a target of at most `limit` milliseconds is met. */
export function msRow(what: string, value: number, limit?: number): Row {
  if (limit === undefined) return { what, value: formatMs(value) }
  return { what, value: formatMs(value), target: `≤ ${formatMs(limit)}`, met: value <= limit }
}

/** Prints a heading and its rows. */
export function printRows(heading: string, rows: readonly Row[]): void {
  const width = Math.max(...rows.map((row) => row.what.length))
  const values = Math.max(...rows.map((row) => row.value.length))
  console.log(`\n${heading}`)
  for (const { what, value, target, met } of rows) {
    const verdict = target === undefined ? '' : `   ${target}  ${met ? 'met' : 'MISSED'}`
    console.log(`  ${what.padEnd(width)}  ${value.padStart(values)}${verdict}`)
  }
}
