// A tool as Markdown: what its page says, in the same order, with numbered sources.

import type { Catalogue } from '../catalogue'
import { type Point, pointText } from '../comparison/comparison-rows'
import { formatDate } from '../document/partial-date'
import { sortLines } from '../document/release-lines'
import type { FitDocument } from '../document/works-with'
import type { Guide } from '../moving/guides'
import type { Statement } from '../shown/citations'
import { factRemarks, sayOtherwise } from '../shown/fact-remarks'
import { formatStatus, formatSupportRule } from '../shown/format-value'
import { formatLine } from '../shown/line-words'
import { escapeMarkdown } from '../shown/markdown'
import { joinParts, printMarks, printSource, printTable } from '../shown/markdown-parts'
import { formatFitLevel, formatRange, formatWayBack } from '../shown/moving-words'
import { capitalise } from '../shown/noun-words'
import type { RelationSeen } from '../shown/relation-words'
import { explainUpkeep, formatUpkeep } from '../shown/upkeep-words'
import { usualDay } from '../shown/usual-day'
import type { AdviceShown, ToolPage } from './tool-page'

/** Prints the page of a tool; `address` is the absolute one of it. Text of the catalogue is escaped. */
export function toolMarkdown(catalogue: Catalogue, page: ToolPage, address: string): string {
  const { tool, cited } = page
  const usual = usualDay(page.facts)
  const marks = (statement: Statement) => printMarks(cited.marksOf(statement))
  const said = (text: string, statement: Statement & { unverified: boolean }) =>
    escapeMarkdown(text) + (statement.unverified ? ' (unverified)' : '') + marks(statement)
  const section = (heading: string, lines: readonly string[]) =>
    lines.length === 0 ? '' : `## ${heading}\n\n${lines.join('\n')}`
  const advice = (one: AdviceShown) =>
    `- ${said(one.text, one)}${one.other === null ? '' : ` Take ${escapeMarkdown(one.other.name)} instead.`}`
  const facts = page.facts.map(
    ({ name, rows }) =>
      `### ${escapeMarkdown(name)}\n\n${printTable(
        ['', escapeMarkdown(tool.name)],
        rows.flatMap(({ label, cells }) =>
          cells.map((cell) => {
            const remarks = factRemarks(cell, usual).join(' · ')
            const aside = remarks === '' ? '' : ` (${escapeMarkdown(remarks)})`
            const { otherwise } = cell
            const other = otherwise
              ? `; ${said(sayOtherwise(otherwise), { ...otherwise, unverified: false })}`
              : ''
            return [escapeMarkdown(label), escapeMarkdown(cell.text) + marks(cell) + aside + other]
          }),
        ),
      )}`,
  )
  const guides = page.leaving.map((guide) => guideMarkdown(guide, said))
  const fits = page.worksWith.flatMap(({ other, fits }) =>
    fits.map((fit) => `- ${said(sayFit(tool.name, other.name, fit), fit)}`),
  )
  const supportLines = () => {
    const rule = formatSupportRule(tool.support)
    const lines = sortLines(tool.lines).map((line) => `- ${said(formatLine(line, catalogue.today), line)}`)
    return rule === '' ? lines : [said(rule, tool.support), ...(lines.length > 0 ? ['', ...lines] : [])]
  }
  return joinParts([
    `# ${escapeMarkdown(tool.name)}`,
    escapeMarkdown(tool.summary),
    `Status: ${[formatStatus(tool).replace('status ', ''), ...page.behind.status].join(', ')}${marks(page.status)}`,
    `Upkeep on ${formatDate(tool.upkeep.day)}: ${formatUpkeep(tool.upkeep.upkeep)}. ${escapeMarkdown(explainUpkeep(tool.upkeep))}`,
    section(`Choose ${escapeMarkdown(tool.name)} when`, page.chooseWhen.map(advice)),
    section(`Avoid ${escapeMarkdown(tool.name)} when`, page.avoidWhen.map(advice)),
    tool.description === '' ? '' : paragraphs(tool.description) + marks(page.described),
    ...guides,
    section(
      'What weighs most',
      page.major.map((point) => `- ${sign(point)} ${said(point.text, point)}`),
    ),
    section(
      page.major.length === 0 ? 'Tradeoffs' : 'Further tradeoffs',
      page.tradeoffs.flatMap(({ label, cells }) =>
        cells.flat().map((point) => `- ${sign(point)} ${escapeMarkdown(label)}: ${said(point.text, point)}`),
      ),
    ),
    section('Supported versions', supportLines()),
    section('Works with', fits),
    '## Facts',
    usual === null ? '' : `Checked on ${formatDate(usual)} or later, unless said otherwise.`,
    ...facts,
    section(
      'History',
      page.events.map((event) => {
        return `- ${said(pointText(event), event)}`
      }),
    ),
    section(
      'How it relates',
      page.relations.flatMap(({ words, relations, told }) => [
        ...told.map(({ other, relation }) => {
          const note = relation.note === null ? '' : `: ${relation.note}`
          return `- ${said(`${words} ${other.name}${note}`, relation)}`
        }),
        ...(told.length < relations.length ? [elsewhere(words, relations, told)] : []),
      ]),
    ),
    section('Sources', cited.sources.map(printSource)),
    `From Gantry, revision ${catalogue.revision}, as of ${formatDate(catalogue.today)}: <${address}>`,
  ])
}

function elsewhere(words: string, relations: readonly RelationSeen[], told: readonly RelationSeen[]): string {
  const names = relations.flatMap((seen) => (told.includes(seen) ? [] : [seen.other.name]))
  return `- ${words} ${names.join(', ')} (notes and sources are on their own pages)`
}

type Say = (text: string, statement: Statement & { unverified: boolean }) => string

function guideMarkdown({ from, to, move, kept, lost }: Guide, said: Say): string {
  const rows = [...kept, ...lost].map((row) => [
    escapeMarkdown(row.here),
    said(row.there ?? 'nothing: it is lost', row) +
      (row.note === null ? '' : `: ${escapeMarkdown(row.note)}`),
  ])
  const back = capitalise(formatWayBack(move.back)) + (move.note === null ? '.' : `: ${move.note}`)
  return joinParts([
    `## Moving from ${escapeMarkdown(from.name)} to ${escapeMarkdown(to.name)}`,
    said(move.text, move),
    rows.length === 0 ? '' : printTable([escapeMarkdown(from.name), escapeMarkdown(to.name)], rows),
    escapeMarkdown(back) + (move.checkedOn === null ? '' : ` Checked on ${formatDate(move.checkedOn)}.`),
  ]).trim()
}

const sayFit = (name: string, other: string, fit: FitDocument) =>
  `${name} ${fit.line} with ${other} ${formatRange(fit)}: ${formatFitLevel(fit.level)}${fit.note === null ? '' : `; ${fit.note}`}`

const sign = ({ kind }: Point) => (kind === 'strength' ? '\\+' : '−')

const paragraphs = (text: string) =>
  text
    .trim()
    .split(/\n{2,}/)
    .map(escapeMarkdown)
    .join('\n\n')
