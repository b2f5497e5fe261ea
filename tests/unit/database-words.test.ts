// The words of the database's enums equal the words the catalogue is written in: a word is added in both places.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import * as words from '@/lib/catalogue/document/words'

const schema = readFileSync('prisma/schema.prisma', 'utf8')

/** The words a Prisma enum stores: its members, or what they are mapped to. */
function wordsOf(name: string): string[] {
  const body = new RegExp(`enum ${name} \\{\\n([^}]*)\\}`).exec(schema)?.[1] ?? ''
  const members = body.split('\n').filter((line) => /^\s+[a-z]/.test(line))
  return members.map((line) => /@map\("([^"]+)"\)/.exec(line)?.[1] ?? line.trim())
}

test.each([
  ['ToolKind', words.TOOL_KINDS],
  ['LicenceClass', words.LICENCE_CLASSES],
  ['Status', words.STATUSES],
  ['AttributeKind', words.ATTRIBUTE_KINDS],
  ['SupportLevel', words.SUPPORT_LEVELS],
  ['FactState', words.FACT_STATES],
  ['TradeoffKind', words.TRADEOFF_KINDS],
  ['RelationType', words.RELATION_TYPES],
  ['EventKind', words.EVENT_KINDS],
  ['SourceKind', words.SOURCE_KINDS],
  ['Direction', words.DIRECTIONS],
  ['ProposalKind', words.PROPOSAL_KINDS],
])('%s has the same words in the database and in the catalogue', (name, list) => {
  expect(wordsOf(name)).toEqual([...list])
})

test('the relations that say the same from both ends are those the database keeps once', () => {
  const migration = readFileSync('prisma/migrations/20261122000000_first/migration.sql', 'utf8')
  const once = /relation_symmetric_once[^;]*IN \(([^)]*)\)/.exec(migration)?.[1] ?? ''
  expect(once.replaceAll("'", '').split(', ')).toEqual([...words.SYMMETRIC_RELATIONS])
})
