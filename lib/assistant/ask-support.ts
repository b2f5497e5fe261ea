// Until when what somebody runs gets fixes.

import { z } from 'zod'
import { stack as stackShape } from '../catalogue/contract/support-shapes'
import { formatDate } from '../catalogue/document/partial-date'
import { sourceJson } from '../catalogue/shown/citations'
import { escapeMarkdown } from '../catalogue/shown/markdown'
import { joinParts, printMarks, printSource } from '../catalogue/shown/markdown-parts'
import { evidenceOf } from '../catalogue/support/stack'
import { stackJson } from '../catalogue/support/stack-json'
import { toStackPage } from '../catalogue/support/stack-page'
import { parseStack, stackPairs } from '../catalogue/support/stack-query'
import { describeEntry, namePart, nameTarget } from '../catalogue/support/stack-words'
import { paths } from '../paths'
import { ofAnswer, question, standing } from './question'

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
