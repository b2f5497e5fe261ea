// The verdict on upkeep: forty and more days in the history of real tools, the limits of the rule, and its laws. What came
// of these tools is in their files, with its sources.
import { describe, expect, it, test } from 'vitest'
import { buildCatalogue } from '@/lib/catalogue/catalogue'
import { firstDayOf } from '@/lib/catalogue/document/partial-date'
import { RULE, stableReleases, UPKEEPS, upkeepOn } from '@/lib/catalogue/document/upkeep'
import { explainUpkeep, formatDays } from '@/lib/catalogue/shown/upkeep-words'
import { catalogueOn } from '@/lib/catalogue/time/catalogue-on'
import { readCurated } from '../support/curated-files'
import { createTool, type ToolTraits } from '../support/factories'
import fc from '../support/properties'

const { vocabulary, tools } = await readCurated()
const toolOf = (slug: string) => {
  const tool = tools.find((one) => one.slug === slug)
  if (tool === undefined) throw new Error(`there is no ${slug}`)
  return tool
}

test.each([
  // Begun in November 2014, last released in April 2018, archived by the CNCF in August 2019.
  ['rkt', '2014-11-25', null, 'not-yet'],
  ['rkt', '2016-09-09', 'maintained', 'silence'],
  ['rkt', '2018-12-01', 'maintained', 'silence'],
  ['rkt', '2019-04-17', 'slowing', 'silence'],
  ['rkt', '2019-08-15', 'slowing', 'silence'],
  ['rkt', '2019-08-16', 'ended', 'said'],
  ['rkt', '2026-11-27', 'ended', 'said'],
  // 1.11.0 of November 2020 was the last; the attic came in August 2025.
  ['apache-mesos', '2016-09-02', 'maintained', 'silence'],
  ['apache-mesos', '2018-06-01', 'maintained', 'silence'],
  ['apache-mesos', '2021-06-01', 'maintained', 'silence'],
  ['apache-mesos', '2021-12-01', 'slowing', 'silence'],
  ['apache-mesos', '2022-11-24', 'slowing', 'silence'],
  ['apache-mesos', '2022-11-25', 'unmaintained', 'silence'],
  ['apache-mesos', '2025-07-31', 'unmaintained', 'silence'],
  ['apache-mesos', '2025-08-01', 'ended', 'said'],
  ['marathon', '2019-09-01', 'maintained', 'silence'],
  ['marathon', '2021-07-27', 'slowing', 'said'],
  ['marathon', '2021-10-31', 'ended', 'said'],
  ['dcos', '2016-09-09', 'maintained', 'silence'],
  ['dcos', '2021-07-05', 'slowing', 'said'],
  ['dcos', '2021-10-31', 'ended', 'said'],
  // 1.2.9 of June 2018 was the last; the notice came two years later.
  ['docker-classic-swarm', '2016-09-09', 'maintained', 'silence'],
  ['docker-classic-swarm', '2019-06-02', 'slowing', 'silence'],
  ['docker-classic-swarm', '2020-06-10', 'unmaintained', 'silence'],
  ['docker-classic-swarm', '2020-06-11', 'ended', 'said'],
  // Nothing after 2.8.1 of January 2021 though the company closed only in 2024.
  ['weave-net', '2019-04-01', 'maintained', 'silence'],
  ['weave-net', '2022-01-26', 'slowing', 'silence'],
  ['weave-net', '2023-01-26', 'unmaintained', 'silence'],
  ['weave-net', '2024-06-26', 'ended', 'said'],
  ['kubeless', '2018-05-01', 'maintained', 'silence'],
  ['kubeless', '2021-12-15', 'ended', 'said'],
  ['open-service-mesh', '2023-06-29', 'maintained', 'silence'],
  ['open-service-mesh', '2023-06-30', 'ended', 'said'],
  ['kaniko', '2025-06-02', 'maintained', 'silence'],
  ['kaniko', '2025-06-03', 'ended', 'said'],
  ['earthly', '2025-04-15', 'maintained', 'silence'],
  ['earthly', '2025-04-16', 'slowing', 'said'],
  ['earthly', '2025-07-16', 'ended', 'said'],
  ['traefik-mesh', '2022-08-19', 'unmaintained', 'said'],
  ['ingress-nginx', '2025-11-11', 'slowing', 'said'],
  ['ingress-nginx', '2026-03-01', 'ended', 'said'],
  // A service: it has no releases, and is maintained while it takes customers.
  ['aws-app-mesh', '2024-09-23', 'maintained', 'offered'],
  ['aws-app-mesh', '2024-09-24', 'slowing', 'said'],
  ['aws-app-mesh', '2026-09-30', 'ended', 'said'],
  // Still, taken up again, and slow since.
  ['includeos', '2016-09-09', 'maintained', 'silence'],
  ['includeos', '2020-01-01', 'unmaintained', 'said'],
  ['includeos', '2025-07-01', 'slowing', 'silence'],
  ['blockade', '2018-06-27', 'slowing', 'silence'],
  ['blockade', '2019-06-27', 'unmaintained', 'silence'],
  // More than six years between two releases that are known: the record cannot tell.
  ['chaos-monkey', '2020-01-01', null, 'between'],
  ['chaos-monkey', '2024-10-03', 'unmaintained', 'said'],
  ['rumprun', '2016-09-09', null, 'no-release'],
  ['rumprun', '2020-05-11', 'unmaintained', 'said'],
  ['libnetwork', '2021-06-03', 'ended', 'said'],
  // Four years without a release, and commits of the same week.
  ['osv', '2026-08-20', 'slowing', 'silence'],
  ['kubernetes', '2026-11-01', 'maintained', 'promised'],
  ['cni', '2026-08-20', 'maintained', 'stands'],
  ['unikernels', '2026-08-20', null, 'class'],
] as const)('%s was on %s: %s (%s)', (slug, day, upkeep, reason) => {
  expect(upkeepOn(toolOf(slug), day)).toMatchObject({ upkeep, day, because: { reason } })
})

test('an earlier day of the catalogue has the verdict of the whole record, not of what was known by then', () => {
  const today = buildCatalogue({ revision: 1, vocabulary, tools, today: '2026-11-27' })
  const { toolsBySlug } = catalogueOn(today, '2018-01-01')
  expect(toolsBySlug.get('kubernetes')?.upkeep).toMatchObject({
    upkeep: null,
    because: { reason: 'between' },
  })
  for (const [slug, { upkeep }] of toolsBySlug) expect(upkeep).toEqual(upkeepOn(toolOf(slug), '2018-01-01'))
})

const DOCS = 'https://crane.example/docs'
const crane = (traits: Partial<ToolTraits> & { read?: string } = {}) => {
  const { read = '2026-08-20', ...rest } = traits
  return createTool({
    name: 'Crane',
    sources: [{ url: DOCS, title: 'Docs', readOn: read }],
    ...rest,
  })
}
const release = (date: string, version: string | null = null) => ({
  ...{ date, version, kind: 'release' as const, text: `Version ${version}.`, sources: [DOCS] },
})
const begun = { ...release('2024-01-01', '1.0.0'), kind: 'first-release' as const, status: 'active' as const }
const verdict = (tool: ReturnType<typeof crane>, day: string) => upkeepOn(tool, day).upkeep

describe('the rule', () => {
  it('gives a year, and two before nobody keeps it up', () => {
    const tool = crane({ events: [begun] })
    expect(verdict(tool, '2024-12-31')).toBe('maintained')
    expect(verdict(tool, '2025-01-01')).toBe('slowing')
    expect(verdict(tool, '2025-12-31')).toBe('slowing')
    expect(verdict(tool, '2026-01-01')).toBe('unmaintained')
  })

  it('gives a quick tool four of its gaps, and never less than half a year', () => {
    const paced = (...days: string[]) => crane({ events: [begun, ...days.map((day) => release(day))] })
    const monthly = paced('2024-02-01', '2024-03-01', '2024-04-01', '2024-05-01', '2024-06-01')
    expect(upkeepOn(monthly, '2024-11-28')).toMatchObject({ upkeep: 'maintained', because: { given: 180 } })
    expect(upkeepOn(monthly, '2024-11-29').upkeep).toBe('slowing')
    const everyTwoMonths = paced('2024-03-01', '2024-05-01', '2024-07-01', '2024-09-01')
    expect(upkeepOn(everyTwoMonths, '2024-10-01')).toMatchObject({ because: { given: 244, usual: 61 } })
    // Four releases make three gaps: too few to be a pace.
    expect(upkeepOn(paced('2024-02-01', '2024-03-01', '2024-04-01'), '2024-10-15')).toMatchObject({
      upkeep: 'maintained',
      because: { given: 365, usual: null },
    })
  })

  it('counts a vague date as its last day, and a preview not at all', () => {
    expect(verdict(crane({ events: [{ ...begun, date: '2024' }] }), '2025-12-30')).toBe('maintained')
    const preview = crane({ events: [begun, release('2025-06-01', '2.0.0-rc1')] })
    expect(verdict(preview, '2025-06-02')).toBe('slowing')
  })

  it('counts silence up to the day on which somebody last looked, and for a year beyond', () => {
    const tool = crane({ events: [begun], read: '2024-06-01' })
    expect(verdict(tool, '2025-03-01')).toBe('maintained')
    expect(upkeepOn(tool, '2025-06-02')).toMatchObject({ upkeep: null, because: { reason: 'not-looked' } })
    const copy = crane({
      events: [begun],
      sources: [{ url: DOCS, title: 'Docs', readOn: '2026-08-20', speaksOf: '2024-06' }],
    })
    expect(upkeepOn(copy, '2025-03-01')).toMatchObject({ because: { until: '2024-06-30' } })
  })

  it('takes a later release as a sign that a short silence was none, and tells nothing of a long one', () => {
    const near = crane({ events: [begun, release('2024-12-31', '1.1.0')] })
    expect(verdict(near, '2024-12-30')).toBe('maintained')
    const far = crane({ events: [begun, release('2026-01-01', '1.1.0')] })
    expect(verdict(far, '2024-12-31')).toBe('maintained')
    expect(upkeepOn(far, '2025-01-01')).toMatchObject({ upkeep: null, because: { reason: 'between' } })
  })

  it('lets promised fixes speak for a quiet tool, and ended lines against one', () => {
    const line = (securityUntil: string) => ({
      lines: [{ name: '1.0', releasedOn: '2024-01-01', securityUntil, sources: [DOCS] }],
      support: { kind: 'lines' as const, text: 'Each line gets fixes for years.', sources: [DOCS] },
    })
    expect(verdict(crane({ events: [begun], ...line('2029-01-01') }), '2026-08-01')).toBe('maintained')
    const over = crane({ events: [begun], ...line('2024-06-30') })
    expect(verdict(over, '2024-06-30')).toBe('maintained')
    expect(upkeepOn(over, '2024-07-01')).toMatchObject({
      upkeep: 'slowing',
      because: { reason: 'lines-ended' },
    })
  })

  it('calls one slow that is worked on without releases, not unmaintained', () => {
    const seen = { ...release('2026-06-01'), kind: 'milestone' as const, status: 'active' as const }
    const tool = crane({ events: [begun, seen] })
    expect(upkeepOn(tool, '2026-08-01')).toMatchObject({ upkeep: 'slowing', because: { work: '2026-06-01' } })
    expect(explainUpkeep(upkeepOn(tool, '2026-08-01'))).toBe(
      'No stable release for 2 years and 7 months up to 1 Aug 2026: the last was 1.0.0 on 1 Jan 2024. Work was seen as of 1 June 2026.',
    )
  })
})

describe('laws', () => {
  const someTool = fc.constantFrom(...tools)
  const someDay = fc
    .date({ min: new Date('2010-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))

  it('what comes after a day changes nothing but by a later release', () => {
    fc.assert(
      fc.property(someTool, someDay, (tool, day) => {
        const until = { ...tool, events: tool.events.filter(({ date }) => firstDayOf(date) <= day) }
        const [known, whole] = [upkeepOn(until, day), upkeepOn(tool, day)]
        const followed = stableReleases(tool).some(({ date }) => firstDayOf(date) > day)
        if (!followed) expect(known).toEqual(whole)
        else if (whole.upkeep === 'ended') expect(known.upkeep).toBe('ended')
      }),
    )
  })

  it('every verdict has a sentence, and only the four words are given', () => {
    fc.assert(
      fc.property(someTool, someDay, (tool, day) => {
        const answer = upkeepOn(tool, day)
        expect([...UPKEEPS, null]).toContain(answer.upkeep)
        expect(explainUpkeep(answer)).toMatch(/^[A-Z0-9].*[.:]?$/)
        expect(explainUpkeep(answer)).not.toMatch(/undefined|null|NaN/)
      }),
    )
  })

  it('without an event or a release in between, a verdict does not get better as days go by', () => {
    const rank = (word: string | null) =>
      ['maintained', 'slowing', 'unmaintained', 'ended'].indexOf(word ?? '')
    fc.assert(
      fc.property(fc.nat(RULE.goneAfter), fc.nat(RULE.goneAfter), (one, other) => {
        const tool = crane({ events: [begun] })
        const on = (days: number) =>
          new Date(Date.parse('2024-01-01') + days * 86_400_000).toISOString().slice(0, 10)
        const [early, late] = [Math.min(one, other), Math.max(one, other)]
        expect(rank(verdict(tool, on(early)))).toBeLessThanOrEqual(rank(verdict(tool, on(late))))
      }),
    )
  })
})

test.each([
  [0, '0 days'],
  [30, '30 days'],
  [31, '1 month'],
  [364, '11 months'],
  [365, '1 year'],
  [942, '2 years and 6 months'],
])('%i days are %s', (days, words) => {
  expect(formatDays(days)).toBe(words)
})
