// What the closed lists of words.ts mean: kinds, statuses, licence classes, levels of support and states of a fact.
// The glossary prints them; attributes and their options are defined in the vocabulary.

import type { FoundationStage } from '../document/foundation-stage'
import type { LicenceFamily } from '../document/licence-families'
import type { FactState, LicenceClass, Status, SupportLevel, ToolKind } from '../document/words'
import { UPKEEP_MEANINGS } from '../shown/upkeep-words'

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

const families: Record<LicenceFamily, string> = {
  permissive: 'Asks for little more than that its own text goes along.',
  'weak-copyleft': 'Changes of its own files are passed on under it; what is built with them need not be.',
  'strong-copyleft': 'Whatever is built with it and passed on is passed on under it.',
  'network-copyleft': 'As strong copyleft, also where the work is only used over a network.',
  'source-available': licences['source-available'],
  proprietary: licences.proprietary,
}

const stages: Record<FoundationStage, string> = {
  joined: 'Taken in by a foundation that has no stages, or whose stage nobody noted.',
  sandbox: 'The first stage of the CNCF: taken in as an experiment.',
  incubating: 'The second stage: used in production, on the way to graduating.',
  graduated: 'The last stage: a project that its foundation holds to be mature.',
  archived: 'Ended by its foundation, or with it in the foundation’s attic.',
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
    key: 'licence-family',
    label: 'Licence family',
    definition:
      'What the licence asks of those who pass the work on, read off its SPDX identifier; of several to choose from, the one that asks least.',
    words: families,
  },
  {
    key: 'spdx',
    label: 'SPDX identifier',
    definition:
      'The short name of a licence on the list of the Software Package Data Exchange, such as Apache-2.0 or BUSL-1.1.',
    words: {},
  },
  {
    key: 'foundation-stage',
    label: 'Foundation stage',
    definition:
      'How far the tool came in the foundation that holds it, such as the CNCF, by the last event that changed it.',
    words: stages,
  },
  {
    key: 'status',
    label: 'Status',
    definition:
      'What the tool’s life has come to, by the last event that changed it; the date is that event’s.',
    words: statuses,
  },
  {
    key: 'upkeep',
    label: 'Upkeep',
    definition:
      'Whether the tool is kept up, by a public rule that reads its events, its lines and the days of its releases; what it is on the page about Gantry.',
    words: UPKEEP_MEANINGS,
  },
  {
    key: 'first-release',
    label: 'First release',
    definition:
      'The first version that was published, whatever its number, with the first 1.0 beside it; the first day where there are no versions.',
    words: {},
  },
  {
    key: 'latest-release',
    label: 'Latest release',
    definition:
      'The stable release with the highest version known here, by its makers’ own naming: previews, mainline and development series do not count, nor does a later patch of an older line. Of what comes with something else it says whose version is meant. Not applicable to a managed service, which its vendor changes without releases.',
    words: {},
  },
  {
    key: 'supported-lines',
    label: 'Supported lines',
    definition:
      'The versions that get fixes on this day, each with the day on which that ends; where a tool has no such lines, why.',
    words: {},
  },
]
