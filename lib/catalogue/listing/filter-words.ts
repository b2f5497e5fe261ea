// The facets a vocabulary gives rise to, with the words of each option: what the address may ask for,
// in the order pages show it. A new attribute becomes a facet here without a line of code.

import { FOUNDATION_STAGES } from '../document/foundation-stage'
import { KEPT_LICENCES, LICENCE_FAMILIES } from '../document/licence-families'
import { UPKEEPS } from '../document/upkeep'
import type { Attribute, Vocabulary } from '../document/vocabulary'
import { LICENCE_CLASSES, STATUSES, SUPPORT_LEVELS, TOOL_KINDS } from '../document/words'
import {
  formatFamily,
  formatKind,
  formatLicenceClass,
  formatStage,
  formatSupport,
} from '../shown/format-value'
import { capitalise } from '../shown/noun-words'

export type FacetOption = {
  value: string
  label: string
  /** No longer offered where no tool has it; an old address still works. */
  retired: boolean
  /** `none`, `unknown` or `not-applicable`: what is known of a fact instead of what it says. */
  isState: boolean
}

export type Facet = {
  key: string
  label: string
  options: readonly FacetOption[]
  /** Null for what every tool has: category, status, kind, licence and what is derived from it. */
  attribute: Attribute | null
  /** Drawn like an attribute of all tools: it is asked for less often. */
  isAside?: true
}

const NOT_KNOWN: FacetOption = { value: 'unknown', label: 'Unknown', retired: false, isState: true }

const NOT_APPLICABLE: FacetOption = { ...NOT_KNOWN, value: 'not-applicable', label: 'Not applicable' }
const NO_LICENCE: FacetOption = { ...NOT_KNOWN, value: 'none', label: 'None' }
const NO_FOUNDATION: FacetOption = { ...NOT_KNOWN, value: 'none', label: 'In no foundation' }

/** What can be asked of every attribute besides its options. */
const FACT_STATE_OPTIONS: readonly FacetOption[] = [
  { ...NOT_KNOWN, value: 'none', label: 'None' },
  NOT_KNOWN,
  NOT_APPLICABLE,
]

/** Category, status, kind and licence class, then each filterable attribute in the order of the vocabulary. */
export function findFacets(vocabulary: Vocabulary): Facet[] {
  const categories = vocabulary.categories.map(({ slug, name }) => toOption(slug, name))
  const statuses = [...STATUSES.map((word) => toOption(word, word)), NOT_KNOWN]
  const kinds = TOOL_KINDS.map((word) => toOption(word, formatKind(word)))
  const licences = LICENCE_CLASSES.map((word) => toOption(word, formatLicenceClass(word)))
  const families = [
    ...LICENCE_FAMILIES.map((word) => toOption(word, formatFamily(word))),
    NOT_KNOWN,
    NOT_APPLICABLE,
  ]
  const ids = [
    ...KEPT_LICENCES.map((id) => ({ ...NO_LICENCE, value: id, label: id, retired: true, isState: false })),
    toOption('other', 'another'),
    NO_LICENCE,
  ]
  const stages = [...FOUNDATION_STAGES.map((word) => toOption(word, formatStage(word))), NO_FOUNDATION]
  const upkeeps = [...UPKEEPS.map((word) => toOption(word, word)), NOT_KNOWN]
  return [
    { key: 'category', label: 'Category', options: categories, attribute: null },
    { key: 'status', label: 'Status', options: statuses, attribute: null },
    { key: 'kind', label: 'Kind', options: kinds, attribute: null },
    { key: 'licence', label: 'Licence', options: licences, attribute: null },
    { key: 'licence-family', label: 'Licence family', options: families, attribute: null, isAside: true },
    { key: 'spdx', label: 'SPDX identifier', options: ids, attribute: null, isAside: true },
    { key: 'foundation-stage', label: 'Foundation stage', options: stages, attribute: null, isAside: true },
    { key: 'upkeep', label: 'Upkeep', options: upkeeps, attribute: null, isAside: true },
    ...vocabulary.attributes.filter((attribute) => attribute.filter).map(toFacet),
  ]
}

function toFacet(attribute: Attribute): Facet {
  const options =
    attribute.kind === 'support'
      ? SUPPORT_LEVELS.map((word) => toOption(word, formatSupport(word)))
      : attribute.options.map(({ key, label, retired }) => ({ value: key, label, retired, isState: false }))
  return {
    key: attribute.key,
    label: attribute.label,
    options: [...options, ...FACT_STATE_OPTIONS],
    attribute,
  }
}

function toOption(value: string, words: string): FacetOption {
  return { value, label: capitalise(words), retired: false, isState: false }
}
