import type { ListedChange } from '@/components/history/change-list'
import type { Vocabulary } from '@/lib/catalogue/vocabulary'
import { differenceOf } from '@/lib/editing/difference'
import { summariseDifferences } from '@/lib/editing/difference-words'
import type { Change } from '@/lib/store/changes'

/** Changes as lists show them: with what changed in a few words. */
export function listChanges(changes: readonly Change[], vocabulary: Vocabulary): ListedChange[] {
  return changes.map(({ document, before, ...change }) => ({
    ...change,
    beforeNumber: before?.number ?? null,
    summary: before && summariseDifferences(differenceOf(before.document, document, vocabulary)),
  }))
}
