// “Read again today”: whoever read the sources of facts again, and found nothing to change, says so in one step; of one
// fact, of a group, or of the whole tool. On the fields of the form, as typed.

import type { Vocabulary } from '../../catalogue/document/vocabulary'
import type { Field } from './form-names'

/** The button's value for a part: `facts`, `facts.<attribute>` or `groups.<group>`. */
export const readAgainAction = (part: string): string => `read-again:${part}`

/** The fields with today as the day of every fact in the part that has sources, and where that leads; null for another action. */
export function applyReadAgain(
  fields: Iterable<Field>,
  action: string,
  { vocabulary, today }: { vocabulary: Pick<Vocabulary, 'attributes'>; today: string },
): { fields: Field[]; place: string } | null {
  const [, part = '', kind, key] = /^read-again:((facts|groups)(?:\.([a-z0-9-]+))?)$/.exec(action) ?? []
  if (kind === undefined || (kind === 'groups' && key === undefined)) return null
  const groups = new Map(vocabulary.attributes.map((attribute) => [attribute.key, attribute.group]))
  const all = [...fields]
  const sourced = new Set(
    all.flatMap(([name, value]) => {
      const attribute = /^facts\.([^.]+)\.sources$/.exec(name)?.[1]
      return attribute === undefined || value.trim() === '' ? [] : [attribute]
    }),
  )
  const isMeant = (attribute: string) =>
    sourced.has(attribute) &&
    (key === undefined || key === (kind === 'groups' ? groups.get(attribute) : attribute))
  const days = [...sourced].filter(isMeant).map((attribute) => `facts.${attribute}.checkedOn`)
  const others = all.filter(([name]) => !days.includes(name))
  return {
    fields: [...others, ...days.map((name): Field => [name, today])],
    place: kind === 'groups' ? 'facts' : part,
  }
}
