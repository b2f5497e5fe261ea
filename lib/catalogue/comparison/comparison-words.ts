// The sentences of a comparison: its title, what it holds, warnings. Said alike by the page and its Markdown.

import type { Catalogue, Tool } from '../catalogue'
import { formatDate } from '../document/partial-date'
import { withdrawnSentence } from '../document/withdrawn'
import type { Status } from '../document/words'
import { joinWords } from '../shown/format-value'
import { inSentence } from '../shown/in-sentence'
import { formatCount } from '../shown/noun-words'
import { relationsOf } from '../shown/relation-words'
import { usualDay } from '../shown/usual-day'
import type { ComparedGroup, Comparison } from './comparison'
import { MOST_TOOLS } from './comparison-query'

/** The headings of the parts, in the order in which readers meet them. */
export function partNames({ columns, parts }: Pick<Comparison, 'columns' | 'parts'>) {
  return {
    short: 'In short',
    decides: 'What decides',
    differ: parts.decides.length > 0 ? 'Where else they differ' : 'Where they differ',
    same: columns.length === 2 ? 'The same for both' : 'The same for all',
    unknown: columns.length === 2 ? 'Not known of either' : 'Not known of any',
    alone: 'Asked of one of them only',
    more: 'More about them',
    tradeoffs: 'Tradeoffs',
    life: 'Life and licence',
    events: 'What happened',
  }
}

/** One sentence, made from the facts, that says what the choice turns on. */
export function turnSentence(catalogue: Catalogue, comparison: Comparison): string {
  const { deciding, differing, total } = comparison
  const others = differing - deciding.length
  const turns = joinWords(deciding.map(({ label }) => inSentence(catalogue, label)))
  const jobs = jobsOf(catalogue, comparison)
  if (jobs.length > 1) {
    const belong = jobs.map(({ name, tools }) => {
      const verb = tools.length === 1 ? 'belongs' : 'belong'
      return `${comparisonName(tools)} ${verb} to ${inSentence(catalogue, name)}`
    })
    const then = deciding.length > 0 ? `, and only then on ${turns}` : ''
    return `The choice turns on the job: ${belong.join('; ')}${then}.`
  }
  if (deciding.length > 0) {
    return `The choice turns on ${turns}${others > 0 ? `; ${others} other ${others === 1 ? 'fact differs' : 'facts differ'}` : ''}.`
  }
  if (total === 0) return 'Nothing that could be compared is known of them.'
  if (differing === 0) return `In all ${formatCount(total, 'fact')} that are compared they agree.`
  return `${ofFacts(differing, total)} ${verb(differing, 'differ')}.`
}

/** When the facts of a comparison were checked, said once for all of them; null where no two share a day. */
export function checkedSentence({ groups }: Pick<Comparison, 'groups'>): string | null {
  const usual = usualDay(groups)
  return usual === null ? null : `Checked on ${formatDate(usual)} or later, unless a cell says otherwise.`
}

/** The names of the tools as a heading: `Apache Mesos, Kubernetes and Nomad`. */
export function comparisonName(tools: readonly Pick<Tool, 'name'>[]): string {
  return joinWords(tools.map((tool) => tool.name))
}

/** What is compared, as of when. */
export function scopeSentence({ today }: Comparison): string {
  return `Stable releases without add-ons, as known on ${formatDate(today)}.`
}

/** How two tools stand to each other, and what is noted about it: `rkt implements CNI. Through plugins.` */
export function relationSentence({ tool, words, other, relation }: Comparison['relations'][number]): string {
  return `${tool.name} ${words} ${other.name}.${relation.note === null ? '' : ` ${relation.note}`}`
}

/** `Facts known: 11 of 14 for Mesos; …`, for every tool. */
export function knownSentence({ columns }: Comparison): string {
  const parts = columns.map(({ tool, facts, known }) => `${known} of ${facts} for ${tool.name}`)
  return `Facts known: ${parts.join('; ')}.`
}

/** `22 of 31 facts differ.`; with one kind of rows shown, what is left out. */
export function countSentence({ total, differing, view }: Comparison): string {
  if (view.show === 'differences')
    return `${ofFacts(differing, total)} ${verb(differing, 'differ')}; ${rest(total - differing, 'agree')}.`
  if (view.show === 'same')
    return `${ofFacts(total - differing, total)} ${verb(total - differing, 'agree')}; ${rest(differing, 'differ')}.`
  return `${ofFacts(differing, total)} ${verb(differing, 'differ')}.`
}

const ofFacts = (count: number, total: number) => `${count} of ${formatCount(total, 'fact')}`
const verb = (count: number, many: string) => (count === 1 ? `${many}s` : many)
const rest = (count: number, many: string) =>
  count === 1 ? `the one that ${many}s is left out` : `the ${count} that ${many} are left out`

/** `5 of 9 differ`, over the whole group whatever the view shows. */
export function groupCount({ differing, total }: Pick<ComparedGroup, 'differing' | 'total'>): string {
  return `${differing} of ${total} ${verb(differing, 'differ')}`
}

/** The tools by their primary category, and its name. */
function jobsOf(
  { categoriesBySlug }: Catalogue,
  { columns }: Pick<Comparison, 'columns'>,
): { name: string; tools: Tool[] }[] {
  const jobs = new Map<string, Tool[]>()
  for (const { tool } of columns) {
    const category = tool.categories[0] ?? ''
    jobs.set(category, [...(jobs.get(category) ?? []), tool])
  }
  return [...jobs].map(([slug, tools]) => ({ name: categoriesBySlug.get(slug)?.name ?? slug, tools }))
}

/** A warning when the tools' primary categories are not the same; null when they are. */
export function categoryWarning(catalogue: Catalogue, { columns, shared }: Comparison): string | null {
  const jobs = jobsOf(catalogue, { columns })
  if (jobs.length < 2) return null
  const parts = jobs.map(({ name, tools }) => `${comparisonName(tools)} under ${name}`)
  return `These tools do different jobs: ${parts.join('; ')}. Of ${shared.of} attributes, ${shared.attributes} apply to ${columns.length === 2 ? 'both' : 'all'}.`
}

// What a status means to someone who is about to choose.
const endings: Partial<Record<Status, string>> = {
  deprecated: 'its makers advise against using it. Compare to leave it, not to choose it.',
  archived: 'it gets no fixes, not even for security. Compare to understand what you have, not to choose.',
  retired: 'it gets no fixes, not even for security. Compare to understand what you have, not to choose.',
  absorbed: 'it goes on only as a part of something else and gets no fixes of its own.',
  dormant: 'nobody has worked on it for over a year, and fixes should not be expected.',
}

/** A warning for each tool whose life is over or stands still, with the living alternatives to it. */
export function endedTools(
  catalogue: Catalogue,
  tools: readonly Tool[],
): { tool: Tool; sentence: string; alternatives: Tool[] }[] {
  return tools.flatMap((tool) => {
    const ending = tool.status === null ? undefined : endings[tool.status]
    if (ending === undefined) return []
    const alternatives = relationsOf(catalogue, tool.slug)
      .filter(({ type, words }) => type === 'alternative-to' || words === 'was replaced by')
      .map(({ other }) => other)
      .filter((other) => other.status === 'active' && !tools.includes(other))
    return [
      {
        tool,
        sentence: `${tool.name} is ${tool.status}: ${ending}`,
        alternatives: [...new Set(alternatives)].slice(0, 4),
      },
    ]
  })
}

/** Why there is nothing at a revision. */
export function notKeptSentence(at: number, first: number): string {
  return at < first
    ? `What the catalogue said is kept from its revision ${first} on; revision ${at} is older.`
    : `The catalogue has not come to revision ${at} yet.`
}

/** What is wrong with the number of tools. */
export function tooManySentence(count: number): string {
  return `${count} tools do not fit beside each other: ${MOST_TOOLS} at most can be compared.`
}

/** What there is to say of names that no tool has: `No tool is called “foo” or “bar”.`; of withdrawn ones that they were. */
export function unknownSentence({ withdrawnBySlug }: Catalogue, unknown: readonly string[]): string {
  const strange = unknown.filter((name) => !withdrawnBySlug.has(name))
  const named = strange.slice(0, 6).map((name) => `“${name}”`)
  const more = strange.length > 6 ? [`${strange.length - 6} more`] : []
  const lost = strange.length === 0 ? [] : [`No tool is called ${joinWords([...named, ...more], 'or')}.`]
  const gone = unknown.flatMap((name) => withdrawnBySlug.get(name) ?? [])
  return [...gone.slice(0, 6).map(withdrawnSentence), ...lost].join(' ')
}
