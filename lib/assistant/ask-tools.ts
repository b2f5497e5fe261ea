// Questions about tools: which there are, what one is, how several differ.

import { z } from 'zod'
import { compareTools } from '../catalogue/comparison/comparison'
import { comparisonMarkdown } from '../catalogue/comparison/comparison-markdown'
import { MOST_TOOLS, resolveTools, viewQuery } from '../catalogue/comparison/comparison-query'
import { unknownSentence } from '../catalogue/comparison/comparison-words'
import { STATUSES } from '../catalogue/document/words'
import { toPairs } from '../catalogue/listing/filter'
import { listTools, PAGE_SIZE } from '../catalogue/listing/listing'
import { parseFilter } from '../catalogue/listing/parse-filter'
import { numberSources, sourceJson } from '../catalogue/shown/citations'
import { formatStatus } from '../catalogue/shown/format-value'
import { escapeMarkdown } from '../catalogue/shown/markdown'
import { joinParts, printMarks, printSource } from '../catalogue/shown/markdown-parts'
import { toolMarkdown } from '../catalogue/tool/tool-markdown'
import { toToolPage } from '../catalogue/tool/tool-page'
import { paths } from '../paths'
import { ofAnswer, questionOfDays, readTool, standing } from './question'

const nameOfTool = z
  .string()
  .min(1)
  .max(200)
  .describe('A tool’s name, another name of it, or its slug: Kubernetes, k8s.')
const status = z.enum(STATUSES).nullable()

export const search = questionOfDays({
  name: 'search',
  title: 'Search container tools',
  description:
    'Finds container tools by name, by what they do or by what somebody needs (“rootless container engine”, “like docker swarm”), optionally within a category or by status. Answers with their slugs, one sentence each, licence and status.',
  input: z.strictObject({
    query: z.string().max(120).default('').describe('Names, words or a need; empty lists all tools.'),
    category: z.string().max(80).optional().describe('The slug of a category, such as container-engines.'),
    status: z.array(z.enum(STATUSES)).max(7).optional().describe('Only tools with one of these statuses.'),
    page: z.int().min(1).max(1000).default(1).describe(`Which page of ${PAGE_SIZE} tools.`),
  }),
  output: z.object({
    ...ofAnswer,
    total: z.int(),
    page: z.int(),
    notes: z.array(z.string()).describe('What of the question means nothing, and was left out.'),
    tools: z.array(
      z.object({
        slug: z.string(),
        name: z.string(),
        summary: z.string(),
        categories: z.array(z.string()),
        status,
        licence: z.string().nullable(),
        address: z.string(),
      }),
    ),
  }),
  answer: (asked, { query, category, status: wanted, page }) => {
    const { catalogue, absolute } = asked
    const parameters = {
      q: query,
      page: String(page),
      ...(category && { category }),
      ...(wanted && { status: wanted }),
    }
    const { filter, dropped } = parseFilter(parameters, catalogue)
    const listing = listTools(catalogue, filter)
    const { tools, total } = listing
    const statements = tools.flatMap((tool) => [
      tool.licence,
      ...(tool.statusEvent ? [tool.statusEvent] : []),
    ])
    const cited = numberSources(statements, tools)
    const lines = tools.map((tool) => {
      const licence = `${tool.licence.spdx ?? tool.licence.class}${printMarks(cited.marksOf(tool.licence))}`
      const life = `${formatStatus(tool)}${tool.statusEvent ? printMarks(cited.marksOf(tool.statusEvent)) : ''}`
      return `- **${escapeMarkdown(tool.name)}** (\`${tool.slug}\`): ${escapeMarkdown(tool.summary)} ${licence}, ${life}.`
    })
    const notes = [...dropped, ...listing.dropped]
    return {
      text: joinParts([
        `${total} ${total === 1 ? 'tool' : 'tools'}${total > tools.length ? `, page ${listing.page}` : ''}.`,
        ...notes,
        lines.join('\n'),
        cited.sources.length === 0 ? '' : `Sources:\n\n${cited.sources.map(printSource).join('\n')}`,
      ]),
      data: {
        ...standing(asked, paths.tools(toPairs(filter))),
        ...{ total, notes, page: listing.page },
        tools: tools.map((tool) => ({
          ...{ slug: tool.slug, name: tool.name, summary: tool.summary, categories: tool.categories },
          ...{ status: tool.status, licence: tool.licence.spdx, address: absolute(paths.tool(tool.slug)) },
        })),
        sources: cited.sources.map(sourceJson),
      },
    }
  },
})

export const tool = questionOfDays({
  name: 'tool',
  title: 'Read about a tool',
  description:
    'Everything the catalogue says of one container tool: when to choose and to avoid it, facts with the day they were checked, tradeoffs, supported versions, history, relations, with numbered sources.',
  input: z.strictObject({ name: nameOfTool }),
  output: z.object({ ...ofAnswer, slug: z.string(), name: z.string(), summary: z.string(), status }),
  answer: (asked, { name }) => {
    const { catalogue } = asked
    const named = readTool(catalogue, name)
    if ('refused' in named) return named
    const at = standing(asked, paths.tool(named.slug))
    const page = toToolPage(catalogue, named)
    return {
      text: toolMarkdown(catalogue, page, at.address),
      data: {
        ...at,
        ...{ slug: named.slug, name: named.name, summary: named.summary, status: named.status },
        sources: page.cited.sources.map(sourceJson),
      },
    }
  },
})

export const compare = questionOfDays({
  name: 'compare',
  title: 'Compare tools',
  description:
    'Two to six container tools side by side: what the choice turns on, facts that differ, tradeoffs by aspect, what happened, with numbered sources. Unknown is said as unknown, never as no.',
  input: z.strictObject({
    tools: z.array(nameOfTool).min(2).max(MOST_TOOLS).describe('Names or slugs.'),
    show: z
      .enum(['all', 'differences', 'same'])
      .default('differences')
      .describe('Which rows; the differences unless said otherwise.'),
  }),
  output: z.object({
    ...ofAnswer,
    tools: z.array(z.object({ slug: z.string(), name: z.string(), status })),
    total: z.int().describe('Facts compared.'),
    differing: z.int().describe('How many of them differ.'),
  }),
  answer: (asked, { tools: names, show }) => {
    const { catalogue } = asked
    const { tools, unknown } = resolveTools(catalogue, names)
    if (unknown.length > 0) return { refused: unknownSentence(catalogue, unknown) }
    if (tools.length < 2) return { refused: 'These names mean one tool; a comparison needs two.' }
    const view = { show, baseline: null }
    const at = standing(
      asked,
      paths.comparison(
        tools.map(({ slug }) => slug),
        viewQuery(view),
      ),
    )
    const comparison = compareTools(catalogue, tools, view)
    return {
      text: comparisonMarkdown(catalogue, comparison, at.address),
      data: {
        ...at,
        tools: tools.map(({ slug, name, status: now }) => ({ slug, name, status: now })),
        ...{ total: comparison.total, differing: comparison.differing },
        sources: comparison.cited.sources.map(sourceJson),
      },
    }
  },
})
