// How much an import may hold. Readers refuse by these numbers; the child process refuses what they miss.

export const MAX_BYTES = 20 * 1024 * 1024
export const MAX_TOOLS = 10_000
export const MAX_DEPTH = 40
/** One tool's own text: as in the curated files. */
export const MAX_TOOL_LENGTH = 512 * 1024
/** How often anchors of one tool may be repeated: enough for shared lists, too little for a "billion laughs". */
export const MAX_ALIASES = 50
/** Problems are told until here; what is left is told as a number. */
export const MAX_PROBLEMS = 5000
/** What the readings of a file may come to, as JSON: a hundred times what a usual catalogue takes. */
export const MAX_RESULT_BYTES = 96 * 1024 * 1024

/** The child is ended after this long without having read on; honest files go on every few milliseconds. */
export const QUIET_MS = 2500
/** The child is ended after this long whatever it does. */
export const LONGEST_MS = 20_000
/** Starting Node and loading the readers, on a busy machine. */
export const START_MS = 15_000
