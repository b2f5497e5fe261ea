// What the buttons within the form of a tool do to its fields, before anything is saved: facts of other categories,
// rows, days of reading, facts of other tools. Each leads back to the place it changed.

import type { Catalogue } from '../catalogue/catalogue'
import { getToolNamed } from '../catalogue/search/near-names'
import { noSuchTool } from '../catalogue/search/no-such-tool'
import { copyFact, parseCopyAction } from '../editing/form/copy-fact'
import { setOutsideFactsAside } from '../editing/form/form-categories'
import type { Field } from '../editing/form/form-names'
import { applyRowAction, placeOfAction } from '../editing/form/form-rows'
import { applyReadAgain } from '../editing/form/read-again'
import type { FormErrors, FormValues } from '../editing/form/typed'
import { toErrors } from './tool-form-values'

export type Step = {
  fields: readonly Field[]
  /** Of the form's own values, those that say what was done. */
  own?: FormValues
  errors?: FormErrors
  /** The name of the field or part to go on at. */
  place: string
}

type Pressed = {
  fields: readonly Field[]
  action: string
  /** The tool that was named to copy from. */
  copyFrom: string
  catalogue: Catalogue
}

/** What a button makes of the fields; null for one that saves, previews or is none of the form's. */
export function takeStep({ fields, action, copyFrom, catalogue }: Pressed): Step | null {
  if (action === 'facts') return { fields, place: 'facts' }
  if (action === 'set-aside') {
    const { fields: left, labels } = setOutsideFactsAside(fields, catalogue.vocabulary)
    return { fields: left, own: { setAside: [labels.join(', ')] }, place: 'categories' }
  }
  const offered = /^offer:facts\.([a-z0-9-]+)$/.exec(action)?.[1]
  if (offered !== undefined) return { fields, own: { offer: [offered] }, place: `facts.${offered}` }
  const otherwise = /^otherwise:facts\.([a-z0-9-]+)$/.exec(action)?.[1]
  if (otherwise !== undefined)
    return { fields, own: { otherwise: [otherwise] }, place: `facts.${otherwise}.otherwise` }
  const copy = parseCopyAction(action)
  if (copy) {
    const named = copy.slug === '' ? copyFrom.trim() : copy.slug
    return copyStep({ fields, attribute: copy.attribute, named, catalogue })
  }
  const again = applyReadAgain(fields, action, catalogue)
  if (again) return again
  const moved = applyRowAction(fields, action)
  return moved && { fields: moved, place: placeOfAction(fields, action) }
}

type Copying = { fields: readonly Field[]; attribute: string; named: string; catalogue: Catalogue }

function copyStep({ fields, attribute, named, catalogue }: Copying): Step {
  const from = getToolNamed(catalogue, named)
  const copied = from && copyFact(fields, attribute, from)
  if (copied) return { fields: copied, place: `facts.${attribute}` }
  const unknown = named === '' ? 'name a tool' : noSuchTool(catalogue, named)
  const message = from ? `${from.name} says nothing of this` : unknown
  return {
    fields,
    own: { offer: [attribute] },
    place: 'copyFrom',
    errors: toErrors([{ field: 'copyFrom', message }]),
  }
}
