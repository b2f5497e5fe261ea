// A comparison as a decision record in the form of MADR 4 (https://adr.github.io/madr/): context, drivers, options with
// their pros and cons, the facts side by side. The decision is left to whoever takes it; sources are footnotes.

import type { Catalogue } from '../catalogue'
import type { NumberedSource, Statement } from '../shown/citations'
import { factRemarks, sayOtherwise } from '../shown/fact-remarks'
import { inSentence } from '../shown/in-sentence'
import { escapeMarkdown } from '../shown/markdown'
import { joinParts, printSourceTraits, printTable } from '../shown/markdown-parts'
import type { ShownFact } from '../shown/shown-fact'
import { usualDay } from '../shown/usual-day'
import type { ComparedTool, Comparison } from './comparison'
import { type FactRow, PARTS, type Point, type PointRow, pointText } from './comparison-rows'
import {
  categoryWarning,
  checkedSentence,
  comparisonName,
  countSentence,
  endedTools,
  knownSentence,
  partNames,
  relationSentence,
  scopeSentence,
  turnSentence,
} from './comparison-words'

/** Prints the comparison; `address` is the absolute one of its page. Text of the catalogue is escaped. */
export function comparisonMarkdown(catalogue: Catalogue, comparison: Comparison, address: string): string {
  const { columns, parts, tradeoffs, events, relations, cited, today, curated } = comparison
  const tools = columns.map(({ tool }) => tool)
  const names = partNames(comparison)
  const warning = categoryWarning(catalogue, comparison)
  const note = notes(comparison)
  const head = ['', ...tools.map((tool) => escapeMarkdown(tool.name))]
  const pointTable = (rows: readonly PointRow[]) =>
    printTable(
      head,
      rows.map((row) => [escapeMarkdown(row.label), ...row.cells.map((cell) => printPoints(cell, note))]),
    )
  return joinParts([
    `---\nstatus: proposed\ndate: ${today}\ndecision-makers:\n---`,
    `# ${escapeMarkdown(comparisonName(tools))}`,
    '## Context and Problem Statement',
    curated === null
      ? escapeMarkdown(turnSentence(catalogue, comparison))
      : `${escapeMarkdown(curated.text)}${doubt({ unverified: curated.sources.length === 0 })}${note(curated)}`,
    ...endedTools(catalogue, tools).map(({ sentence }) => `> ${escapeMarkdown(sentence)}`),
    warning === null ? '' : `> ${escapeMarkdown(warning)}`,
    relations.map((seen) => escapeMarkdown(relationSentence(seen)) + note(seen.relation)).join(' '),
    `${scopeSentence(comparison)} ${countSentence(comparison)} ${escapeMarkdown(knownSentence(comparison))} ${checkedSentence(comparison) ?? ''}`.trim(),
    '## Decision Drivers',
    printList(drivers(comparison)),
    '## Considered Options',
    printList(tools.map((tool) => `${escapeMarkdown(tool.name)}: ${escapeMarkdown(tool.summary)}`)),
    DECISION,
    '## Pros and Cons of the Options',
    ...columns.map((column, place) => printOption(catalogue, comparison, column, place)),
    '## More Information',
    ...PARTS.map((part) =>
      section(names[part], parts[part].length, () => factTable(parts[part], comparison, head)),
    ),
    section(names.tradeoffs, tradeoffs.length, () => pointTable(tradeoffs)),
    section(names.events, events.length, () => pointTable(events)),
    `From Gantry, catalogue revision ${catalogue.revision}, as of ${today}: <${address}>`,
    cited.sources.map(printFootnote).join('\n'),
  ])
}

// To be filled in: what MADR asks of whoever decides.
const DECISION = `## Decision Outcome

Chosen option: “{option}”, because {justification}.

### Consequences

* Good, because {positive consequence}
* Bad, because {negative consequence}

### Confirmation

{How it is checked that the decision is followed}`

const section = (name: string, rows: number, table: () => string) =>
  rows === 0 ? '' : `### ${name}\n\n${table()}`

const printList = (entries: readonly string[]) => entries.map((entry) => `* ${entry}`).join('\n')

/** The facts that decide with what they ask; where none does, a line to fill in. */
function drivers({ deciding }: Comparison): string[] {
  if (deciding.length === 0) return ['{what matters here}']
  return deciding.map(
    ({ label, attribute }) => `${escapeMarkdown(label)}: ${escapeMarkdown(attribute?.definition ?? '')}`,
  )
}

/** One option: its strengths are good, its limitations bad. */
function printOption(
  catalogue: Catalogue,
  comparison: Comparison,
  { tool }: ComparedTool,
  place: number,
): string {
  const note = notes(comparison)
  const points = comparison.tradeoffs.flatMap((row) => row.cells[place] ?? [])
  const argue = (word: 'Good' | 'Bad', kind: Point['kind']) =>
    points
      .filter((point) => point.kind === kind)
      .map(
        (point) =>
          `${word}, because ${escapeMarkdown(inSentence(catalogue, point.text))}${doubt(point)}${note(point)}`,
      )
  const said = comparison.short
    .filter(({ key }) => key === 'choose' || key === 'avoid')
    .flatMap(({ label, cells }) => {
      const told = (cells[place] ?? []).map((point) => {
        const instead = point.other === null ? '' : ` Take ${escapeMarkdown(point.other.name)} instead.`
        return `${escapeMarkdown(point.text)}${instead}${doubt(point)}${note(point)}`
      })
      return told.length === 0 ? [] : [label, printList(told)]
    })
  const argued = [...argue('Good', 'strength'), ...argue('Bad', 'limitation')]
  return joinParts([
    `### ${escapeMarkdown(tool.name)}`,
    ...said,
    printList(argued.length > 0 ? argued : ['Neutral, because nothing is recorded of its tradeoffs']),
  ]).trimEnd()
}

function factTable(rows: readonly FactRow[], comparison: Comparison, head: readonly string[]): string {
  const usual = usualDay(comparison.groups)
  const note = notes(comparison)
  const other = ({ otherwise }: ShownFact) =>
    otherwise === null ? '' : `; ${escapeMarkdown(sayOtherwise(otherwise))}${note(otherwise)}`
  return printTable(
    head,
    rows.map((row) => [
      escapeMarkdown(row.label),
      ...row.cells.map((cell) => {
        const remarks = factRemarks(cell, usual).join(' · ')
        return `${escapeMarkdown(cell.text)}${remarks === '' ? '' : ` (${escapeMarkdown(remarks)})`}${note(cell)}${other(cell)}`
      }),
    ]),
  )
}

function printPoints(points: readonly Point[], note: (statement: Statement) => string): string {
  if (points.length === 0) return 'nothing recorded'
  const sign = ({ kind }: Point) => (kind === 'strength' ? '+ ' : kind === 'limitation' ? '− ' : '')
  return points
    .map((point) => `${sign(point)}${escapeMarkdown(pointText(point))}${doubt(point)}${note(point)}`)
    .join('<br>')
}

const doubt = ({ unverified }: Pick<Point, 'unverified'>) => (unverified ? ' (unverified)' : '')

/** Prints the footnotes of a statement: `[^1][^4]`. */
const notes =
  ({ cited }: Comparison) =>
  (statement: Statement) =>
    cited
      .marksOf(statement)
      .map(({ number }) => `[^${number}]`)
      .join('')

function printFootnote(source: NumberedSource): string {
  const { number, title, url, publisher } = source
  const by = publisher === null ? '' : `, ${escapeMarkdown(publisher)}`
  return `[^${number}]: [${escapeMarkdown(title)}](<${new URL(url).href}>)${by}.${printSourceTraits(source)}`
}
