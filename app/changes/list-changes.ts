import type { ListedChange } from '@/components/history/change-list'
import type { Vocabulary } from '@/lib/catalogue/document/vocabulary'
import { differenceOf } from '@/lib/editing/merge/difference'
import { summariseDifferences } from '@/lib/editing/merge/difference-words'
import type { Change } from '@/lib/store/revisions/changes'

/** Changes as lists show them: with what changed in a few words. */
export function listChanges(changes: readonly Change[], vocabulary: Vocabulary): ListedChange[] {
  return changes.map(({ document, before, ...change }) => ({
    ...change,
    beforeNumber: before?.number ?? null,
    summary: before && summariseDifferences(differenceOf(before.document, document, vocabulary)),
  }))
}
