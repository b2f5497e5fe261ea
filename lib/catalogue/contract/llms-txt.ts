// /llms.txt: what there is to read, for language models. The second version of the format (August 2026,
// https://llmstxt.org): a title, a summary, notes, then lists of links under headings.

import { paths } from '../../paths'
import type { Catalogue } from '../catalogue'
import { formatDate } from '../document/partial-date'
import { countToolsByCategory } from '../shown/category-counts'

type Link = readonly [name: string, path: string, about: string]

/** How addresses are made of paths: absolute ones, and that of a page as Markdown. */
type Addresses = { absolute: (path: string) => string; markdownOf: (path: string) => string | null }

/** The file of a catalogue. */
export function llmsTxt(catalogue: Catalogue, { absolute, markdownOf }: Addresses): string {
  const { vocabulary, tools, revision, today } = catalogue
  const counts = countToolsByCategory(catalogue)
  const page = (path: string) => markdownOf(path) ?? path
  const section = (heading: string, links: readonly Link[]) =>
    `## ${heading}\n\n${links.map(([name, path, about]) => `- [${name}](${absolute(path)}): ${about}`).join('\n')}`
  return `${[
    '# Gantry',
    `> A comparison catalogue of container tooling: ${tools.length} tools in ${counts.size} categories. Every cell is a fact with its sources and the day they were read.`,
    [
      `- This is revision ${revision}, told for ${formatDate(today)}. Statuses, support and ages are those of that day.`,
      '- “Unknown” means that nobody has found out; it is not a no. “None”, “not applicable” and “not asked” are answers of their own.',
      '- “Yes, with limits” is not a yes: its note says what is missing.',
      `- Every page is to be had as Markdown under its address and \`.md\`: ${absolute('/tools/podman.md')} of a tool, ${absolute('/compare/docker-engine-vs-podman.md')} of a comparison (slugs in the order of the alphabet).`,
      `- Numbers in brackets lead to the sources at the end. Cite these, or the address of the page.`,
      `- Assistants ask at ${absolute(paths.mcp())} (Model Context Protocol): search, tool, compare, choose, supported, changes.`,
    ].join('\n'),
    section('Start here', [
      ['All tools', page(paths.tools()), 'a page of 30 at a time; `?q=` searches, `?category=` narrows down'],
      ['Categories', page(paths.categories()), 'what belongs in each'],
      ['Help to choose', page(paths.choose()), 'must-haves rule out, what matters puts in order'],
      ['Comparisons', page(paths.compare()), 'pairs that are often weighed against each other'],
      [
        'Still supported?',
        page(paths.support()),
        '`?tool=kubernetes@1.34&tool=containerd@2.1`: until when, and what to move to',
      ],
    ]),
    section(
      'Categories',
      vocabulary.categories
        .filter(({ slug }) => counts.has(slug))
        .map(({ slug, name, scope }): Link => [name, paths.categoryFile(slug, 'md'), scope]),
    ),
    section('What happened', [
      ['News', page(paths.news()), 'what ended, who graduated, what changed hands'],
      ['Then and now', page(paths.thenAndNow()), 'what was said in 2016, and what came of it'],
    ]),
    section('For programs', [
      [
        'OpenAPI',
        paths.openApi(),
        'every address that answers programs, with the JSON Schemas of the answers',
      ],
      ['The whole catalogue', paths.catalogueJson(), 'JSON'],
      ['The tools as a table', paths.toolsCsv(), 'CSV'],
      ['What there is for programs', page(paths.api()), 'examples, limits, licence'],
    ]),
    section('Optional', [
      ['About', page(paths.about()), 'how facts are made, what the marks mean, how to cite'],
      ['Glossary', page(paths.glossary()), 'every word defined'],
      ['What is missing', page(paths.gaps()), 'what the catalogue does not know yet'],
    ]),
  ].join('\n\n')}\n`
}
