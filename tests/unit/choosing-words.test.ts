import { describe, expect, it } from 'vitest'
import type { LeftTool } from '@/lib/catalogue/choosing/choice'
import {
  barSentence,
  firstWords,
  placeSentence,
  placesOf,
  reachWords,
  verdictSentence,
} from '@/lib/catalogue/choosing/choice-words'
import { categoryDocument } from '@/lib/catalogue/document/vocabulary'
import type { QueryParameters } from '@/lib/catalogue/listing/parse-filter'
import { ask } from '../support/proxy-catalogue'

const verdict = (parameters: QueryParameters) => verdictSentence(ask(parameters).choice)

describe('the answer in a sentence', () => {
  it.each([
    [
      { matters: 'protocols.tcp' },
      'Envoy, HAProxy and Traefik are level in all that matters to you, and nothing does better.',
    ],
    [
      { matters: 'reload' },
      'Caddy, Envoy and Traefik are level in all that matters to you, and nothing does better.',
    ],
    [{ 'a-lot': 'tls' }, 'Caddy and Traefik are level in all that matters to you, and nothing does better.'],
    [
      { 'a-lot': 'aspect.performance' },
      'No clear answer: Caddy, Envoy and HAProxy are level, each first in 32% of the ways in which what is open can turn out.',
    ],
    [
      { matters: 'reload', protocols: 'http', tls: 'partial' },
      'Caddy and Traefik are level in all that matters to you, and nothing does better.',
    ],
  ])('by one criterion, as of %j, weighs nothing: %s', (parameters, sentence) =>
    expect(verdict(parameters)).toBe(sentence),
  )

  it('calls those level whose shares are told as the same', () => {
    const { choice } = ask({ 'a-lot': 'tls', matters: 'reload' })
    const left = choice.left.map(
      (one): LeftTool => ({
        ...one,
        rank: one.rank && { ...one.rank, share: 0.432 },
      }),
    )
    const names = left.map(({ tool }) => tool.name)
    expect(verdictSentence({ ...choice, left })).toBe(
      `No clear answer: ${names.slice(0, -1).join(', ')} and ${names.at(-1)} are level, each first in 43% of the weightings that keep your order.`,
    )
  })

  it.each([
    [{ ended: 'yes' }, '5 tools to choose from.'],
    [{ routes: '5001' }, 'No tool is known to have all you must have; of 3 it is not known.'],
    [{ protocols: 'udp', tls: 'yes' }, 'No tool is known to have all you must have; of 1 it is not known.'],
    [{ protocols: 'tcp', tls: 'yes' }, 'Only Traefik is known to have all you must have.'],
  ])('of %j is %s', (parameters, sentence) => expect(verdict(parameters)).toBe(sentence))
})

describe('the words beside a bar', () => {
  it('name what leaves it open, which is not always what is not known', () => {
    const { choice } = ask({ matters: 'aspect.performance' })
    const words = choice.left.map(({ tool, cells, rank }) => [
      tool.name,
      rank && reachWords(rank.reach, cells),
    ])
    expect(Object.fromEntries(words)).toMatchObject({
      Traefik: '0 of 100, at best to 50: its strengths and limitations leave that open',
      Envoy: '0 of 100, at best to 100: what is not known leaves that open',
    })
    const limited = choice.left.flatMap(({ cells }) => cells)[0]
    const fact = { ...ask({ matters: 'tls' }).choice.left[0]?.cells[0]?.fact, qualified: true } as never
    expect(
      reachWords({ low: 50, known: 50, high: 100 }, [{ ...limited, isUnknown: false, fact } as never]),
    ).toBe('50 of 100, at best to 100: its limits leave that open')
  })

  it('speak of weightings only where there are some, and of a hatched part only where one is drawn', () => {
    expect(barSentence(ask({ matters: 'protocols.tcp' }).choice)).toBe(
      'Each bar shows what a tool comes to, of 100.',
    )
    expect(barSentence(ask({ matters: ['tls', 'reload'] }).choice)).toBe(
      'Each bar shows what a tool comes to, of 100, in the middle half of the weightings; its hatched part counts only if what is open turns out well.',
    )
  })

  it('say of one criterion how often a tool is first without weighing, and give the level the same place', () => {
    const { choice } = ask({ matters: 'tls' })
    expect(
      choice.left.map(({ tool, rank }) => [tool.name, firstWords(rank?.share ?? 0, choice).join('')]),
    ).toEqual([
      ['Caddy', 'First, however what is open turns out'],
      ['Traefik', 'First, however what is open turns out'],
      ['Envoy', 'At best level with the first'],
    ])
    expect(placesOf(choice.left)).toEqual([1, 1, 3])
  })

  it('say why a tool stands below one that is sure of less', () => {
    const [one] = ask({ matters: 'tls' }).choice.left
    const of = (name: string, low: number, known: number, high: number) =>
      ({
        ...one,
        tool: { ...one?.tool, name },
        rank: { share: 0.5, reach: { low, known, high } },
      }) as LeftTool
    const calico = of('Calico', 56, 69, 96)
    expect(placeSentence(of('Flannel', 74, 81, 81), [calico])).toBe(
      'Below Calico, which is sure of less and could reach more.',
    )
    expect(placeSentence(of('Flannel', 74, 81, 99), [calico])).toBe(
      'Below Calico, which comes to less in most weightings: the order counts how often a tool is first.',
    )
    expect(placeSentence(of('Weave', 40, 60, 60), [calico])).toBeNull()
  })
})

it('no category takes the address at which choosing is explained', () => {
  const category = { slug: 'method', name: 'Methods', scope: 'All of them.' }
  expect(categoryDocument.safeParse(category).success).toBe(false)
  expect(categoryDocument.safeParse({ ...category, slug: 'methods' }).success).toBe(true)
})
