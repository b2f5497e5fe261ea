// What the closed lists of words.ts mean: kinds, statuses, licence classes, levels of support and states of a fact.
// The glossary prints them; attributes and their options are defined in the vocabulary.

import type { FactState, LicenceClass, Status, SupportLevel, ToolKind } from '../document/words'

const kinds: Record<ToolKind, string> = {
  tool: 'A program that people install and run.',
  library: 'Code that other programs are built with.',
  specification: 'A written agreement that several programs follow.',
  'managed-service': 'Run by its vendor and used over the network.',
  platform: 'Several programs that are delivered and run as one.',
  class: 'A family of tools, described as a whole; its members have entries of their own.',
}

const statuses: Record<Status, string> = {
  active: 'Developed and released.',
  maintenance: 'Kept working, with fixes but no new features.',
  dormant: 'Nobody has worked on it for over a year, and nobody has said that it ended.',
  deprecated: 'Its makers advise against using it, and have not yet ended it.',
  archived: 'Closed and kept to be read, by its makers or by the foundation that held it.',
  retired: 'Its makers have ended it.',
  absorbed: 'It goes on only as a part of something else.',
}

const licences: Record<LicenceClass, string> = {
  'open-source': 'Under a licence that the Open Source Initiative approves.',
  'source-available': 'The source can be read, but its use is limited.',
  proprietary: 'The source is not published.',
  'not-applicable': 'Nothing that could be licensed, such as a class of tools.',
  unknown: 'Nobody has found out.',
}

/** How far a tool has something, best first. */
export const supportDefinitions: Record<SupportLevel, string> = {
  yes: 'Comes with the tool itself.',
  partial: 'With limits, which the note names.',
  plugin: 'Through an extension that is installed besides.',
  no: 'Known to be missing.',
}

/** What can be known of a fact instead of a value. */
export const stateDefinitions: Record<Exclude<FactState, 'value'>, string> = {
  none: 'It is known that there is none.',
  unknown: 'Nobody has found out.',
  'not-applicable': 'The question makes no sense for this tool.',
}

export type GeneralTerm = {
  key: string
  label: string
  definition: string
  /** By value; empty where any value may stand. */
  words: Readonly<Record<string, string>>
}

/** What every tool is asked besides its attributes, in the order tools are told. */
export const GENERAL_TERMS: readonly GeneralTerm[] = [
  { key: 'kind', label: 'Kind', definition: 'What sort of thing the tool is.', words: kinds },
  {
    key: 'licence',
    label: 'Licence',
    definition: 'The SPDX name of the licence of the latest release, and the class it belongs to.',
    words: licences,
  },
  {
    key: 'status',
    label: 'Status',
    definition:
      'What the tool’s life has come to, by the last event that changed it; the date is that event’s.',
    words: statuses,
  },
  {
    key: 'first-release',
    label: 'First release',
    definition: 'The first version that was published, or the first commit where there are no versions.',
    words: {},
  },
  {
    key: 'latest-release',
    label: 'Latest release',
    definition:
      'The stable release with the highest version known here, with the day it was published; a later patch of an older line does not count.',
    words: {},
  },
]
