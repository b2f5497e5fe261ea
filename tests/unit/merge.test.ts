import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { type ToolDocument, toolDocument } from '@/lib/catalogue/tool-document'
import { type Conflict, mergeDocuments } from '@/lib/editing/merge'
import { resolveConflicts } from '@/lib/editing/resolve-conflicts'
import { canonical } from '@/lib/editing/same'
import {
  arbitraryApart,
  arbitraryDocument,
  arbitraryThree,
  DOCUMENT_PARTS,
} from '../support/arbitrary-document'
import { createTool } from '../support/factories'

const runs = { numRuns: 200 }
vi.setConfig({ testTimeout: 60_000 })

/** A document as a set of statements: lists sorted, for laws that hold up to order. */
function unordered(document: ToolDocument): string {
  return canonical(
    Object.fromEntries(
      Object.entries(document).map(([name, part]) => [
        name,
        Array.isArray(part) ? part.map(sortSources).map(canonical).sort() : sortSources(part),
      ]),
    ),
  )
}

function sortSources(part: unknown): unknown {
  return typeof part === 'object' && part !== null && 'sources' in part && Array.isArray(part.sources)
    ? { ...part, sources: part.sources.toSorted() }
    : part
}

describe('Laws of the merge', () => {
  test('Where only one side changed, the merge is that side to the letter', () => {
    fc.assert(
      fc.property(arbitraryThree, ({ base, mine, theirs }) => {
        expect(mergeDocuments({ base, mine, theirs: base })).toEqual({ merged: mine, conflicts: [] })
        expect(mergeDocuments({ base, mine: base, theirs })).toEqual({ merged: theirs, conflicts: [] })
        expect(mergeDocuments({ base, mine, theirs: mine })).toEqual({ merged: mine, conflicts: [] })
      }),
      runs,
    )
  })

  test('Also of two documents that have nothing in common', () => {
    fc.assert(
      fc.property(arbitraryDocument, arbitraryDocument, (base, mine) => {
        expect(mergeDocuments({ base, mine, theirs: base })).toEqual({ merged: mine, conflicts: [] })
        expect(mergeDocuments({ base, mine: base, theirs: mine })).toEqual({ merged: mine, conflicts: [] })
      }),
      runs,
    )
  })

  test('Merging two sound documents gives a sound one, with conflicts or without', () => {
    fc.assert(
      fc.property(arbitraryThree, (three) => {
        expect(toolDocument.safeParse(mergeDocuments(three).merged).error?.issues ?? []).toEqual([])
      }),
      runs,
    )
  })

  test('Changes in different parts never conflict, and both are in the merge whoever saves first', () => {
    fc.assert(
      fc.property(arbitraryApart, ({ base, mine, theirs }) => {
        // A tool renamed to what the other side relates it to is a contradiction, not two changes apart.
        fc.pre(base.slug === mine.slug && base.slug === theirs.slug)
        const one = mergeDocuments({ base, mine, theirs })
        const other = mergeDocuments({ base, mine: theirs, theirs: mine })
        expect(one.conflicts).toEqual([])
        expect(unordered(other.merged)).toEqual(unordered(one.merged))
        for (const part of DOCUMENT_PARTS) {
          if (part === 'sources') continue
          const changed = canonical(mine[part]) === canonical(base[part]) ? theirs : mine
          expect(one.merged[part]).toEqual(changed[part])
        }
      }),
      runs,
    )
  })

  test('Without conflicts it makes no difference who saves first', () => {
    fc.assert(
      fc.property(arbitraryThree, ({ base, mine, theirs }) => {
        const one = mergeDocuments({ base, mine, theirs })
        const other = mergeDocuments({ base, mine: theirs, theirs: mine })
        expect(other.conflicts.length > 0).toBe(one.conflicts.length > 0)
        if (one.conflicts.length === 0) expect(unordered(other.merged)).toBe(unordered(one.merged))
      }),
      runs,
    )
  })

  test('No text that either side wrote is lost: it is in the merge or in a conflict', () => {
    fc.assert(
      fc.property(arbitraryThree, ({ base, mine, theirs }) => {
        const { merged, conflicts } = mergeDocuments({ base, mine, theirs })
        for (const [side, document] of [
          ['mine', mine],
          ['theirs', theirs],
        ] as const)
          for (const part of DOCUMENT_PARTS)
            for (const unit of unitsOf(document, part)) {
              if (unitsOf(base, part).some((old) => canonical(old) === canonical(unit))) continue
              const kept = unitsOf(merged, part).some((one) => holds(one, unit, unitsOf(base, part)))
              if (!kept && !isShown(conflicts, side, part, unit))
                throw new Error(`${side} lost ${part} ${canonical(unit)}`)
            }
      }),
      runs,
    )
  })

  test('Nothing that either side removed comes back unasked, unless a statement cites it', () => {
    fc.assert(
      fc.property(arbitraryThree, ({ base, mine, theirs }) => {
        const { merged, conflicts } = mergeDocuments({ base, mine, theirs })
        for (const part of DOCUMENT_PARTS) {
          if (!Array.isArray(base[part]) || part === 'sources') continue
          for (const unit of unitsOf(merged, part))
            if (unitsOf(base, part).some((old) => canonical(old) === canonical(unit))) {
              const inBoth = [mine, theirs].every((one) =>
                unitsOf(one, part).some((other) => canonical(other) === canonical(unit)),
              )
              if (!inBoth && !conflicts.some(({ place }) => place.part === part))
                throw new Error(`${part} ${canonical(unit)} came back`)
            }
        }
      }),
      runs,
    )
  })

  test('Conflicts have paths of their own; choosing mine changes nothing, choosing theirs gives their texts', () => {
    fc.assert(
      fc.property(arbitraryThree, ({ base, mine, theirs }) => {
        const { merged, conflicts } = mergeDocuments({ base, mine, theirs })
        expect(new Set(conflicts.map(({ path }) => path)).size).toBe(conflicts.length)
        expect(resolveConflicts(merged, conflicts, {})).toEqual(merged)
        const choices = Object.fromEntries(conflicts.map(({ path }) => [path, 'theirs' as const]))
        const resolved = resolveConflicts(merged, conflicts, choices)
        for (const { place, theirs } of conflicts) {
          if (place.kind === 'part' && place.part !== 'sources') expect(resolved[place.part]).toEqual(theirs)
          if (place.kind === 'entry' && theirs !== null) expect(resolved[place.part]).toContainEqual(theirs)
        }
        const listed = resolved.sources.map(({ url }) => url)
        for (const { sources } of resolved.facts) expect(listed).toEqual(expect.arrayContaining(sources))
      }),
      runs,
    )
  })
})

function unitsOf(document: ToolDocument, part: keyof ToolDocument): unknown[] {
  const value: unknown = document[part]
  return Array.isArray(value) ? value : [value]
}

/** True when a merged unit says all that a written one says: the same words, the sources it added among others, checked then or later. */
function holds(one: unknown, unit: unknown, olds: unknown[]): boolean {
  if (canonical(one) === canonical(unit)) return true
  if (typeof one !== 'object' || one === null || typeof unit !== 'object' || unit === null) return false
  const {
    sources: many = [],
    unverified: _u,
    checkedOn: late = '',
    readOn: lateRead = '',
    ...said
  } = one as Loose // plain JSON
  const {
    sources: few = [],
    unverified: _v,
    checkedOn: early = '',
    readOn: earlyRead = '',
    ...words
  } = unit as Loose
  const isLater = (a: string | null, b: string | null) => (a ?? '') >= (b ?? '')
  return (
    canonical(said) === canonical(words) &&
    few.every((url) => many.includes(url) || canonical(olds).includes(url)) &&
    isLater(late, early) &&
    isLater(lateRead, earlyRead)
  )
}

type Loose = { sources?: string[]; unverified?: boolean; checkedOn?: string | null; readOn?: string | null }

function isShown(
  conflicts: Conflict[],
  side: 'mine' | 'theirs',
  part: keyof ToolDocument,
  unit: unknown,
): boolean {
  return conflicts.some(
    (conflict) =>
      conflict.place.part === part && canonical([conflict[side]].flat()).includes(canonical(unit)),
  )
}

const docs = 'https://rkt.example/docs'
const wiki = 'https://wiki.example/rkt'
const blog = 'https://blog.example/rkt'
const sources = [docs, wiki, blog].map((url) => ({ url, title: `Page ${url}` }))
const strength = (text: string, more: object = {}) => ({
  aspect: 'isolation',
  kind: 'strength' as const,
  text,
  sources: [docs],
  ...more,
})
const rkt = (traits: Partial<Parameters<typeof createTool>[0]> = {}) =>
  createTool({ name: 'rkt', sources, facts: { isolation: 'namespaces', rootless: 'no' }, ...traits })

function outcome(three: { base: ToolDocument; mine: ToolDocument; theirs: ToolDocument }) {
  const { merged, conflicts } = mergeDocuments(three)
  return { merged, paths: conflicts.map(({ path }) => path), conflicts }
}

describe('Two editors of one tool', () => {
  test('Different facts merge; the same fact is a conflict that holds mine', () => {
    const apart = outcome({
      base: rkt(),
      mine: rkt({ facts: { isolation: 'virtual-machine', rootless: 'no' } }),
      theirs: rkt({ facts: { isolation: 'namespaces', rootless: 'partial' } }),
    })
    expect(apart.paths).toEqual([])
    expect(apart.merged.facts.map(({ value }) => value)).toEqual(['virtual-machine', 'partial'])

    const clash = outcome({
      base: rkt(),
      mine: rkt({ facts: { isolation: 'virtual-machine', rootless: 'no' } }),
      theirs: rkt({ facts: { isolation: 'chroot', rootless: 'no' } }),
    })
    expect(clash.conflicts).toMatchObject([
      {
        path: 'facts.isolation',
        label: 'Isolation',
        mine: { value: 'virtual-machine' },
        theirs: { value: 'chroot' },
      },
    ])
    expect(clash.merged.facts[0]?.value).toBe('virtual-machine')
  })

  test('Sources that both add to the same value come together, checked on the later day', () => {
    const fact = (urls: string[], checkedOn: string) =>
      rkt({ facts: [{ attribute: 'isolation', value: 'namespaces', sources: urls, checkedOn }] })
    const { merged, paths } = outcome({
      base: fact([docs], '2026-01-01'),
      mine: fact([docs, wiki], '2026-03-03'),
      theirs: fact([docs, blog], '2026-02-02'),
    })
    expect(paths).toEqual([])
    expect(merged.facts[0]).toMatchObject({ sources: [docs, wiki, blog], checkedOn: '2026-03-03' })
  })

  test('A source for a value that I changed is a conflict: it may say the other thing', () => {
    const fact = (value: string, urls: string[]) =>
      rkt({ facts: [{ attribute: 'isolation', value, sources: urls, checkedOn: '2026-01-01' }] })
    const base = fact('namespaces', [docs])
    expect(
      outcome({ base, mine: fact('chroot', [docs]), theirs: fact('namespaces', [docs, wiki]) }).paths,
    ).toEqual(['facts.isolation'])
  })

  test('Deleting what the other changed is a conflict in both directions', () => {
    const kept = rkt({ tradeoffs: [strength('Pods can run in a virtual machine.')] })
    const edited = rkt({ tradeoffs: [strength('Pods may run in a virtual machine.')] })
    const mineGone = outcome({ base: kept, mine: rkt(), theirs: edited })
    expect(mineGone.conflicts).toMatchObject([{ path: 'tradeoffs.removed.0', mine: null }])
    expect(mineGone.merged.tradeoffs).toEqual([])
    expect(
      resolveConflicts(mineGone.merged, mineGone.conflicts, { 'tradeoffs.removed.0': 'theirs' }).tradeoffs,
    ).toEqual(edited.tradeoffs)
    const theirsGone = outcome({ base: kept, mine: edited, theirs: rkt() })
    expect(theirsGone.conflicts).toMatchObject([{ path: 'tradeoffs.0', theirs: null }])
    expect(
      resolveConflicts(theirsGone.merged, theirsGone.conflicts, { 'tradeoffs.0': 'theirs' }).tradeoffs,
    ).toEqual([])
  })

  test('Editing a sentence while the other adds and moves sentences is no conflict', () => {
    const [one, two, three] = [
      'No daemon runs as root.',
      'Pods can run in a VM.',
      'It supports SELinux.',
    ].map((text) => strength(text))
    if (!one || !two || !three) throw new Error('three sentences')
    const edited = strength('Pods can run in a small VM.')
    const { merged, paths } = outcome({
      base: rkt({ tradeoffs: [one, two] }),
      mine: rkt({ tradeoffs: [one, edited] }),
      theirs: rkt({ tradeoffs: [two, three, one] }),
    })
    expect(paths).toEqual([])
    expect(merged.tradeoffs.map(({ text }) => text)).toEqual([edited.text, three.text, one.text])
  })

  test('Two different orders are a conflict of their own, and either can be chosen', () => {
    const categories = (...slugs: string[]) => rkt({ categories: slugs })
    const { merged, conflicts } = mergeDocuments({
      base: categories('a', 'b', 'c'),
      mine: categories('b', 'a', 'c'),
      theirs: categories('c', 'a', 'b', 'd'),
    })
    expect(conflicts).toMatchObject([{ path: 'categories.order', label: 'Order of categories' }])
    expect(merged.categories.toSorted()).toEqual(['a', 'b', 'c', 'd'])
    expect(resolveConflicts(merged, conflicts, { 'categories.order': 'theirs' }).categories).toEqual([
      'c',
      'a',
      'b',
      'd',
    ])
  })

  test('A relation both add stands once', () => {
    const related = (urls: string[]) => rkt({ relations: [{ type: 'implements', to: 'cni', sources: urls }] })
    const { merged, paths } = outcome({ base: rkt(), mine: related([docs]), theirs: related([wiki]) })
    expect(paths).toEqual([])
    expect(merged.relations).toMatchObject([{ to: 'cni', sources: [docs, wiki] }])
  })

  test('A source that I removed stays listed when the other side cites it', () => {
    const { merged, paths } = outcome({
      base: rkt(),
      mine: rkt({ sources: sources.slice(0, 2) }),
      theirs: rkt({ tradeoffs: [strength('It is small.', { sources: [blog] })] }),
    })
    expect(paths).toEqual([])
    expect(merged.sources.map(({ url }) => url)).toContain(blog)
  })

  test('Two names that differ only in capitals are told, not doubled', () => {
    const { merged, conflicts } = outcome({
      base: rkt(),
      mine: rkt({ aliases: ['Rocket'] }),
      theirs: rkt({ aliases: ['rocket'] }),
    })
    expect(conflicts).toMatchObject([
      { path: 'aliases', label: 'Other names', mine: ['Rocket'], theirs: ['rocket'] },
    ])
    expect(merged.aliases).toEqual(['Rocket'])
  })

  test('A relation to what I renamed the tool to is told', () => {
    const { paths } = outcome({
      base: rkt(),
      mine: rkt({ slug: 'rocket' }),
      theirs: rkt({ relations: [{ type: 'extends', to: 'rocket', sources: [docs] }] }),
    })
    expect(paths).toEqual(['relations'])
  })

  test('A list that would grow beyond its limit is told whole', () => {
    const many = (letter: string) =>
      rkt({ aliases: Array.from({ length: 20 }, (_, index) => `${letter}${index}`) })
    const { merged, paths } = outcome({ base: rkt(), mine: many('a'), theirs: many('b') })
    expect(paths).toEqual(['aliases'])
    expect(merged.aliases).toHaveLength(20)
  })

  test('A sentence one side adds and the other makes of an old one stands once', () => {
    const old = strength('Pods can run in a machine.')
    const now = strength('Pods can run in a virtual machine.')
    const { merged, paths } = outcome({
      base: rkt({ tradeoffs: [old] }),
      mine: rkt({ tradeoffs: [now] }),
      theirs: rkt({ tradeoffs: [old, strength('It supports SELinux.'), now] }),
    })
    expect(paths).toEqual([])
    expect(merged.tradeoffs.map(({ text }) => text)).toEqual([now.text, 'It supports SELinux.'])
  })

  test('More sources than one statement may have are a conflict of that statement alone', () => {
    const pages = (letter: string) =>
      Array.from({ length: 12 }, (_, index) => `https://${letter}.example/${index}`)
    const listed = [...pages('a'), ...pages('b')].map((url) => ({ url, title: url }))
    const cited = (urls: string[]) =>
      rkt({ sources: [...sources, ...listed], tradeoffs: [strength('Small.', { sources: urls })] })
    expect(
      outcome({ base: cited([docs]), mine: cited(pages('a')), theirs: cited(pages('b')) }).paths,
    ).toEqual(['tradeoffs.0'])
  })

  test('Choosing a text again whose source both sides took away lists the source again', () => {
    const fact = (value: string, url: string, listed: number) =>
      rkt({
        facts: [{ attribute: 'isolation', value, sources: [url], checkedOn: '2026-01-01' }],
        sources: sources.slice(0, listed),
      })
    const { merged, conflicts } = mergeDocuments({
      base: fact('namespaces', blog, 3),
      mine: fact('chroot', docs, 2),
      theirs: fact('virtual-machine', wiki, 2),
    })
    expect(merged.sources.map(({ url }) => url)).not.toContain(blog)
    const resolved = resolveConflicts(merged, conflicts, { 'facts.isolation': 'base' })
    expect(resolved.facts[0]?.value).toBe('namespaces')
    expect(toolDocument.safeParse(resolved).success).toBe(true)
  })
})
