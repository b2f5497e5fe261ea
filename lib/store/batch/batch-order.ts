// What many tools at once can be asked to become.

export const BATCH_KINDS = ['publish', 'withdraw', 'recategorise'] as const
export type BatchKind = (typeof BATCH_KINDS)[number]

/** How a category is given: in the primary one's place, besides, or taken out. */
export const CATEGORY_MOVES = ['instead', 'also', 'out'] as const

export type BatchOrder = {
  kind: BatchKind
  category: string
  move: (typeof CATEGORY_MOVES)[number]
  /** Leaves out facts that the new categories do not ask for. */
  setsAside: boolean
}
