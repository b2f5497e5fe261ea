// A row of CSV changes what its filled cells speak of, and nothing else of a tool that is there.
import { expect, test } from 'vitest'
import { isFault } from '@/lib/catalogue/document/problem'
import type { ToolDocument } from '@/lib/catalogue/document/tool-document'
import { planImport } from '@/lib/editing/import/plan-import'
import { readImport } from '@/lib/editing/import/read-import'
import { readCurated } from '../support/curated-files'
import { adviceOf, createTool, createVocabulary } from '../support/factories'

const TODAY = '2026-11-26'
const vocabulary = createVocabulary()
const podman: ToolDocument = {
  ...createTool({ name: 'Podman', slug: 'podman', category: 'container-engines', aliases: ['libpod'] }),
  kind: 'platform',
  licence: {
    spdx: 'Apache-2.0',
    class: 'source-available',
    note: 'Since 2020',
    unverified: false,
    sources: ['https://one.example/licence'],
  },
  facts: [
    {
      attribute: 'isolation',
      state: 'value',
      value: 'namespaces',
      note: 'By default',
      qualified: false,
      since: '2019',
      until: null,
      checkedOn: '2026-01-02',
      otherwise: null,
      unverified: false,
      sources: ['https://one.example/isolation'],
    },
  ],
  sources: ['licence', 'isolation'].map((path) => ({
    ...{
      url: `https://one.example/${path}`,
      title: path,
      publisher: null,
      kind: 'documentation' as const,
      readOn: '2026-01-02',
      ...{ speaksOf: null, secondary: false },
    },
  })),
}
const [isolation] = podman.facts

function plan(csv: string, existing: readonly ToolDocument[] = [podman], words = vocabulary) {
  const context = { vocabulary: words, today: TODAY, known: existing, fileName: 'a.csv' }
  const { tools, problems } = readImport(new TextEncoder().encode(csv), 'csv', context)
  const planned = planImport({ existing, imported: tools, vocabulary: words })
  return { problems, rows: planned.tools, row: planned.tools[0] }
}

/** What becomes of Podman with one row of these cells. */
function changed(cells: Record<string, string>) {
  const { row, problems } = plan(`slug,${Object.keys(cells).join()}\npodman,${Object.values(cells).join()}\n`)
  expect([problems, row?.problems.filter(isFault)]).toEqual([[], []])
  const { document } = row ?? {}
  if (!document) throw new Error(`planned as ${row?.action}`)
  return Object.fromEntries(
    Object.entries(document).filter(
      ([key, part]) => JSON.stringify(part) !== JSON.stringify(podman[key as 'name']),
    ),
  )
}

const NEW = 'https://two.example/new'
const newSource = {
  url: NEW,
  title: null,
  publisher: null,
  kind: 'documentation' as const,
  readOn: TODAY,
  speaksOf: null,
  secondary: false,
}

test.each<[Record<string, string>, object]>([
  [{ summary: 'Another one.' }, { summary: 'Another one.' }],
  [{ kind: 'library' }, { kind: 'library' }],
  [{ chooseWhen: 'Often.', summary: '' }, { chooseWhen: adviceOf('Often.') }],
  [{ avoidWhen: '"never.\nyou may."' }, { avoidWhen: adviceOf('never.', 'you may.') }],
  [{ 'fact:isolation.qualified': 'yes' }, { facts: [{ ...isolation, qualified: true }] }],
  [{ 'licence.spdx': 'MIT' }, { licence: { ...podman.licence, spdx: 'MIT', unverified: true, sources: [] } }],
  [{ 'licence.note': 'Read it' }, { licence: { ...podman.licence, note: 'Read it' } }],
  [
    { 'licence.class': 'open-source', 'licence.source': NEW },
    {
      licence: { ...podman.licence, class: 'open-source', sources: [NEW] },
      sources: [...podman.sources, newSource],
    },
  ],
  [
    { 'fact:isolation': 'virtual-machine' },
    {
      facts: [{ ...isolation, value: 'virtual-machine', checkedOn: null, unverified: true, sources: [] }],
    },
  ],
  [
    { 'fact:isolation': 'virtual-machine', 'fact:isolation.source': NEW },
    {
      facts: [{ ...isolation, value: 'virtual-machine', checkedOn: TODAY, sources: [NEW] }],
      sources: [...podman.sources, newSource],
    },
  ],
  [{ 'fact:isolation.note': 'Always' }, { facts: [{ ...isolation, note: 'Always' }] }],
  [
    { 'fact:isolation': 'namespaces', 'fact:isolation.until': '2024' },
    { facts: [{ ...isolation, until: '2024' }] },
  ],
  [{ 'fact:isolation.checkedOn': '2026-11-01' }, { facts: [{ ...isolation, checkedOn: '2026-11-01' }] }],
  [
    { 'fact:isolation.source': NEW },
    {
      facts: [{ ...isolation, checkedOn: TODAY, sources: [NEW] }],
      sources: [...podman.sources, newSource],
    },
  ],
])('%j changes that and nothing else', (cells, expected) => {
  expect(changed(cells)).toEqual(expected)
})

test.each([
  'slug,name\npodman,Podman\n',
  'name\nPodman\n',
  'slug,licence.spdx,licence.source\npodman,Apache-2.0,https://one.example/licence\n',
  'slug,fact:isolation,fact:isolation.source\npodman,namespaces,https://one.example/isolation\n',
  'slug,summary,categories,kind,aliases,description,homepage,fact:isolation,fact:isolation.note\npodman,,,,,,,,\n',
])('%j says nothing new, and changes nothing', (csv) => {
  expect(plan(csv).row).toMatchObject({ action: 'unchanged', problems: [] })
})

test('a row with one filled cell changes one field of any tool of the catalogue', async () => {
  const curated = await readCurated()
  const csv = `slug,chooseWhen\n${curated.tools.map(({ slug }) => `${slug},In this case.\n`).join('')}`
  const { rows } = plan(csv, curated.tools, curated.vocabulary)
  expect(rows.map(({ slug }) => slug)).toEqual(curated.tools.map(({ slug }) => slug))
  for (const [at, tool] of curated.tools.entries())
    expect(rows[at]?.document).toEqual({ ...tool, chooseWhen: adviceOf('In this case.') })
})

test('a new tool says all it must, and a note belongs to a fact that is there', () => {
  const { rows } = plan(`slug,name,summary,categories,fact:rootless.note
crun,crun,,,
podman,,,,Not by root
`)
  expect(rows.map(({ action, problems }) => [action, problems.map(({ path }) => path)])).toEqual([
    ['error', ['summary', 'categories']],
    ['error', ['facts.1.value', 'facts.1']],
  ])
  for (const { problems } of rows) for (const { line } of problems) expect([2, 3]).toContain(line)
})
