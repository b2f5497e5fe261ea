import { readFileSync } from 'node:fs'
import net from 'node:net'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { ComparisonCard, ToolCard } from '@/components/comparison/card-image'
import { compareTools } from '@/lib/catalogue/comparison/comparison'
import { cardResponse } from '@/lib/http/card-response'
import { drawable, lettersOf } from '@/lib/http/font-letters'
import { createCatalogue, createTool } from '../support/listing-catalogue'
import { readPng } from '../support/png'

// The process has no network: whoever asks for something from elsewhere is told no, and is noted.
const asked: string[] = []
beforeEach(() => {
  asked.length = 0
  const refuse = (what: unknown): never => {
    asked.push(String(what))
    throw new Error('This process has no network.')
  }
  const { fetch } = globalThis
  // The library unpacks its own code from a data: address.
  vi.stubGlobal('fetch', async (what: string) => (/^data:/.test(what) ? fetch(what) : refuse(what)))
  vi.spyOn(net.Socket.prototype, 'connect').mockImplementation(refuse)
  vi.spyOn(console, 'warn')
  vi.spyOn(console, 'error')
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const FOLDER = 'node_modules/@fontsource/source-serif-4/files/source-serif-4'
const SUBSETS = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'vietnamese']
const letters = (weight: number) =>
  SUBSETS.map((subset) => lettersOf(readFileSync(`${FOLDER}-${subset}-${weight}-normal.woff`)))
const fonts = letters(400)

const cardOf = (name: string, summary = name) => {
  const { tools } = createCatalogue([createTool({ name: 'Stand-in' })])
  const [tool] = tools
  if (!tool) throw new Error('The catalogue is empty.')
  return cardResponse((draw) => ToolCard({ tool: { ...tool, name, summary }, draw }))
}

async function see(answer: Promise<Response>) {
  const response = await answer
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/png'])
  expect(asked).toEqual([])
  expect(vi.mocked(console.warn)).not.toHaveBeenCalled()
  expect(vi.mocked(console.error)).not.toHaveBeenCalled()
  const picture = readPng(Buffer.from(await response.arrayBuffer()))
  expect([picture.width, picture.height]).toEqual([1200, 630])
  return picture
}

/** How many pixels of a rectangle are not the background. */
function countInk(
  { at }: ReturnType<typeof readPng>,
  [left, top, right, bottom]: readonly number[] = [],
): number {
  let ink = 0
  for (let y = top ?? 0; y < (bottom ?? 0); y++)
    for (let x = left ?? 0; x < (right ?? 0); x++)
      if (at(x, y).some((part, k) => Math.abs(part - (at(0, 0)[k] ?? 0)) > 24)) ink++
  return ink
}

const MARGINS = [
  [0, 0, 70, 630],
  [1132, 0, 1200, 630],
  [0, 0, 1200, 60],
  [0, 575, 1200, 630],
]
const TITLE = [72, 150, 1128, 340] as const

const TEXTS = [
  ['Polish', 'Zażółć gęślą jaźń'],
  ['Czech', 'Příliš žluťoučký kůň úpěl'],
  ['Cyrillic', 'Контейнерный оркестратор'],
  ['Greek', 'Ενορχηστρωτής κιβωτίων'],
  ['Vietnamese', 'Trình điều phối vùng chứa'],
  ['Chinese', '容器编排工具'],
  ['Japanese and Korean', 'コンテナ 컨테이너'],
  ['Arabic and Hebrew', 'أداة الحاويات כלי'],
  ['emoji', '🚀 Launcher 👩‍👩‍👧‍👦 1️⃣ 🇩🇪 ❤️'],
  ['an accent of its own', 'e\u0301 q\u0301\u0323\u0308 ẅ'],
  ['zero width and turned round', 'a\u200bb\u202ec\u2066d'],
  ['astral letters', '𝔊𝔞𝔫𝔱𝔯𝔶'],
  ['nothing that can be drawn', '漢字🚀'],
  ['a word of 300 letters', 'Container'.repeat(34)],
  ['300 short words', 'box '.repeat(300)],
  ['wide letters', 'W'.repeat(80)],
] as const

describe('without a network a card is drawn', () => {
  test.each(TEXTS)('for %s, inside its margins', async (_, text) => {
    const picture = await see(cardOf(text))
    for (const margin of MARGINS) expect(countInk(picture, margin)).toBe(0)
    // A name of which nothing can be drawn leaves the slug.
    expect(countInk(picture, TITLE)).toBeGreaterThan(1000)
  })

  test('for a comparison of six such tools', async () => {
    const names = TEXTS.slice(0, 6).map(([, text]) => text)
    const catalogue = createCatalogue(names.map((_, at) => createTool({ name: `Tool ${at}` })))
    const tools = catalogue.tools.map((tool, at) => ({ ...tool, name: names[at] ?? '' }))
    const comparison = compareTools(catalogue, tools, { show: 'all', baseline: null })
    const picture = await see(cardResponse((draw) => ComparisonCard({ comparison, draw })))
    for (const margin of MARGINS) expect(countInk(picture, margin)).toBe(0)
  })

  test('for every letter that its fonts have, in both weights', async () => {
    expect(letters(600).map((set) => [...set].sort())).toEqual(fonts.map((set) => [...set].sort()))
    const all = [...new Set(fonts.flatMap((set) => [...set]))].map((code) => String.fromCodePoint(code))
    expect(all.length).toBeGreaterThan(700)
    for (let at = 0; at < all.length; at += 60) await see(cardOf(all.slice(at, at + 60).join(' ')))
  })
})

test.each([
  ['Zażółć 漢字', 'Zażółć …'],
  ['漢字 and 漢字', '… and …'],
  ['🚀 Launcher', '… Launcher'],
  ['e\u0301', 'é'],
  ['a\u200bb\u202e\ufe0f', 'ab'],
  [' two \n lines ', 'two lines'],
])('of %j is drawn %j', (text, drawn) => {
  expect(drawable(text, fonts)).toBe(drawn)
})

test('a card that cannot be drawn is answered all the same, and told in a line', async () => {
  vi.mocked(console.warn).mockImplementation(() => {})
  const answer = await cardResponse(() => {
    throw new Error('broken')
  })
  expect([answer.status, await answer.text()]).toEqual([404, 'This picture could not be drawn.\n'])
  expect(vi.mocked(console.warn).mock.calls).toEqual([['A card could not be drawn: broken']])
})
