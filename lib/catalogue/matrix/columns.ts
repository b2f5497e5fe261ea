// The columns a category's table can have, in one order everywhere: what decides, what else compares (first what is asked of
// it alone, and what tells the living tools apart), then what describes.

import { type Catalogue, findToolsIn, isTool, type Tool } from '../catalogue'
import { type AttributeRole, roleOf } from '../document/attribute-roles'
import { isAlive } from '../document/timeline'
import type { Attribute, Category } from '../document/vocabulary'
import { findDeciding, showFactOf } from '../listing/deciding-facts'
import { licenceWords } from '../listing/listing-words'
import {
  type ShownFact,
  showFirstRelease,
  showKind,
  showLatestRelease,
  showLicence,
} from '../shown/shown-fact'

export const ROLES: readonly AttributeRole[] = ['decides', 'compares', 'describes']

export type Column = {
  /** The key of an attribute, or of what every tool has: `licence`. */
  key: string
  label: string
  role: AttributeRole
  attribute: Attribute | null
  show: (tool: Tool) => ShownFact
}

const general = (key: string, label: string, show: Column['show']): Column => {
  return { key, label, role: 'describes', attribute: null, show }
}

/** Of every tool, whatever its category. */
const GENERAL: readonly Column[] = [
  general('licence', 'Licence', (tool) => {
    const shown = showLicence(tool)
    return tool.licence.past ? shown : { ...shown, text: licenceWords(tool) }
  }),
  general('latest-release', 'Latest release', showLatestRelease),
  general('first-release', 'First release', showFirstRelease),
  general('kind', 'Kind', showKind),
]

/** Every column the category can show. */
export function findColumns(catalogue: Catalogue, category: Category): Column[] {
  const living = findToolsIn(catalogue, category.slug).filter((tool) => isTool(tool) && isAlive(tool))
  const attributes = catalogue.vocabulary.attributes.filter(
    ({ compare, retired, categories }) =>
      compare && !retired && (categories.length === 0 || categories.includes(category.slug)),
  )
  const deciding = findDeciding(catalogue, category).map(({ key }) => key)
  const columns = attributes.map((attribute): Column => {
    const { key, label } = attribute
    const role = deciding.includes(key) ? 'decides' : roleOf(category, attribute)
    return { key, label, role, attribute, show: (tool) => showFactOf(catalogue, attribute, tool) }
  })
  const rank = ({ key, role, attribute, show }: Column) => {
    if (role === 'decides') return deciding.indexOf(key)
    const isGeneral = attribute?.categories.length === 0 ? 2 : 0
    return 100 * (1 + ROLES.indexOf(role)) + isGeneral + (isAlike(living.map(show)) ? 1 : 0)
  }
  return [...columns.sort((a, b) => rank(a) - rank(b)), ...GENERAL]
}

/** True where what is known says the same of all. */
function isAlike(facts: readonly ShownFact[]): boolean {
  return new Set(facts.flatMap(({ state, key }) => (state === 'unknown' ? [] : [key]))).size < 2
}
