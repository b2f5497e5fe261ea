import { CiteMarks } from '@/components/facts/cite-marks'
import { SupportBar } from '@/components/facts/support-bar'
import type { NumberedSources } from '@/lib/catalogue/shown/citations'
import { capitalise } from '@/lib/catalogue/shown/noun-words'
import { evidenceOf, isWithoutFixes, type StackEntry } from '@/lib/catalogue/support/stack'
import { printPart, type StackPart, stackPairs } from '@/lib/catalogue/support/stack-query'
import { describeEntry, namePart, nameTarget } from '@/lib/catalogue/support/stack-words'
import { drawBars } from '@/lib/catalogue/tool/line-bars'
import { paths } from '@/lib/paths'

type Props = { entries: readonly StackEntry[]; today: string; cited: NumberedSources }

/** What each part of a stack has come to, until when, and where to go; what ends first stands first. */
export function StackTable({ entries, today, cited }: Props) {
  const lines = entries.flatMap(({ line }) => line ?? [])
  const { bars, now } = drawBars(lines, today)
  return (
    <table className="rows stacked">
      <caption className="sr-only">The stack, what ends first above</caption>
      <thead>
        <tr>
          <th scope="col">You run</th>
          <th scope="col">Until when</th>
          <th scope="col">Move to</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => {
          const bar = bars.find(({ line }) => line === entry.line)
          return (
            <tr key={printPart(entry)}>
              <th scope="row" className="w-48">
                <a className="inline-block min-h-6 min-w-6" href={paths.tool(entry.tool.slug, 'support')}>
                  {namePart(entry)}
                </a>{' '}
                <a
                  className="inline-block min-h-6 min-w-6 text-center font-normal text-soft no-underline"
                  href={paths.support(stackPairs(without(entries, entry)))}
                  aria-label={`Take ${namePart(entry)} out`}
                >
                  ×
                </a>
              </th>
              <td className="w-1/2 max-tablet:w-full">
                <span className={`mark ${markOf(entry)} whitespace-normal`}>
                  {capitalise(describeEntry(entry, today))}
                </span>
                <CiteMarks marks={cited.marksOf(evidenceOf(entry))} />
                {entry.state === 'no-version' && <Versions entry={entry} entries={entries} />}
                {bar && <SupportBar bar={bar} now={now} />}
              </td>
              <td className="text-small">
                <Targets entry={entry} />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

const without = (entries: readonly StackEntry[], one: StackEntry): StackPart[] =>
  entries.filter((entry) => entry !== one)

function markOf({ state, line }: StackEntry): string {
  if (state === 'supported') return 'is-yes'
  if (state === 'security') return 'is-partial'
  if (isWithoutFixes({ state })) return 'is-no'
  return line === null && state === 'no-lines' ? 'is-not-applicable' : 'is-unknown'
}

function Versions({ entry, entries }: { entry: StackEntry; entries: readonly StackEntry[] }) {
  return (
    <span>
      {' '}
      {entry.tool.lines.map(({ name }) => (
        <a
          key={name}
          className="mr-3 inline-block"
          href={paths.support(stackPairs([...without(entries, entry), { tool: entry.tool, version: name }]))}
        >
          {name}
        </a>
      ))}
    </span>
  )
}

function Targets({ entry }: { entry: StackEntry }) {
  if (entry.state === 'gone')
    return entry.successors.length === 0
      ? 'No successor is named.'
      : entry.successors.map(({ slug, name }) => (
          <a key={slug} className="mr-3 inline-block" href={paths.tool(slug)}>
            {name}
          </a>
        ))
  if (entry.newer.length === 0)
    return entry.line === null
      ? null
      : entry.state === 'ended'
        ? 'No newer line is known.'
        : 'It is the newest line.'
  return (
    <ul>
      {entry.newer.map((line) => (
        <li key={line.name}>{nameTarget(line)}</li>
      ))}
    </ul>
  )
}
