// The fields of the form of a tool that are not the tool's: its version, the comment, the answers of the conflict
// screen. Everything else that is sent must be a field of the tool.

import { type Field, isToolField } from '../editing/form-names'
import type { ConflictChoice } from '../editing/resolve-conflicts'
import { OWN_NAMES } from './form-answer'
import { type FormValues, UnknownField } from './form-values'

const KEPT = ['version', 'comment', 'distinct', 'conflictBase', 'proposal', 'from']
const CHOICE = 'choice.'
const CHOICES: readonly ConflictChoice[] = ['mine', 'theirs', 'base']

/** Sorts what was sent into the tool's fields, as typed, and the form's own that are kept with them. Throws UnknownField. */
export function splitToolForm(sent: FormValues): { fields: Field[]; own: FormValues } {
  const fields: Field[] = []
  const own: FormValues = Object.create(null)
  for (const [name, texts] of Object.entries(sent)) {
    if (isToolField(name)) fields.push(...texts.map((text): Field => [name, text]))
    else if (KEPT.includes(name) || name.startsWith(CHOICE)) own[name] = texts.slice(0, 1)
    else if (name !== 'action' && !OWN_NAMES.has(name)) throw new UnknownField(name)
  }
  for (const name of ['version', 'conflictBase', 'proposal', 'from'])
    if (own[name]?.[0] && !/^\d{1,9}$/.test(own[name][0])) throw new UnknownField(name)
  return { fields, own }
}

/** The name of the input that answers a conflict: `facts.isolation` → `choice.facts:isolation`. */
export function choiceName(path: string): string {
  return `${CHOICE}${path.replaceAll('.', ':')}`
}

/** The answers of the conflict screen by the conflict's path. */
export function readChoices(values: FormValues): Record<string, ConflictChoice> {
  const choices: Record<string, ConflictChoice> = Object.create(null)
  for (const [name, [answer]] of Object.entries(values)) {
    const choice = CHOICES.find((one) => one === answer)
    if (name.startsWith(CHOICE) && choice) choices[name.slice(CHOICE.length).replaceAll(':', '.')] = choice
  }
  return choices
}
