import { isDeepStrictEqual } from 'node:util'
import { describe, expect, test, vi } from 'vitest'
import { toolDocument } from '@/lib/catalogue/check/check-evidence'
import type { ToolDocument } from '@/lib/catalogue/document/tool-document'
import { type Conflict, mergeDocuments } from '@/lib/editing/merge/merge'
import { resolveConflicts } from '@/lib/editing/merge/resolve-conflicts'
import { canonical } from '@/lib/editing/merge/same'
import {
  arbitraryApart,
  arbitraryDocument,
  arbitraryThree,
  DOCUMENT_PARTS,
} from '../support/arbitrary-document'
import fc from '../support/properties'

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

  test('A side that alone puts the sources of a statement in another order is followed to the letter', () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        fc.pre(document.sources.length > 1)
        const urls = document.sources.map(({ url }) => url)
        const cite = (sources: string[]) =>
          toolDocument.parse({ ...document, licence: { ...document.licence, unverified: false, sources } })
        const [base, mine] = [cite(urls), cite(urls.toReversed())]
        expect(mergeDocuments({ base, mine, theirs: base })).toEqual({ merged: mine, conflicts: [] })
        expect(mergeDocuments({ base, mine: base, theirs: mine })).toEqual({ merged: mine, conflicts: [] })
      }),
      { numRuns: 20 },
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
          // To the letter: who only puts the sources of a statement in another order is followed, too.
          const changed = isDeepStrictEqual(mine[part], base[part]) ? theirs : mine
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
