// What the checks ask of a sound tool without refusing it, all at once: its sources, and the rules between facts. Asked
// at every save, and by `check:catalogue`.

import type { Problem } from '../document/problem'
import type { Rule } from '../document/rule'
import type { ToolDocument } from '../document/tool-document'
import type { Vocabulary } from '../document/vocabulary'
import { checkRules } from './check-rules'
import { checkSources } from './check-sources'

type Around = {
  vocabulary: Pick<Vocabulary, 'attributes'>
  rules: readonly Rule[]
  /** YYYY-MM-DD. */
  today: string
}

/** Warnings of one tool. */
export function adviseOn(tool: ToolDocument, { vocabulary, rules, today }: Around): Problem[] {
  return [...checkRules(tool, rules, today), ...checkSources(tool, vocabulary)]
}
