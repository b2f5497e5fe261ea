import { expect, test } from 'vitest'
import { checkCatalogue } from '@/lib/catalogue/check/check-catalogue'
import { sayProblem } from '@/lib/catalogue/document/problem'
import type { ToolDocument } from '@/lib/catalogue/document/tool-document'
import { readCurated } from '../support/curated-files'
import { createTool, createVocabulary } from '../support/factories'

/** `A>B` is a relation from A to B. */
function toolsWith(
  type: ToolDocument['relations'][number]['type'],
  arrows: readonly string[],
): ToolDocument[] {
  const names = [...new Set(arrows.flatMap((arrow) => arrow.split('>')))]
  return names.map((name) => ({
    ...createTool({ name }),
    relations: arrows
      .map((arrow) => arrow.split('>'))
      .filter(([from]) => from === name)
      .map(([, to = '']) => ({ type, to: to.toLowerCase(), note: null, unverified: true, sources: [] })),
  }))
}

const circlesIn = (tools: readonly ToolDocument[]) =>
  checkCatalogue(createVocabulary({}), tools)
    .filter(({ code }) => code === 'circle')
    .map(({ tool, path, ...problem }) => ({ tool, path, message: sayProblem(problem) }))

test.each([
  [['A>B', 'B>A'], 'goes in a circle: A was replaced by B, which was replaced by A'],
  [
    ['B>C', 'C>A', 'A>B'],
    'goes in a circle: A was replaced by B, which was replaced by C, which was replaced by A',
  ],
  [['X>A', 'A>B', 'B>A'], 'goes in a circle: A was replaced by B, which was replaced by A'],
  [['A>X', 'A>B', 'B>A', 'X>Y'], 'goes in a circle: A was replaced by B, which was replaced by A'],
])('%j is told once, in the file that sorts first, naming the circle', (arrows, message) => {
  const circles = circlesIn(toolsWith('replaced-by', arrows))
  expect(circles).toEqual([{ tool: 'a', path: ['relations', expect.any(Number), 'to'], message }])
})

test.each([[['A>B', 'B>C']], [['A>B', 'A>C', 'B>C']], [['A>B', 'C>B', 'B>D', 'A>D']]])(
  '%j ends somewhere',
  (arrows) => {
    expect(circlesIn(toolsWith('replaced-by', arrows))).toEqual([])
  },
)

test.each([
  ['replaced-by', 1],
  ['part-of', 1],
  ['built-on', 1],
  ['extends', 1],
  ['inspired-by', 0],
  ['implements', 0],
] as const)('two tools of which each is %s the other: %i circle', (type, count) => {
  expect(circlesIn(toolsWith(type, ['A>B', 'B>A']))).toHaveLength(count)
})

test('a circle over a former address is one, too', () => {
  const [a, b] = toolsWith('replaced-by', ['A>B', 'B>Old'])
  const tools = [{ ...(a as ToolDocument), formerSlugs: ['old'] }, b as ToolDocument]
  expect(circlesIn(tools)).toHaveLength(1)
})

test('the curated catalogue goes in no circle', async () => {
  const { tools } = await readCurated()
  expect(circlesIn(tools)).toEqual([])
})
