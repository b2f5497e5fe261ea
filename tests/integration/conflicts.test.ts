// Two editors of one tool through the form as a browser without scripts sends it: whatever is pressed in between, what
// the first published is never taken back by the second unless they chose so by hand.
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
  ;({ database, ben } = await useMeeting(60))
})
afterAll(async () => {
  await closeStore()
  await database.drop()
})

const rewrite = (at: number, text: string | null) => (document: ToolDocument) => ({
  ...document,
  tradeoffs: document.tradeoffs.flatMap((one, index) =>
    index !== at ? [one] : text === null ? [] : [{ ...one, text }],
  ),
})

const BUTTONS = [
  'add:tradeoffs',
  'add:relations',
  'add:events',
  'add:sources',
  'remove:sources.0',
  'up:tradeoffs.1',
  'down:tradeoffs.1',
  'facts',
  'refresh',
  'preview',
]

type Meeting = {
  name: string
  theirs: (document: ToolDocument) => ToolDocument
  typed: Record<string, string>
  label: string
  said: (document: ToolDocument) => string
  sides: { mine: string; theirs: string }
}

/** What the first does while the second writes; what the second types, and what is at stake. */
const MEETINGS: Meeting[] = [
  {
    name: 'both changed one field',
    theirs: (document: ToolDocument) => ({
      ...document,
      summary: 'By Ada.',
      avoidWhen: adviceOf('You like it plain.'),
    }),
    typed: { summary: 'By Ben.' },
    label: 'Summary',
    said: (document: ToolDocument) => document.summary,
    sides: { mine: 'By Ben.', theirs: 'By Ada.' },
  },
  {
    name: 'the first took out the row that the second rewrote',
    theirs: rewrite(0, null),
    typed: { 'tradeoffs.0.text': 'Runs without a daemon of its own.' },
    label: 'Strength: Isolation',
    said: (document: ToolDocument) =>
      document.tradeoffs.find(({ text }) => text.startsWith('Runs without'))?.text ?? '',
    sides: { mine: 'Runs without a daemon of its own.', theirs: '' },
  },
]

describe.each(MEETINGS)('$name', ({ theirs, typed, label, said, sides }) => {
  test.each(BUTTONS)(
    'after %s nothing is published unasked, and either side can be chosen',
    async (button) => {
      const slug = nextTool()
      const opened = await form(slug)
      await publish(slug, theirs)
      const pressed = await press(ben, slug, button, { typed, page: opened })
      const back = pressed.back as ToolFormPage
      expect(back.conflicts.map((one) => one.label)).toEqual([label])
      expect(Object.keys(back.errors)).toEqual(['', back.conflicts[0]?.name])
      // What meets a conflict leads to it: no address of a row further down.
      expect(pressed.location).not.toContain('#')
      const unasked = await press(ben, slug, 'publish', { page: back })
      expect(unasked.back?.conflicts.map((one) => one.label)).toEqual([label])
      expect(said(await live(slug))).toBe(sides.theirs)
      const half = await press(ben, slug, button, { page: unasked.back as ToolFormPage })
      const still = await press(ben, slug, 'publish', { page: half.back as ToolFormPage })
      expect(said(await live(slug))).toBe(sides.theirs)
      const side = BUTTONS.indexOf(button) % 2 === 0 ? 'mine' : 'theirs'
      const solved = await press(ben, slug, 'publish', {
        typed: choose(still.back, { [label]: side }),
        page: still.back as ToolFormPage,
      })
      expect(solved.back?.errors).toBeUndefined()
      expect(said(await live(slug))).toBe(sides[side])
      expect((await live(slug)).avoidWhen).toEqual((await theirs(await live(slug))).avoidWhen)
    },
  )
})

test('a row that the first rewrote is not gone because the second removes it', async () => {
  for (const side of ['mine', 'theirs'] as const) {
    const slug = nextTool()
    const opened = await form(slug)
    await publish(slug, rewrite(0, 'Runs without any daemon.'))
    const { back } = await press(ben, slug, 'remove:tradeoffs.0', { page: opened })
    expect(back?.conflicts).toMatchObject([{ theirs: expect.stringContaining('any daemon'), mine: '' }])
    await press(ben, slug, 'publish', { page: back as ToolFormPage })
    expect((await live(slug)).tradeoffs).toHaveLength(3)
    const chosen = choose(back, { [back?.conflicts[0]?.label ?? '']: side })
    // The answer is kept by every button, and moving rows does not make it an answer to another conflict.
    const moved = await press(ben, slug, 'down:tradeoffs.0', { typed: chosen, page: back as ToolFormPage })
    expect(moved.location).toContain('#field-tradeoffs.1')
    const saved = await press(ben, slug, 'publish', { page: moved.back as ToolFormPage })
    expect(saved.query.get('done')).toBe('publish')
    const texts = (await live(slug)).tradeoffs.map(({ text }) => text)
    expect(texts).toHaveLength(side === 'mine' ? 2 : 3)
    expect(texts.includes('Runs without any daemon.')).toBe(side === 'theirs')
  }
})

test('what only the first changed stands in the form as it will be saved, and a row just added stays', async () => {
  const slug = nextTool()
  const opened = await form(slug)
  await publish(slug, (document) => ({
    ...rewrite(1, 'Pods share one network, always.')(document),
    summary: 'By Ada.',
    avoidWhen: adviceOf('By Ada, too.'),
    aliases: ['adas-name'],
    licence: { ...document.licence, note: 'With an exception.' },
    facts: [
      ...document.facts,
      {
        attribute: 'rootless',
        state: 'value',
        value: 'yes',
        note: 'Since Ada.',
        qualified: false,
        since: null,
        until: null,
        checkedOn: null,
        otherwise: null,
        unverified: true,
        sources: [],
      },
    ],
  }))
  const { back } = await press(ben, slug, 'add:tradeoffs', { typed: { summary: 'By Ben.' }, page: opened })
  expect(back?.values).toMatchObject({
    summary: ['By Ben.'],
    'avoidWhen.0.text': ['By Ada, too.'],
    aliases: ['adas-name'],
    'licence.note': ['With an exception.'],
    'facts.rootless.note': ['Since Ada.'],
    'tradeoffs.1.text': ['Pods share one network, always.'],
    'tradeoffs.3.text': [''],
  })
  expect(back?.kept).toEqual(expect.arrayContaining(['Avoid it when', 'Other names', 'Licence', 'Rootless']))
  const typed = choose(back, { Summary: 'mine' })
  const saved = await press(ben, slug, 'publish', { typed, page: back as ToolFormPage })
  expect(saved.query.get('kept')).toContain('Avoid it when')
  expect(await live(slug)).toMatchObject({ summary: 'By Ben.', avoidWhen: adviceOf('By Ada, too.') })
})
