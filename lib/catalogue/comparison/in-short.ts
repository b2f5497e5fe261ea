// The answer with which a comparison begins: when to choose each tool, when to avoid it, and what weighs most of it.

import type { Catalogue, Tool } from '../catalogue'
import type { AdviceDocument, TradeoffDocument } from '../document/tool-document'

/** A sentence in short; `other` is the tool to take instead, where readers see it. */
export type ShortPoint = Pick<AdviceDocument, 'text' | 'unverified' | 'sources'> & { other: Tool | null }

export type ShortRow = {
  key: 'choose' | 'avoid' | 'strengths' | 'limitations'
  label: string
  cells: ShortPoint[][]
}

/** The rows of which at least one tool has something to say, a cell for each tool. */
export function shortRows(catalogue: Catalogue, tools: readonly Tool[]): ShortRow[] {
  const advice = (list: readonly AdviceDocument[]) =>
    list.map((said) => ({ ...said, other: catalogue.toolsBySlug.get(said.instead ?? '') ?? null }))
  const major = (tool: Tool, kind: TradeoffDocument['kind']) =>
    tool.tradeoffs.filter((one) => one.major && one.kind === kind).map((one) => ({ ...one, other: null }))
  const rows: ShortRow[] = [
    { key: 'choose', label: 'Choose it when', cells: tools.map((tool) => advice(tool.chooseWhen)) },
    { key: 'avoid', label: 'Avoid it when', cells: tools.map((tool) => advice(tool.avoidWhen)) },
    { key: 'strengths', label: 'Major strengths', cells: tools.map((tool) => major(tool, 'strength')) },
    { key: 'limitations', label: 'Major limitations', cells: tools.map((tool) => major(tool, 'limitation')) },
  ]
  return rows.filter(({ cells }) => cells.some((points) => points.length > 0))
}
