// A half-finished form as a document: what is sound of it, for drafts, previews and merges.

import { type Examined, examineDocument } from '../../catalogue/check/examine-document'
import type { Vocabulary } from '../../catalogue/document/vocabulary'

/** Examines unknown input; `sound` leaves out what is at fault, and may be without categories as no published document is. */
export function examineUnfinished(
  input: Record<string, unknown>,
  vocabulary: Vocabulary,
  slug: string,
): Examined {
  const examined = examineDocument(input, vocabulary, { slug })
  const [first] = vocabulary.categories
  if (examined.sound !== null || !first) return examined
  const { sound } = examineDocument({ ...input, categories: [first.slug] }, vocabulary, { slug })
  return { ...examined, sound: sound && { ...sound, categories: [] } }
}
