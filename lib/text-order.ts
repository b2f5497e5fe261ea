// The one order of plain texts: that of their code units, which no language and no machine changes.

/** Compares two texts to sort by, as `sort` does without being told how. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
