// How the web process is started so that it stays within the memory of a small machine. Used by start-up, the tests and
// the benchmark, which prints what it comes to (docs/benchmark.md).

/**
 * Flags for Node: young objects get the 16 MB that are usual. With 64 MB the process holds 140 MB more for good; measured
 * side by side, neither a listing nor the load of 10,000 tools took less time by it.
 */
export const WEB_FLAGS = ['--max-semi-space-size=16']

/**
 * What glibc's allocator is told; other C libraries pay no heed. Of itself it keeps up to eight arenas for each processor,
 * and once a large block was freed it keeps later ones of its size. Pages, compressed bodies and cards are such blocks.
 */
const ALLOCATOR = {
  MALLOC_ARENA_MAX: '2',
  MALLOC_TRIM_THRESHOLD_: '131072',
  MALLOC_MMAP_THRESHOLD_: '131072',
}

/**
 * What the environment of the web process has besides; a setting made by hand stays.
 * @param {Record<string, string | undefined>} env
 * @returns {Record<string, string>}
 */
export function webSettings(env) {
  return Object.fromEntries(Object.entries(ALLOCATOR).map(([name, value]) => [name, env[name] ?? value]))
}
