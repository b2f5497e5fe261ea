// What the vocabulary and the facts are about to say; until they do, nothing decides and nothing has a scale.

import type { FactDocument, TradeoffDocument } from '../document/tool-document'
import type { Attribute, Category } from '../document/vocabulary'

export const decidesOf = (category: Category) => (category as { decides?: string[] }).decides ?? []
export const worthOfOption = (option: Attribute['options'][number]) =>
  (option as { worth?: number | null }).worth ?? null
export const scaleOf = (attribute: Attribute) =>
  (attribute as { scale?: { from: number; to: number } | null }).scale ?? null
export const isQualified = (fact: object) => (fact as { qualified?: boolean }).qualified === true
export const isMajor = (one: Pick<TradeoffDocument, 'kind'>) => (one as { major?: boolean }).major === true
export type Advice = { text: string; sources: readonly string[] }
export const adviceOf = (said: unknown): Advice[] =>
  typeof said === 'string' ? [{ text: said, sources: [] }] : ((said ?? []) as Advice[])
export type Qualifiable = FactDocument
