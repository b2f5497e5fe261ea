// All that is proposed at once: a sound tool, and a curated file that only differs where something is new.
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { examineDocument } from '@/lib/catalogue/check/examine-document'
import { putIntoFile } from '@/lib/keeper/files/put-into-file'
import { proposeAtOnce } from '@/lib/keeper/propose'
import { readCurated } from '../support/curated-files'
import { createVocabulary } from '../support/factories'
import {
  crane,
  everything,
  ground,
  keysOf,
  line,
  NOTHING,
  page,
  release,
  TODAY,
} from '../support/keeper-ground'

test('all of it at once makes a sound tool, of which nothing more is proposed', () => {
  const tool = crane({ lines: [{ ...line, unverified: true }] })
  const { proposed, left } = proposeAtOnce(ground(everything, { tool }))
  expect(proposed.map(({ kind }) => kind)).toEqual([
    'moved',
    'release',
    'line',
    'end-of-support',
    'stage',
    'licence',
    'advisory',
  ])
  expect(left).toEqual([])
  const after = proposed.at(-1)?.document ?? tool
  expect(examineDocument(after, createVocabulary(), { today: TODAY }).problems).toEqual([])
  const again = ground({ ...everything, moved: null }, { tool: after })
  expect(keysOf(again)).toEqual([])
})

const files = readdirSync('prisma/catalogue/tools').filter((name) => name.endsWith('.yaml'))

test('what is put into a curated file leaves every other line as it was, and is read back as it was meant', async () => {
  const { vocabulary, tools } = await readCurated()
  expect(files.length).toBeGreaterThan(100)
  for (const tool of tools) {
    const text = readFileSync(`prisma/catalogue/tools/${tool.slug}.yaml`, 'utf8')
    const found = {
      ...everything,
      moved: tool.repository
        ? { from: tool.repository.replace('https://', ''), to: 'github.com/hoist/crane' }
        : null,
    }
    const { proposed } = proposeAtOnce({ tool, found, past: [], today: TODAY, isDecided: () => false })
    const after = proposed.at(-1)?.document
    if (after === undefined) continue
    const next = putIntoFile(text, tool, after)
    expect(examineDocument(parse(next), vocabulary, { slug: tool.slug }).sound, tool.slug).toEqual(after)
    const kept = new Set(next.split('\n'))
    const gone = text.split('\n').filter((one) => !kept.has(one))
    // Of what was there only a licence, an address and what is watched there are replaced.
    for (const one of gone)
      expect(one, tool.slug).toMatch(
        /^\s*(- )?(spdx|class|note|sources|repository|tags|feeds|unverified|latest|latestOn|securityUntil|licence|https:\/\/)|^\s+- https:/,
      )
    expect(gone.length, tool.slug).toBeLessThan(14)
  }
})

test('comments, quotes and order of a file stay, and nothing is put where nothing differs', () => {
  const tool = crane()
  const text = `# A comment at the top
slug: crane # the address
name: 'Crane'
summary: "Crane for tests."
kind: tool
categories: [ container-engines ]
licence:
  spdx: Apache-2.0 # as of 2020
  class: open-source
  sources:
    - https://crane.example/docs
repository: https://github.com/crane/crane # its home

# Its history
events:
- date: 2020-01-01
  kind: first-release
  version: "0.1.0"
  text: The first.
  status: active
  sources: [ https://crane.example/docs ]
# The end of the history
- date: 2026-10-01
  kind: release
  version: "1.2.0"
  text: Version 1.2.0 is released.
  sources: [ https://crane.example/docs ]

sources:
- url: https://crane.example/docs
  title: Docs
`
  expect(putIntoFile(text, tool, tool)).toBe(text)
  const { proposed } = proposeAtOnce(
    ground({ ...NOTHING, releases: [release('1.3.0', '2026-11-10')], moved: everything.moved }),
  )
  const next = putIntoFile(text, tool, proposed.at(-1)?.document ?? tool)
  const added = next.split('\n').filter((one) => !text.split('\n').includes(one))
  expect(added).toEqual([
    'repository: https://github.com/hoist/crane # its home',
    'watch:',
    '  feeds:',
    '    - https://github.com/hoist/crane/releases.atom',
    '  tags: github.com/hoist/crane',
    '- date: "2026-11-10"',
    '  version: 1.3.0',
    '  text: Version 1.3.0 is released.',
    `    - ${page('v1.3.0')}`,
    `- url: ${page('v1.3.0')}`,
    '  title: "crane/crane: release v1.3.0"',
    '  kind: release-notes',
    '  readOn: "2026-11-26"',
  ])
})
