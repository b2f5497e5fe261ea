// When to choose a tool, written by two editors at once through the form as a browser without scripts sends it: each
// sentence is a row of its own, with what it names instead and cites, and what both wrote is put together or chosen.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ToolDocument } from '@/lib/catalogue/document/tool-document'
import type { ToolFormPage } from '@/lib/http/tool-form-page'
import { closeStore } from '@/lib/store/readers/live-catalogue'
import type { TestDatabase } from '../support/database'
import { adviceOf } from '../support/factories'
import { form, live, nextTool, publish, useMeeting } from '../support/meeting'
import { choose, type Person, press } from '../support/press-tool-form'

let database: TestDatabase
let ben: Person
beforeAll(async () => {
  ;({ database, ben } = await useMeeting(20))
})
afterAll(async () => {
  await closeStore()
  await database.drop()
})

const LABEL = 'Choose it when'
const page = 'https://docs.example/choosing'
const advise = (chooseWhen: ToolDocument['chooseWhen']) => (document: ToolDocument) => ({
  ...document,
  chooseWhen,
})
const cited = (text: string) => ({ text, instead: null, unverified: false, sources: [page] })
const textsOf = async (slug: string) => (await live(slug)).chooseWhen.map(({ text }) => text)

/** A tool with two sentences, as Ben has opened it. */
async function open() {
  const slug = nextTool()
  await publish(slug, advise(adviceOf('you want no daemon.', 'you run pods on one machine.')))
  return { slug, opened: await form(slug) }
}

describe.each(['mine', 'theirs'] as const)('Where %s is chosen', (side) => {
  test('of one sentence that both wrote anew, with what it cites, that side stands and the other sentence stays', async () => {
    const { slug, opened } = await open()
    await publish(
      slug,
      advise([cited('you want no daemon at all.'), ...adviceOf('you run pods on one machine.')]),
    )
    const typed = { 'chooseWhen.0.text': 'you want no daemon of its own.' }
    const { back } = await press(ben, slug, 'publish', { typed, page: opened })
    expect(back?.conflicts).toMatchObject([
      {
        label: LABEL,
        field: 'chooseWhen',
        base: expect.stringContaining('you want no daemon.'),
        mine: expect.stringContaining('of its own.'),
        theirs: expect.stringMatching(/at all\..*docs\.example/),
      },
    ])
    expect(await textsOf(slug)).toEqual(['you want no daemon at all.', 'you run pods on one machine.'])
    const solved = await press(ben, slug, 'publish', {
      typed: choose(back, { [LABEL]: side }),
      page: back as ToolFormPage,
    })
    expect(solved.back?.errors).toBeUndefined()
    const said = side === 'mine' ? 'you want no daemon of its own.' : 'you want no daemon at all.'
    expect(await textsOf(slug)).toEqual([said, 'you run pods on one machine.'])
    const { chooseWhen, sources } = await live(slug)
    expect(chooseWhen[0]?.sources).toEqual(side === 'mine' ? [] : [page])
    if (side === 'theirs') expect(sources.map(({ url }) => url)).toContain(page)
  })

  test('of a sentence that I remove and they wrote anew, it is gone or theirs', async () => {
    const { slug, opened } = await open()
    await publish(slug, advise(adviceOf('you want no daemon at all.', 'you run pods on one machine.')))
    const { back } = await press(ben, slug, 'remove:chooseWhen.0', { page: opened })
    expect(back?.conflicts).toMatchObject([
      { label: LABEL, mine: '', theirs: expect.stringContaining('at all') },
    ])
    await press(ben, slug, 'publish', { page: back as ToolFormPage })
    expect(await textsOf(slug)).toHaveLength(2)
    await press(ben, slug, 'publish', { typed: choose(back, { [LABEL]: side }), page: back as ToolFormPage })
    expect(await textsOf(slug)).toEqual([
      ...(side === 'theirs' ? ['you want no daemon at all.'] : []),
      'you run pods on one machine.',
    ])
  })

  test('of more sentences together than a tool may have, all of one side stand and all of both are shown', async () => {
    const { slug, opened } = await open()
    const [first, second] = adviceOf('you want no daemon.', 'you run pods on one machine.')
    if (!first || !second) throw new Error('two sentences')
    const theirs = [first, second, ...adviceOf('Ada tests kernels.', 'Ada ships appliances.')]
    await publish(slug, advise(theirs))
    const added = await press(ben, slug, 'add:chooseWhen', { page: opened })
    const typed = { 'chooseWhen.2.text': 'Ben builds images.', 'chooseWhen.2.unverified': 'on' }
    const { back } = await press(ben, slug, 'publish', {
      typed,
      page: (added.back ?? opened) as ToolFormPage,
    })
    expect(back?.conflicts).toMatchObject([
      {
        label: LABEL,
        mine: expect.stringContaining('Ben builds'),
        theirs: expect.stringMatching(/kernels[\s\S]*appliances/),
      },
    ])
    await press(ben, slug, 'publish', { typed: choose(back, { [LABEL]: side }), page: back as ToolFormPage })
    expect(await textsOf(slug)).toEqual(
      side === 'theirs' ? theirs.map(({ text }) => text) : [first.text, second.text, 'Ben builds images.'],
    )
  })
})

test('Sentences that both add stand side by side without a question', async () => {
  const { slug, opened } = await open()
  await publish(slug, (document) => ({
    ...document,
    chooseWhen: [...document.chooseWhen, ...adviceOf('Ada tests kernels.')],
  }))
  const added = await press(ben, slug, 'add:chooseWhen', { page: opened })
  const typed = { 'chooseWhen.2.text': 'Ben builds images.', 'chooseWhen.2.unverified': 'on' }
  const { back } = await press(ben, slug, 'publish', { typed, page: (added.back ?? opened) as ToolFormPage })
  expect(back?.conflicts ?? []).toEqual([])
  expect((await textsOf(slug)).toSorted()).toEqual([
    'Ada tests kernels.',
    'Ben builds images.',
    'you run pods on one machine.',
    'you want no daemon.',
  ])
})
