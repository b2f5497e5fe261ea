import { XMLValidator } from 'fast-xml-parser'
import { describe, expect, it, test } from 'vitest'
import { buildCatalogue, type Tool } from '@/lib/catalogue/catalogue'
import { toCited } from '@/lib/catalogue/comparison/cited-tools'
import { BADGES, badgeWords } from '@/lib/catalogue/shown/badge-words'
import { citeAsBibtex, citeAsCsl, citeAsText } from '@/lib/catalogue/shown/cite'
import { writeBadge } from '@/lib/editing/export/badge'
import { embedResponse } from '@/lib/http/embedding/embed-page'
import { embedCategory, embedComparison, embedTool } from '@/lib/http/embedding/embedded-pages'
import { findEmbeddable, oembedJson } from '@/lib/http/embedding/oembed'
import { curatedDay } from '../support/curated-day'
import { readCurated } from '../support/curated-files'
import { createTool, createVocabulary } from '../support/factories'
import fc from '../support/properties'

const { vocabulary, tools } = await readCurated()
const catalogue = buildCatalogue({ revision: 12, vocabulary, tools, today: curatedDay(tools) })
const ORIGIN = 'https://gantry.example'
const request = new Request(`${ORIGIN}/embed`, { headers: { host: 'gantry.example' } })

function of(slug: string): Tool {
  const tool = catalogue.toolsBySlug.get(slug)
  if (!tool) throw new Error(`There is no ${slug}.`)
  return tool
}

describe('a citation', () => {
  const cited = toCited({ revision: 12, today: '2026-11-20' }, [of('podman'), of('docker-engine')], ORIGIN)

  it('names what is cited, of which revision and day, by an address that stays', () => {
    expect(citeAsText(cited)).toBe(
      '“Podman and Docker Engine compared”. Gantry, a catalogue of container tooling, revision 12 of 20 Nov 2026. https://gantry.example/compare/docker-engine-vs-podman?at=12',
    )
    expect(toCited({ revision: 3, today: '2026-11-20' }, [of('rkt')], ORIGIN)).toMatchObject({
      title: 'rkt',
      address: 'https://gantry.example/tools/rkt?at=3',
    })
  })

  it('is an entry of BibTeX, whatever signs the names hold', () => {
    expect(citeAsBibtex({ ...cited, title: 'C# & {D_1} 100% \\ ~^$' })).toBe(
      `@misc{gantry-docker-engine-vs-podman-r12,
  title = {{C\\# \\& \\{D\\_1\\} 100\\% \\textbackslash{} \\textasciitilde{}\\textasciicircum{}\\$}},
  author = {{Gantry contributors}},
  howpublished = {Gantry, a catalogue of container tooling},
  year = {2026},
  month = {11},
  note = {Revision 12 of 2026-11-20},
  url = {https://gantry.example/compare/docker-engine-vs-podman?at=12},
}
`,
    )
  })

  it('is a list of one in CSL-JSON', () => {
    expect(JSON.parse(citeAsCsl(cited))).toEqual([
      {
        id: 'gantry-docker-engine-vs-podman-r12',
        type: 'webpage',
        title: 'Podman and Docker Engine compared',
        author: [{ literal: 'Gantry contributors' }],
        'container-title': 'Gantry, a catalogue of container tooling',
        version: 'revision 12',
        issued: { 'date-parts': [[2026, 11, 20]] },
        URL: 'https://gantry.example/compare/docker-engine-vs-podman?at=12',
      },
    ])
  })
})

describe('a badge', () => {
  const today = '2026-11-27'
  const built = (traits: Parameters<typeof createTool>[0]) => {
    const [tool] = buildCatalogue({
      revision: 1,
      vocabulary: createVocabulary(),
      tools: [createTool(traits)],
      today,
    }).tools
    if (!tool) throw new Error('There is no tool.')
    return tool
  }
  const line = (name: string, securityUntil: string | null) => ({ name, securityUntil, unverified: true })

  it.each([
    [{ name: 'Rkt', status: 'archived' as const }, 'archived since 1 Feb 2018', 'no version any more'],
    [
      { name: 'A', lines: [line('1.2', '2027-05-01'), line('1.1', '2027-01-31')] },
      'active',
      '1.1 to 1.2, until 1 May 2027',
    ],
    [{ name: 'A', lines: [line('1.2', null), line('1.1', '2027-01-31')] }, 'active', '1.1 to 1.2'],
    [{ name: 'A', lines: [line('1.0', '2026-11-26')] }, 'active', 'no known version'],
    [{ name: 'A', lines: [line('1.0', '2026-11-27')] }, 'active', '1.0, until 27 Nov 2026'],
    [{ name: 'A' }, 'active', 'unknown'],
  ])('of %o says %s and %s', (traits, status, supported) => {
    const tool = built(traits)
    expect(BADGES.map((badge) => badgeWords(badge, tool, today).value)).toEqual([status, supported])
  })

  test('is SVG of less than 2 KB with a title, whatever it says', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'grapheme', maxLength: 400 }),
        (label, value) => {
          const svg = writeBadge({ label, value, tone: 'good', title: `${label} ${value}` })
          expect(Buffer.byteLength(svg)).toBeLessThan(2048 + 4 * 400)
          expect(XMLValidator.validate(svg)).toBe(true)
        },
      ),
    )
    for (const tool of catalogue.tools)
      for (const badge of BADGES) {
        const words = badgeWords(badge, tool, catalogue.today)
        const svg = writeBadge(words)
        expect(Buffer.byteLength(svg), tool.slug).toBeLessThan(2048)
        expect(svg).toContain('role="img"')
        expect(svg).toContain(`<title>${words.title.replaceAll('&', '&amp;')}</title>`)
      }
  })
})

describe('an embedded page', () => {
  const pages = [
    ...catalogue.tools.map((tool) => embedTool(catalogue, tool)),
    ...vocabulary.categories.map((category) => embedCategory(catalogue, category)),
    embedComparison(
      catalogue,
      ['kubernetes', 'nomad', 'apache-mesos', 'docker-swarm-mode', 'openshift', 'rancher'].flatMap(
        (slug) => catalogue.toolsBySlug.get(slug) ?? [],
      ),
    ),
    embedComparison(catalogue, [of('docker-engine'), of('podman')]),
  ]

  it('has at most 25 KB, its links lead out of the frame, and it holds no script', async () => {
    for (const page of pages) {
      const text = await embedResponse(request, catalogue, page).text()
      expect(Buffer.byteLength(text), page.path).toBeLessThanOrEqual(25_000)
      expect(text).not.toMatch(/<script|\son\w+=/)
      const links = [...text.matchAll(/<a [^>]*>/g)].map(([link]) => link)
      expect(links.length).toBeGreaterThan(1)
      expect(links.filter((link) => !/^<a href="https?:\/\/[^"]+" target="_top">$/.test(link))).toEqual([])
      expect(text).toContain('revision 12')
    }
  })

  it('tells what decides between the tools, and leaves no markup of theirs as it is', async () => {
    const hostile = {
      ...of('podman'),
      name: '<img src=x onerror=alert(1)>',
      summary: '"><script>alert(1)</script>',
    }
    const text = await embedResponse(request, catalogue, embedTool(catalogue, hostile)).text()
    expect(text).not.toMatch(/<img|<script/)
    const compared = await embedResponse(
      request,
      catalogue,
      embedComparison(catalogue, [of('docker-engine'), of('podman')]),
    ).text()
    expect(compared).toContain('What decides first')
    expect(compared).toMatch(/<th scope="row">Status<\/th><td>active<\/td><td>active<\/td>/)
  })
})

describe('oEmbed', () => {
  it('finds the page of a tool, a category and a comparison under any of their names, and no other', () => {
    const pathOf = (path: string) => findEmbeddable(catalogue, path)?.path ?? null
    expect(pathOf('/tools/podman')).toBe('/tools/podman')
    expect(pathOf('/tools/k8s')).toBe('/tools/kubernetes')
    expect(pathOf('/compare/podman-vs-docker-engine')).toBe('/compare/docker-engine-vs-podman')
    expect(pathOf('/categories/orchestrators')).toBe('/categories/orchestrators')
    for (const path of [
      '/',
      '/tools',
      '/tools/absent',
      '/compare/podman',
      '/compare/podman-vs-absent',
      '/admin/tools',
      '/embed/tools/podman',
    ])
      expect(pathOf(path), path).toBeNull()
  })

  it('answers a frame no larger than was asked for', () => {
    const page = findEmbeddable(catalogue, '/tools/podman')
    if (!page) throw new Error('There is no Podman.')
    const answer = oembedJson(page, ORIGIN, { width: 300, height: 10_000 })
    expect(answer).toMatchObject({
      version: '1.0',
      type: 'rich',
      width: 300,
      height: 480,
      provider_name: 'Gantry',
    })
    expect(answer.html).toContain('<iframe src="https://gantry.example/embed/tools/podman"')
    expect(answer.html).toContain('width="300" height="480"')
    expect(answer).not.toHaveProperty('thumbnail_url')
    expect(oembedJson(page, ORIGIN, { width: 1200, height: 630 })).toHaveProperty('thumbnail_width', 1200)
  })
})
