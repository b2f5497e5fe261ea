// How much an import may hold. Readers refuse by these numbers; the child process refuses what they miss.

export const MAX_BYTES = 20 * 1024 * 1024
export const MAX_TOOLS = 10_000
export const MAX_LINES = 1_000_000
/** Far above what the schema of a tool allows: beyond it, the checks themselves would take long. */
export const MAX_KEYS = 200
export const MAX_ENTRIES = 2000
export const MAX_PARTS = 50_000
/** Reading stops when this many faults are found. */
export const MAX_FAULTS = 5000
/** What the readings of a file may come to, as JSON: a hundred times what a usual catalogue takes. */
export const MAX_RESULT_BYTES = 96 * 1024 * 1024

/** The child is ended after this long without having read on; honest files go on every few milliseconds, … */
export const QUIET_MS = 2000
/** … and on a machine so busy that starting took long, after this many times what starting took. */
export const QUIET_STARTS = 15
/** Processor time for the longest honest file; a busy machine may take three times as long about it. */
export const LONGEST_CPU_MS = 20_000
export const LONGEST_MS = 60_000
/** Starting Node and loading the readers, on a busy machine. */
export const START_MS = 30_000

/** Characters of a cell of CSV, and cells of a row. */
export const MAX_CELL = 40_000
export const MAX_CELLS = 2000
