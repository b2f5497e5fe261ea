import { describe, expect, it, test } from 'vitest'
import { buildCatalogue } from '@/lib/catalogue/catalogue'
import { toIndexScript, toSearchIndex } from '@/lib/static-site/search-index'
import { entriesOf, findLinks, toStaticPage, withAllEntries } from '@/lib/static-site/static-page'
import { relativeTo, toStatic } from '@/lib/static-site/static-path'
import { createTool, createVocabulary } from '../support/factories'
import fc from '../support/properties'

describe('the file of an address', () => {
  it.each([
    ['/', 'index.html', '', ''],
    ['/tools', 'tools.html', '', ''],
    ['/tools?status=active&q=pod', 'tools.html', '?status=active&q=pod', ''],
    ['/tools/podman#support', 'tools/podman.html', '', '#support'],
    ['/compare/a-vs-b', 'compare/a-vs-b.html', '', ''],
    ['/news?page=2', 'news/page-2.html', '', ''],
  ])('%s is %s', (href, file, query, hash) => {
    expect(toStatic(href)).toEqual({ file, query, hash })
  })

  it.each([
    '/admin/tools',
    '/sign-in',
    '/suggest?tool=rkt',
    '/tools/rkt/history',
    '/tools/rkt.md',
    '/tools?page=2',
    '/tools?sort=first-release',
    '/categories/engines?columns=a',
    '/compare/a-vs-b?show=same',
    '/feed.atom',
    '/changes',
    '//elsewhere.example/tools',
    'https://elsewhere.example/',
  ])('%s is none', (href) => {
    expect(toStatic(href)).toBeNull()
  })

  test('a file is found from any other by its relative name, however deep both lie', () => {
    const file = fc
      .array(fc.stringMatching(/^[a-z]{1,4}$/), { minLength: 1, maxLength: 4 })
      .map((steps) => `${steps.join('/')}.html`)
    fc.assert(
      fc.property(file, file, (from, to) => {
        const at = new URL(from, 'https://copy.example/below/')
        expect(new URL(relativeTo(from, to), at).pathname).toBe(`/below/${to}`)
      }),
    )
  })
})

describe('a page of a copy', () => {
  const has = (file: string) =>
    ['index.html', 'tools.html', 'tools/podman.html', 'tools/rkt.html'].includes(file)
  const drawn = (html: string, file = 'tools/podman.html', isNamed = false) =>
    toStaticPage(html, file, { has, notice: '<p>A copy.</p>', isNamed })

  it('leads to other files of the copy, to other sites, and within itself; what it does not hold stays as words', () => {
    expect(
      drawn(
        '<a href="/tools/rkt#support">rkt</a><a class="x" href="/changes" rel="y">Changes</a><a href="/">Home</a><a href="https://podman.io/">Podman</a><a href="#top">Top</a><b id="top"></b><a href="#gone">back</a>',
      ),
    ).toBe(
      '<a href="rkt.html#support">rkt</a><a class="x" rel="y">Changes</a><a href="../index.html">Home</a><a href="https://podman.io/">Podman</a><a href="#top">Top</a><b id="top"></b><a>back</a>',
    )
  })

  it('has no way to the forms of editors', () => {
    expect(
      drawn(
        '<p>Daemon: none\u00a0· <!-- --><a class="x" href="/admin/tools/rkt/fields" rel="nofollow">edit</a></p>',
      ),
    ).toBe('<p>Daemon: none</p>')
  })

  it('keeps the choices of a filter, which its script reads', () => {
    expect(drawn('<a href="/tools?kind=%21class&amp;status=active">x</a>')).toBe(
      '<a href="../tools.html?kind=%21class&amp;status=active">x</a>',
    )
  })

  it('keeps the search, and neither boxes to tick nor other forms', () => {
    const page =
      '<form action="/tools"><input type="search" name="q" data-names="/names.json"/></form>' +
      '<form data-ticks="" class="group" action="/compare"><label class="tick"><input type="checkbox"/></label><b>rkt</b><div class="sticky bottom-0 z-4"><button>Compare</button></div></form>' +
      '<form method="post" action="/suggest/send"><button>Send</button></form>'
    expect(drawn(page)).toBe(
      '<form action="../tools.html"><input type="search" name="q"/></form><div class="group"><b>rkt</b></div>',
    )
  })

  it('has no scripts but structured data, names its style sheet, and says what it is', () => {
    const page =
      '<head><link rel="stylesheet" href="/_next/static/css/a.css?dpl=1" data-precedence="next"/><link rel="alternate" href="/feed.atom"/><link rel="canonical" href="http://localhost:3000/tools/podman"/></head><script src="/reader-0.js" defer></script><script type="application/ld+json">{}</script><main id="content" class="wrap">'
    expect(drawn(page)).toBe(
      '<head><link rel="stylesheet" href="../static/css/a.css" data-precedence="next"/></head><script type="application/ld+json">{}</script><main id="content" class="wrap"><p>A copy.</p>',
    )
    expect(drawn(page, 'tools/podman.html', true)).toContain('rel="canonical"')
  })

  it('of the listing holds the entries of all its pages, and the script that searches them', () => {
    const page = (slug: string) =>
      `<head></head><ol class="entries tools"><li>${slug}</li></ol><nav class="jumps" aria-label="Pages"><a href="/tools?page=2">2</a></nav>`
    const whole = withAllEntries(page('a'), entriesOf(page('a')) + entriesOf(page('b')))
    expect(drawn(whole, 'tools.html')).toBe(
      '<head><script src="static/search-index.js" defer></script><script src="static/search.js" defer></script></head><ol class="entries tools"><li>a</li><li>b</li></ol>',
    )
  })

  it('names the addresses it leads to as they are meant', () => {
    expect(findLinks('<a class="x" href="/tools?a=1&amp;b=%22">x</a><a>y</a>')).toEqual(['/tools?a=1&b=%22'])
  })
})

test('the index holds the options of every tool by facet, and no text of it ends its script', () => {
  const podman = createTool({ name: 'Podman', summary: 'Ends </script> here.', facts: { rootless: 'yes' } })
  const catalogue = buildCatalogue({
    revision: 1,
    vocabulary: createVocabulary(),
    tools: [podman],
    today: '2026-11-27',
  })
  const index = toSearchIndex(catalogue)
  expect(index.tools[0]).toMatchObject({
    slug: 'podman',
    words: 'Container engines',
    facets: { category: ['container-engines'], status: ['active'], rootless: ['yes'] },
  })
  const script = toIndexScript(index)
  expect(script).not.toContain('</script')
  expect(JSON.parse(script.slice('globalThis.gantrySearch='.length, -2))).toEqual(index)
})
