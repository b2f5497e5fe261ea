// The day of the curated catalogue: tests that read it stand on this one, so that what was read since does not lie ahead.

import type { ToolDocument } from '@/lib/catalogue/document/tool-document'

/** The last day (YYYY-MM-DD) on which a source or a fact of these tools was read. */
export function curatedDay(tools: readonly ToolDocument[]): string {
  const days = tools.flatMap(({ sources, facts }) => [
    ...sources.flatMap(({ readOn }) => readOn ?? []),
    ...facts.flatMap(({ checkedOn }) => checkedOn ?? []),
  ])
  return days.sort().at(-1) ?? '2026-01-01'
}
