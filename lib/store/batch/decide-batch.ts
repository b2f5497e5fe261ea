// What becomes of each tool of a batch, or why it is left as it is: shown before anybody confirms it, and decided anew
// when it is saved.

import { isFault } from '../../catalogue/document/problem'
import type { ToolDocument } from '../../catalogue/document/tool-document'
import { formatCount } from '../../catalogue/shown/noun-words'
import { sayFieldProblem } from '../../editing/form/read-form'
import { examineFields } from '../../editing/form/tool-form'
import { findFaults } from '../imports/decide-import'
import type { ImportState } from '../imports/plan-reading'
import type { BatchOrder } from './batch-order'
import type { BatchTool } from './batch-tools'
import { recategorise } from './recategorise'

export type BatchRow = {
  tool: BatchTool
  /** The document that is saved; null where the tool is left as it is. */
  document: ToolDocument | null
  /** What happens to it, or why nothing does. */
  says: string
}

const CANNOT = { publish: 'cannot be published', withdraw: '', recategorise: 'cannot be put there' }

type Deciding = { tools: readonly BatchTool[]; order: BatchOrder; state: ImportState; today: string }

/** What becomes of each tool, by address. */
export function decideBatch({ tools, order, state, today }: Deciding): BatchRow[] {
  const rows = tools.map((tool): BatchRow => {
    const said = decideOne(tool, { order, state, today })
    return 'why' in said ? { tool, document: null, says: said.why } : { tool, ...said }
  })
  // A draft that only waits is looked at when it is published.
  const isSeen = ({ tool }: BatchRow) => order.kind === 'publish' || tool.publication === 'published'
  if (order.kind !== 'withdraw')
    for (;;) {
      const next = new Map(
        rows.flatMap((row) => (row.document && isSeen(row) ? [[row.tool.slug, row.document]] : [])),
      )
      const faults = findFaults({ state, next, vocabulary: state.vocabulary })
      if (faults.size === 0) break
      for (const row of rows) {
        const fault = faults.get(row.tool.slug)
        if (fault !== undefined && row.document)
          Object.assign(row, { document: null, says: `${CANNOT[order.kind]}: ${fault}` })
      }
    }
  return rows
}

type Said = { document: ToolDocument; says: string } | { why: string }

function decideOne(tool: BatchTool, { order, state, today }: Omit<Deciding, 'tools'>): Said {
  const { publication, drafters, pending } = tool
  if (publication === 'draft' && pending > 0) return { why: 'a proposal of it waits: decide on that first' }
  if (publication === 'draft' && drafters > 1) return { why: 'several people have a draft of it: open it' }
  if (order.kind === 'withdraw') return sayWithdrawn(tool, state)
  if (order.kind === 'publish' && publication === 'published') return { why: 'is published already' }
  const whole = readWhole(tool, state, today)
  if ('why' in whole) return whole
  if (whole.document.slug !== tool.slug) return { why: 'its draft takes another address: open it' }
  if (order.kind === 'recategorise') return recategorise(whole.document, order, state.vocabulary)
  return { ...whole, says: publication === 'withdrawn' ? 'published again' : 'published' }
}

function sayWithdrawn({ publication, document, slug }: BatchTool, { tools }: ImportState): Said {
  if (publication === 'withdrawn') return { why: 'is withdrawn already' }
  if (publication === 'draft') return { document, says: 'its draft is set aside; readers never saw it' }
  const related = tools.filter(({ relations }) => relations.some(({ to }) => to === slug)).length
  const also = related === 0 ? '' : `; ${formatCount(related, 'tool relates', 'tools relate')} to it`
  return { document, says: `withdrawn${also}` }
}

function readWhole(
  tool: BatchTool,
  { vocabulary }: ImportState,
  today: string,
): { document: ToolDocument } | { why: string } {
  if (tool.fields === null) return { document: tool.document }
  const { document, problems } = examineFields(tool.fields, { vocabulary, today })
  if (document !== null) return { document }
  const faults = problems.filter(isFault)
  const [first] = faults
  const more = faults.length > 1 ? ` and ${faults.length - 1} more` : ''
  const said = first ? `${first.field} ${sayFieldProblem(first)}` : 'a field '
  return { why: `is not finished: ${said}${more}` }
}
