// What the vocabulary is about to say; until it does, nothing decides and nothing but yes or no has a scale.

import type { Attribute, Category } from '../document/vocabulary'

export const decidesOf = (category: Category) => (category as { decides?: string[] }).decides ?? []
export const worthOfOption = (option: Attribute['options'][number]) =>
  (option as { worth?: number | null }).worth ?? null
export const scaleOf = (attribute: Attribute) =>
  (attribute as { scale?: { from: number; to: number } | null }).scale ?? null
