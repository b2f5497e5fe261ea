// What changed between two days as files: Markdown as the page tells it, JSON with each part of the difference.

import type { Catalogue } from '../catalogue'
import { formatDate } from '../document/partial-date'
import { escapeMarkdown } from '../shown/markdown'
import { joinParts } from '../shown/markdown-parts'
import { type FieldChanges, SECTION_WORDS } from './change-sections'
import {
  CORRECTIONS_SENTENCE,
  changesTitle,
  countSentence,
  learnedSentence,
  scopeWords,
  WORLD_SENTENCE,
} from './change-words'
import type { TimeChange } from './difference'
import type { Told } from './told'

/** A published change of the catalogue, in words. */
export type Correction = {
  slug: string
  name: string
  revision: number
  /** ISO 8601. */
  at: string
  comment: string
  /** What changed, in a few words. */
  summary: string | null
}

/** A tool that readers first saw on a day. */
export type Added = { slug: string; name: string; on: string }

type Files = {
  catalogue: Catalogue
  changes: FieldChanges
  /** The newest; null where they could not be asked for. */
  corrections: { added: readonly Added[]; list: readonly Correction[]; hasOlder: boolean } | null
  /** The absolute address of the page. */
  address: string
}

/** The page as Markdown. Text of the catalogue is escaped. */
export function changesMarkdown({ catalogue, changes, corrections, address }: Files): string {
  const { span, scope, sections } = changes
  return joinParts([
    `# ${changesTitle(span)}`,
    escapeMarkdown(scopeWords(scope)),
    `## In the world\n\n${WORLD_SENTENCE} ${countSentence(changes)}`,
    ...sections.map(
      ({ key, entries }) =>
        `### ${SECTION_WORDS[key]}\n\n${entries
          .map(
            ({ tool, day, text, unverified }) =>
              `- ${formatDate(day)}, ${escapeMarkdown(tool.name)}: ${escapeMarkdown(text)}${unverified ? ' (unverified)' : ''}`,
          )
          .join('\n')}`,
    ),
    learnedSentence(changes) ?? '',
    `## In this catalogue\n\n${CORRECTIONS_SENTENCE}`,
    printCorrections(corrections),
    `From Gantry, revision ${catalogue.revision}, as of ${formatDate(catalogue.today)}: <${address}>`,
  ])
}

function printCorrections(corrections: Files['corrections']): string {
  if (corrections === null) return 'They cannot be told at the moment.'
  const { added, list, hasOlder } = corrections
  const lines = added.map(({ name, on }) => `- ${formatDate(on)}, ${escapeMarkdown(name)}: added`)
  if (list.length === 0) return ['Nothing was corrected.', '', ...lines].join('\n').trimEnd()
  const corrected = list.map(
    ({ at, name, revision, comment, summary }) =>
      `- ${formatDate(at.slice(0, 10))}, ${escapeMarkdown(name)}, revision ${revision}: ${escapeMarkdown([summary ?? 'Added to the catalogue', comment].filter(Boolean).join('. '))}`,
  )
  return [...corrected, ...(hasOlder ? ['- And older ones.'] : []), ...lines].join('\n')
}

/** The difference as a value to be printed as JSON: added to what is told on the first day it gives the second. */
export function changesJson({ catalogue, changes, corrections, address }: Files) {
  const { span, scope, happened, learned } = changes
  return {
    revision: catalogue.revision,
    asOf: catalogue.today,
    address,
    ...span,
    category: scope.category?.slug ?? null,
    tools: scope.tools.map(({ slug }) => slug),
    world: happened.map(changeJson),
    // What is only known of the later day. Its sources stand with the tool.
    learned: learned.map(({ tool, from, to }) => ({
      tool,
      part: (to ?? from)?.part ?? null,
      key: (to ?? from)?.key ?? null,
      from: from?.text ?? null,
      to: to?.text ?? null,
    })),
    catalogue: corrections && {
      added: corrections.added,
      corrected: corrections.list,
      hasOlder: corrections.hasOlder,
    },
  }
}

const changeJson = ({ tool, from, to }: TimeChange) => ({
  tool,
  part: (to ?? from)?.part ?? null,
  key: (to ?? from)?.key ?? null,
  on: to?.since ?? null,
  from: from && sideJson(from),
  to: to && sideJson(to),
})

const sideJson = ({ text, isKnown, unverified, sources }: Told) => ({
  ...{ text, known: isKnown, unverified, sources },
})
