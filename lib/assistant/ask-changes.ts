// What changed: events, turns of support, facts that came to hold, corrections; the same as feeds tell.

import { z } from 'zod'
import { formatDate } from '../catalogue/document/partial-date'
import { followedPage, followedWords, followPairs, parseFollow } from '../catalogue/following/follow-query'
import { findFollowed } from '../catalogue/following/followed-changes'
import { CHANGE_TYPES, typeWords } from '../catalogue/following/typed-changes'
import { numberSources, sourceJson } from '../catalogue/shown/citations'
import { escapeMarkdown } from '../catalogue/shown/markdown'
import { joinParts, printMarks, printSource } from '../catalogue/shown/markdown-parts'
import { paths } from '../paths'
import { ofAnswer, question, readTool, standing } from './question'

const MOST_SHOWN = 40
/** Of so many the latest are looked through for those since a day. */
const MOST_FOUND = 5000

export const changes = question({
  name: 'changes',
  title: 'Ask what changed',
  description:
    'What changed for container tools, the latest first, each with its type: archived, relicensed, left support, became partial, graduated, an advisory, new in the catalogue; of one tool, of a category, or since a day. Of many tools, releases come only when their types are asked for.',
  input: z.strictObject({
    tool: z.string().min(1).max(200).optional().describe('A tool’s name or slug.'),
    category: z.string().max(80).optional().describe('The slug of a category.'),
    types: z
      .array(z.enum(CHANGE_TYPES))
      .max(CHANGE_TYPES.length)
      .optional()
      .describe('Only changes of these types.'),
    since: z.iso.date().optional().describe('Only what changed on this day or later.'),
  }),
  output: z.object({
    ...ofAnswer,
    feed: z.string().describe('The address of a feed that tells what comes.'),
    total: z.int(),
    changes: z.array(
      z.object({
        type: z.enum(CHANGE_TYPES),
        tool: z.string(),
        name: z.string(),
        on: z.string(),
        text: z.string(),
        sources: z.array(z.string()),
      }),
    ),
  }),
  answer: (asked, { tool: name, category, types = [], since = '' }) => {
    const { catalogue, absolute } = asked
    const named = name === undefined ? null : readTool(catalogue, name)
    if (named !== null && 'refused' in named) return named
    const parameters = { ...(named && { tool: named.slug }), ...(category && { category }), type: types }
    const { follow, dropped } = parseFollow(parameters, catalogue)
    if (dropped.length > 0) return { refused: dropped.join(' ') }
    const found = findFollowed(catalogue, follow, MOST_FOUND)
      .filter(({ at }) => at >= since)
      .map((change) => ({ ...change, on: change.at.slice(0, 10) }))
    const shown = found.slice(0, MOST_SHOWN)
    const cited = numberSources(shown, new Set(shown.map(({ tool }) => tool)))
    const lines = shown.map((change) => {
      const said = `${formatDate(change.on)} · ${typeWords(change.type)} · ${change.tool.name}: ${change.text}`
      return `- ${escapeMarkdown(said)}${printMarks(cited.marksOf(change))}`
    })
    const few = found.length > shown.length ? `, of which the latest ${shown.length}` : ''
    return {
      text: joinParts([
        `${escapeMarkdown(`Changes to ${followedWords(catalogue, follow)}`)}, as of ${formatDate(catalogue.today)}: ${found.length}${few}.`,
        lines.join('\n'),
        cited.sources.length === 0 ? '' : `Sources:\n\n${cited.sources.map(printSource).join('\n')}`,
      ]),
      data: {
        ...standing(asked, followedPage(follow)),
        feed: absolute(paths.feed('atom', followPairs(follow))),
        total: found.length,
        changes: shown.map(({ type, tool, on, text, sources }) => ({
          ...{ type, tool: tool.slug, name: tool.name, on, text },
          sources: [...sources],
        })),
        sources: cited.sources.map(sourceJson),
      },
    }
  },
})
