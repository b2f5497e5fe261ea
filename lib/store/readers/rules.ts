// The rules between facts as the curated catalogue has them: read once in a process, for they come with the code.

import { join } from 'node:path'
import type { Rule } from '../../catalogue/document/rule'
import type { Vocabulary } from '../../catalogue/document/vocabulary'
import { readRulesFile } from '../../editing/files/rules-file'

let read: Promise<readonly Rule[]> | null = null

/** The rules that tools are held against. */
export function getRules(vocabulary: Vocabulary): Promise<readonly Rule[]> {
  read ??= readRulesFile(join(process.cwd(), 'prisma/catalogue'), vocabulary).then(({ rules }) => rules)
  return read
}
