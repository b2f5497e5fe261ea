/** A moment as its day and minute in UTC: `2026-11-22 15:04`. */
export const minute = (at: Date) => `${at.toISOString().slice(0, 16).replace('T', ' ')}`

/** A moment as its day in UTC: `2026-11-22`. */
export const day = (at: Date) => at.toISOString().slice(0, 10)
