import { describe, expect, test } from 'vitest'
import { toolDocument } from '@/lib/catalogue/check/check-evidence'
import type { ToolDocument } from '@/lib/catalogue/document/tool-document'
import { mergeDocuments } from '@/lib/editing/merge/merge'
import { resolveConflicts } from '@/lib/editing/merge/resolve-conflicts'
import { createTool } from '../support/factories'

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

describe('Lists that are sets', () => {
  const fact = (value: string[], urls = [docs]) =>
    rkt({ facts: [{ attribute: 'platforms', value, sources: urls, checkedOn: '2026-01-01' }] })

  test('say the same in any order, and merge option by option', () => {
    const base = fact(['linux', 'macos'])
    const noted = { ...base, facts: base.facts.map((one) => ({ ...one, note: 'On some.' })) }
    const reordered = outcome({ base, mine: fact(['macos', 'linux']), theirs: noted })
    expect(reordered.paths).toEqual([])
    expect(reordered.merged.facts[0]).toMatchObject({ note: 'On some.' })
    const both = outcome({
      base,
      mine: fact(['linux', 'macos', 'windows']),
      theirs: fact(['bsd', 'linux', 'macos']),
    })
    expect(both.paths).toEqual([])
    expect(both.merged.facts[0]?.value).toEqual(['linux', 'macos', 'windows', 'bsd'])
  })

  test('Order of categories after the first is nobody’s conflict', () => {
    const categories = (...slugs: string[]) => rkt({ categories: slugs })
    const { paths } = outcome({
      base: categories('a', 'b', 'c', 'd'),
      mine: categories('a', 'c', 'b', 'd'),
      theirs: categories('a', 'd', 'c', 'b'),
    })
    expect(paths).toEqual([])
  })
})
