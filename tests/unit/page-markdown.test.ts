import { describe, expect, test } from 'vitest'
import { markdownOfPage, pageOfMarkdown } from '@/lib/process/markdown-address.mjs'
import { toMarkdown } from '@/lib/process/page-markdown.mjs'

test.each([
  ['/', '/index.md'],
  ['/?x=1', '/index.md?x=1'],
  ['/glossary', '/glossary.md'],
  ['/tools?q=a.b&page=2', '/tools.md?q=a.b&page=2'],
  ['/choose/container-engines?rootless=yes', '/choose/container-engines.md?rootless=yes'],
  ['/tools/podman/history', '/tools/podman/history.md'],
])('the page %s is to be had as Markdown at %s', (page, markdown) => {
  expect(markdownOfPage(page)).toBe(markdown)
  expect(pageOfMarkdown(markdown)).toBe(page)
})

test.each(['/tools.json', '/api/v1/catalogue.json', '/sign-in', '/admin/tools', '/invite/abc', '/x/', ''])(
  '%s has no Markdown',
  (target) => expect(markdownOfPage(target)).toBeNull(),
)

test.each([
  '/sign-in.md',
  '/admin.md',
  '/admin/tools/podman.md',
  '/a.json.md',
  '/.md',
  '/glossary',
  '/x?y=.md',
])('%s is no page as Markdown', (target) => expect(pageOfMarkdown(target)).toBeNull())

describe('what is drawn becomes Markdown', () => {
  const write = (main: string) =>
    toMarkdown(
      `<html><head><title>T</title></head><body><header>Menu</header><main id="content">${main}</main></body></html>`,
      {
        origin: 'https://gantry.example',
        page: '/support?tool=podman',
      },
    )

  test('headings, lists, tables and links, which lead out from anywhere', () => {
    const text = write(
      '<h1>Title</h1><p>Of <a href="/tools/podman#x">Podman</a>, <b>now</b>.</p><ul><li>one</li><li>two</li></ul>' +
        '<table><caption>All</caption><thead><tr><th scope="col">A</th><th scope="col">B</th></tr></thead>' +
        '<tbody><tr><th scope="row">r</th><td>a|b</td></tr></tbody></table>',
    )
    expect(text).toContain('# Title\n')
    expect(text).toContain('Of [Podman](https://gantry.example/tools/podman#x), **now**.')
    expect(text).toContain('- one\n- two')
    expect(text).toContain('| A | B |\n| --- | --- |\n| r | a\\|b |')
    expect(text).not.toMatch(/Menu|<(?!https:)/)
    expect(text.endsWith('\n\nFrom Gantry: <https://gantry.example/support?tool=podman>\n')).toBe(true)
  })

  test('numbers of sources, and the words of a list of terms', () => {
    const text = write(
      '<p>Rootless<a class="cite" href="#s4" id="c4" aria-label="Source 4">\u20604</a></p>' +
        '<dl><div><dt>yes</dt><dd>It does.</dd></div></dl>' +
        '<ol class="sources"><li id="s4"><a href="https://a.example/">A</a>. <a href="#c4" aria-label="first cited here">↑</a></li></ol>',
    )
    expect(text).toContain('Rootless \\[4\\]')
    expect(text).toContain('- yes: It does.')
    expect(text).toContain('1. [A](https://a.example/).')
    expect(text).not.toContain('↑')
  })

  test('nothing of what is there to be pressed, filled in or seen only', () => {
    const text = write(
      '<nav>ways</nav><form><label>Name <input name="q"/></label><button>Send</button><p>Kept words.</p></form>' +
        '<svg role="img"><title>Bars</title></svg><a class="float-right print:hidden" href="/admin/x">edit</a>',
    )
    expect(text).toBe('Kept words.\n\nFrom Gantry: <https://gantry.example/support?tool=podman>\n')
  })

  test('text stays text', () => {
    expect(write('<p>a &lt;script&gt; *b* [c](d)</p>')).toContain('a \\<script> \\*b\\* \\[c](d)')
  })
})
