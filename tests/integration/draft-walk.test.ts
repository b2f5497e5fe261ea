// A random walk of saving, proposing, publishing and withdrawing: what is not published is nowhere that readers look.
import { NextRequest } from 'next/server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { GET as catalogueJson } from '@/app/api/v1/catalogue.json/route'
import { GET as toolsCsv } from '@/app/tools.csv/route'
import { closeStore, refreshCatalogue } from '@/lib/store/live-catalogue'
import { changePublication } from '@/lib/store/publication'
import { findRevisions } from '@/lib/store/revisions'
import { seedCatalogue } from '@/lib/store/seed'
import { openTool } from '@/lib/store/tool-editing'
import { useTestDatabase } from '../support/accounts'
import type { TestDatabase } from '../support/database'
import { changeTool, createViewer } from '../support/editing'
import { createTool, createVocabulary } from '../support/factories'

const STEPS = 300
const TOOLS = ['alpha', 'beta', 'gamma']
const ada = createViewer('Ada')
const cara = createViewer('Cara', 'contributor')

let database: TestDatabase
beforeAll(async () => {
  database = await useTestDatabase()
  await seedCatalogue(database, {
    vocabulary: createVocabulary({ categories: ['container-engines'] }),
    tools: TOOLS.map((name) => createTool({ name })),
  })
})
afterAll(async () => {
  await closeStore()
  await database.drop()
})

test('after every step readers see exactly what was published last, and no draft’s words', async () => {
  const live = new Map(TOOLS.map((slug) => [slug, { word: '', isPublic: true }]))
  let seed = 7
  const random = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((seed / 2_147_483_648) * below)
  }
  for (let step = 0; step < STEPS; step++) {
    const slug = TOOLS[random(TOOLS.length)] ?? ''
    const tool = live.get(slug)
    if (!tool) throw new Error(`No ${slug}.`)
    const word = `word${step}x`
    const say = <Document extends { chooseWhen: string | null }>(document: Document) => ({
      ...document,
      chooseWhen: `Choose it for ${word}.`,
    })
    const kind = random(4)
    if (kind === 0) await changeTool(random(2) ? ada : cara, slug, say, { mode: 'draft', comment: word })
    if (kind === 1) await changeTool(random(2) ? ada : cara, slug, say, { mode: 'propose', comment: word })
    if (kind === 2) {
      await changeTool(ada, slug, say)
      live.set(slug, { word, isPublic: true })
    }
    if (kind === 3) {
      const version = (await openTool(ada, slug))?.version ?? 0
      const to = tool.isPublic ? 'withdrawn' : 'published'
      await changePublication({ viewer: ada, slug, version, comment: 'A step', to })
      live.set(slug, { ...tool, isPublic: !tool.isPublic })
    }
    const catalogue = await refreshCatalogue()
    const texts = [JSON.stringify(catalogue.tools)]
    if (step % 20 === 0) {
      const request = new NextRequest('http://localhost:3000/tools.csv')
      texts.push(await (await catalogueJson(request)).text(), await (await toolsCsv(request)).text())
      texts.push(JSON.stringify(await Promise.all(TOOLS.map((one) => findRevisions(null, one)))))
    }
    const shown = [...live.values()].flatMap((one) => (one.isPublic && one.word ? [one.word] : [])).sort()
    expect([...new Set(texts[0]?.match(/word\d+x/g))].sort()).toEqual(shown)
    for (const text of texts.slice(1, 3))
      for (const found of text.match(/word\d+x/g) ?? []) expect(shown).toContain(found)
    expect(texts[3] ?? '').not.toMatch(/word\d+x/)
  }
}, 120_000)
