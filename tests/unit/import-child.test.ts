import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createEmptyVocabulary } from '@/lib/catalogue/document/vocabulary'
import { readInChild } from '@/lib/editing/import/read-in-child'
import '../support/compiled-processes'
import { sayProblem } from '@/lib/editing/import/problem-words'

const words = createEmptyVocabulary()

async function problemsOf(bytes: string | Uint8Array): Promise<string> {
  const reading = await readInChild({
    bytes: typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes,
    format: 'auto',
    vocabulary: words,
    today: '2026-11-22',
  })
  expect(reading.tools.filter((tool) => tool.document !== null)).toEqual([])
  return [...reading.problems, ...reading.tools.flatMap((tool) => tool.problems)].map(sayProblem).join('\n')
}

const bomb = Array.from({ length: 12 }, (_, i) =>
  i === 0
    ? 'a0: &a0 [x, x, x]'
    : `a${i}: &a${i} [${Array(9)
        .fill(`*a${i - 1}`)
        .join(', ')}]`,
).join('\n')

const traps: [string, () => string | Uint8Array, RegExp][] = [
  ['an alias bomb', () => bomb, /repeats anchors/],
  ['100,000 lists within each other in YAML', () => `a: ${'['.repeat(100_000)}`, /nests deeper than 40/],
  ['100,000 dashes in YAML', () => '- '.repeat(100_000), /nests deeper than 40/],
  ['100,000 groups within each other in JSON', () => '{"a":'.repeat(100_000), /nests deeper than 40/],
  [
    'a million rows of CSV',
    () => `name,summary,categories\n${'a,b,c\n'.repeat(1_000_000)}`,
    /column|lines|tools/,
  ],
  ['a million documents', () => '---\na: 1\n'.repeat(1_000_000), /lines|tools/],
  ['a million entries of JSON', () => `[${'1,'.repeat(1_000_000)}1]`, /tools/],
  ['20 MB on one line', () => 'a'.repeat(20 * 1024 * 1024), /characters/],
  ['more than 20 MB', () => new Uint8Array(20 * 1024 * 1024 + 1), /bytes/],
  ['NUL characters', () => new Uint8Array(1_000_000), /NUL/],
  ['a broken archive', () => 'PK\u0003\u0004nothing', /zip/],
]

test.each(traps)('%s ends in a sentence', { timeout: 60_000 }, async (_, bytes, sentence) => {
  expect(await problemsOf(bytes())).toMatch(sentence)
})

test('a day that has not come yet is refused at its line', async () => {
  const sources = '[{ url: "https://podman.example/", title: Podman, readOn: 2027-01-01 }]'
  const problems = await problemsOf(
    `slug: podman\nname: Podman\nsummary: Runs containers.\nkind: tool\ncategories: [engines]\nsources: ${sources}\n` +
      'licence: { class: not-applicable }\n',
  )
  expect(problems).toContain('2027-01-01 has not come yet: give the day on which it was read')
})

test('the process of an import starts without the client of the database, which would take it half a second', () => {
  const job = readFileSync(`${process.env.GANTRY_PROCESSES}/import-job.mjs`, 'utf8')
  expect(job).toContain('workOnImport')
  expect(job).not.toContain('@prisma/client')
})
