// The answer to what somebody asks for within a category as Markdown: what its page says, in the same order.

import type { Catalogue } from '../catalogue'
import { formatDate } from '../document/partial-date'
import { formatStatus, joinWords } from '../shown/format-value'
import { escapeMarkdown } from '../shown/markdown'
import { joinParts, printMarks, printSource } from '../shown/markdown-parts'
import type { ShownFact } from '../shown/shown-fact'
import type { Cell } from './cell'
import { type Choice, type LeftTool, shownOf } from './choice'
import { chooseTitle, countSentence, firstWords, tellingSentence, verdictSentence } from './choice-words'
import { factOf, lackWords } from './must-have'
import { reasonsOf } from './reasons'
import { isEmptyWish } from './wishes'

/** Prints an answer; `address` is the absolute one of its page, `dropped` a sentence for each part of it that means nothing. */
export function choiceMarkdown(
  catalogue: Catalogue,
  choice: Choice,
  { address, dropped }: { address: string; dropped: readonly string[] },
): string {
  const { category, left, beaten, notKnown, out, ended, telling, cited } = choice
  const section = (heading: string, lines: readonly string[]) =>
    lines.length === 0 ? '' : `## ${heading}\n\n${lines.join('\n')}`
  const fact = (label: string, one: ShownFact) =>
    escapeMarkdown(
      [`${label}: ${one.text}`, one.note, one.unverified ? 'unverified' : ''].filter(Boolean).join(' · '),
    ) + printMarks(cited.marksOf(one))
  const cell = ({ criterion, fact: known, tradeoffs }: Cell) => {
    const label = criterion.kind === 'option' ? criterion.attribute.label : criterion.label
    if (known !== null) return fact(label, known)
    const said = tradeoffs.map((one) => escapeMarkdown(one.text) + printMarks(cited.marksOf(one)))
    return `${escapeMarkdown(label)}: ${said.join(' ') || 'nothing is said of it'}`
  }
  const leftLines = (one: LeftTool, place: number) => {
    const { good, bad, open } = reasonsOf(one, choice.alike)
    const [avoid] = one.tool.avoidWhen
    return [
      `${place + 1}. **${escapeMarkdown(one.tool.name)}** (\`${one.tool.slug}\`): ${
        one.rank === null
          ? escapeMarkdown(one.tool.summary)
          : `${firstWords(one.rank.share, choice).join('')}.`
      }`,
      ...one.limits.map((limit) => `   - Passes with limits: ${fact(limit.must.label, limit.fact)}`),
      ...good.map((known) => `   - For it: ${cell(known)}`),
      ...bad.map((known) => `   - Against it: ${cell(known)}`),
      ...open.map((known) => `   - Open: ${cell(known)}`),
      ...(avoid
        ? [`   - Avoid it when ${escapeMarkdown(avoid.text)}${printMarks(cited.marksOf(avoid))}`]
        : []),
    ]
  }
  return joinParts([
    `# ${escapeMarkdown(chooseTitle(category))}`,
    dropped.map(escapeMarkdown).join('\n\n'),
    `**${escapeMarkdown(verdictSentence(choice))}**`,
    isEmptyWish(choice.wishes) ? '' : countSentence(choice),
    section(
      left.some(({ rank }) => rank !== null) ? 'Left, in order' : 'By name',
      shownOf(left).flatMap(leftLines),
    ),
    telling === null
      ? ''
      : section('What could change it', [
          `Not known of ${escapeMarkdown(telling.tool.name)}: ${escapeMarkdown(telling.criterion?.label ?? telling.attribute?.label ?? 'its licence')}. ${tellingSentence(telling, choice)}`,
        ]),
    section(
      'Matched or beaten on every count',
      shownOf(beaten).map(
        ({ tool, by }) =>
          `- ${escapeMarkdown(tool.name)}, by ${escapeMarkdown(joinWords(by.map(({ name }) => name)))}`,
      ),
    ),
    section(
      'Set aside: not known',
      shownOf(notKnown).map(
        ({ tool, unknown }) =>
          `- ${escapeMarkdown(tool.name)}: ${unknown.map((one) => fact(one.must.label, one.fact)).join('; ')}`,
      ),
    ),
    section(
      'Out',
      shownOf(out).map(({ tool, lacks }) => {
        const said = lacks.map(({ must, values, fact: has }) => {
          const had = must.attribute === null ? tool.licence.class : factOf(tool, must.key)?.value
          return `${escapeMarkdown(`${must.label}: ${lackWords(must, values, has, had)}`)}${printMarks(cited.marksOf(has))}`
        })
        return `- ${escapeMarkdown(tool.name)}: ${said.join('; ')}`
      }),
    ),
    section(
      'No longer looked after',
      shownOf(ended).map(
        ({ tool, status }) =>
          `- ${escapeMarkdown(`${tool.name}: ${formatStatus(tool)}`)}${printMarks(cited.marksOf(status))}`,
      ),
    ),
    section('Sources', cited.sources.map(printSource)),
    `From Gantry, revision ${catalogue.revision} of ${formatDate(catalogue.today)}: <${address}>`,
  ])
}
