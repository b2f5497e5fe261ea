// Questions of time: until when something gets fixes, and what has happened.

import { z } from 'zod'
import { stack as stackShape } from '../catalogue/contract/support-shapes'
import { formatDate } from '../catalogue/document/partial-date'
import { EVENT_KINDS } from '../catalogue/document/words'
import { findNews, NEWS_KINDS } from '../catalogue/news/news'
import { newsAddress, newsTitle, parseNewsFilter } from '../catalogue/news/news-query'
import { newsTag } from '../catalogue/news/news-words'
import { numberSources, sourceJson } from '../catalogue/shown/citations'
import { escapeMarkdown } from '../catalogue/shown/markdown'
import { joinParts, printMarks, printSource } from '../catalogue/shown/markdown-parts'
import { evidenceOf } from '../catalogue/support/stack'
import { stackJson } from '../catalogue/support/stack-json'
import { toStackPage } from '../catalogue/support/stack-page'
import { parseStack, stackPairs } from '../catalogue/support/stack-query'
import { describeEntry, namePart, nameTarget } from '../catalogue/support/stack-words'
import { paths } from '../paths'
import { ofAnswer, question, readTool, standing } from './question'

export const supported = question({
  name: 'supported',
  title: 'Ask whether versions are still supported',
  description:
    'Until when versions of container tools get fixes, and what to move to. Takes what somebody runs, such as ["kubernetes@1.34", "containerd@2.1"]; what gets no fixes comes first.',
  input: z.strictObject({
    stack: z
      .array(z.string().min(1).max(80))
      .min(1)
      .max(12)
      .describe('A tool and its version: kubernetes@1.34, or Kubernetes 1.34.2.'),
  }),
  output: z.object({
    ...ofAnswer,
    notes: z.array(z.string()).describe('What of the question means nothing, and was left out.'),
    stack: stackShape.shape.stack,
  }),
  answer: (asked, { stack }) => {
    const { catalogue, absolute } = asked
    const { parts, dropped } = parseStack(catalogue, { tool: stack })
    if (parts.length === 0)
      return { refused: dropped.join(' ') || 'Name what is run, such as kubernetes@1.36.' }
    const { entries, inShort, cited } = toStackPage(catalogue, parts)
    const at = standing(asked, paths.support(stackPairs(parts)))
    const lines = entries.map((entry) => {
      const { newer, successors } = entry
      const moveTo = newer.slice(0, 3).map((line) => nameTarget(line))
      const instead = successors.map(({ name }) => name)
      return [
        `- **${escapeMarkdown(namePart(entry))}**: ${escapeMarkdown(describeEntry(entry, catalogue.today))}${printMarks(cited.marksOf(evidenceOf(entry)))}.`,
        moveTo.length > 0 ? ` Newer: ${escapeMarkdown(moveTo.join('; '))}.` : '',
        instead.length > 0 ? ` Its place was taken by ${escapeMarkdown(instead.join(', '))}.` : '',
      ].join('')
    })
    return {
      text: joinParts([
        ...dropped,
        `As of ${formatDate(catalogue.today)}: ${inShort ?? ''}`,
        lines.join('\n'),
        cited.sources.length === 0 ? '' : `Sources:\n\n${cited.sources.map(printSource).join('\n')}`,
      ]),
      data: {
        ...at,
        notes: dropped,
        stack: stackJson(catalogue, parts, absolute(paths.support(stackPairs(parts)))).stack,
        sources: cited.sources.map(sourceJson),
      },
    }
  },
})

const MOST_CHANGES = 40

export const changes = question({
  name: 'changes',
  title: 'Ask what happened',
  description:
    'What happened to container tools, the latest first: what ended, who graduated, what changed hands, advisories, releases; of one tool, of a category, or since a day.',
  input: z.strictObject({
    tool: z.string().min(1).max(200).optional().describe('A tool’s name or slug.'),
    category: z.string().max(80).optional().describe('The slug or name of a category.'),
    kind: z.enum(NEWS_KINDS).optional().describe('Only these; releases come only when asked for.'),
    since: z.iso.date().optional().describe('Only what happened on this day or later.'),
  }),
  output: z.object({
    ...ofAnswer,
    total: z.int(),
    changes: z.array(
      z.object({
        tool: z.string(),
        name: z.string(),
        date: z.string(),
        event: z.enum(EVENT_KINDS),
        version: z.string().nullable(),
        text: z.string(),
        unverified: z.boolean(),
      }),
    ),
  }),
  answer: (asked, { tool: name, category, kind, since }) => {
    const { catalogue } = asked
    const named = name === undefined ? null : readTool(catalogue, name)
    if (named !== null && 'refused' in named) return named
    const parameters = { ...(category && { category }), ...(kind && { kind }) }
    const { filter, dropped } = parseNewsFilter(parameters, catalogue)
    if (dropped.length > 0) return { refused: dropped.join(' ') }
    const all = findNews(catalogue, filter).filter(
      (one) => (named === null || one.tool === named) && (since === undefined || one.event.date >= since),
    )
    const shown = all.slice(0, MOST_CHANGES)
    const cited = numberSources(
      shown.map(({ event }) => event),
      new Set(shown.map((one) => one.tool)),
    )
    const title = named === null ? newsTitle(catalogue, filter) : `News of ${named.name}`
    const at = standing(asked, named === null ? newsAddress(filter) : paths.tool(named.slug, 'history'))
    return {
      text: joinParts([
        `${escapeMarkdown(title)}, as of ${formatDate(catalogue.today)}: ${all.length}${all.length > shown.length ? `, of which the latest ${shown.length}` : ''}.`,
        shown
          .map((one) => {
            const said = `${formatDate(one.event.date)} · ${newsTag(one)} · ${one.tool.name}: ${one.event.text}`
            return `- ${escapeMarkdown(said)}${one.event.unverified ? ' (unverified)' : ''}${printMarks(cited.marksOf(one.event))}`
          })
          .join('\n'),
        cited.sources.length === 0 ? '' : `Sources:\n\n${cited.sources.map(printSource).join('\n')}`,
      ]),
      data: {
        ...at,
        total: all.length,
        changes: shown.map(({ tool, event }) => ({
          ...{ tool: tool.slug, name: tool.name, date: event.date, event: event.kind },
          ...{ version: event.version, text: event.text, unverified: event.unverified },
        })),
        sources: cited.sources.map(sourceJson),
      },
    }
  },
})
