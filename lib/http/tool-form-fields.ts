// The fields of the form of a tool that are not the tool's: its version, the comment, the answers of the conflict
// screen. Everything else that is sent must be a field of the tool.

import { type Field, isToolField } from '../editing/form/form-names'
import type { FormValues } from '../editing/form/typed'
import type { ConflictAnswers } from '../editing/merge/conflict-choices'
import { OWN_NAMES } from './form-answer'
import { UnknownField } from './form-values'

const KEPT = ['version', 'comment', 'reply', 'distinct', 'conflictBase', 'proposal', 'from', 'copyFrom']
const CHOICE = 'choice.'
const MEETING = ['version', 'conflictBase']

/** Sorts what was sent into the tool's fields, as typed, and the form's own that are kept with them. Throws UnknownField. */
export function splitToolForm(sent: FormValues): { fields: Field[]; own: FormValues } {
  const fields: Field[] = []
  const own: FormValues = Object.create(null)
  for (const [name, texts] of Object.entries(sent)) {
    if (name === 'chooseWhen' || name === 'avoidWhen') fields.push(...readFormer(name, texts))
    else if (isToolField(name)) fields.push(...texts.map((text): Field => [name, text]))
    else if (KEPT.includes(name) || name.startsWith(CHOICE)) own[name] = texts.slice(0, 1)
    else if (name !== 'action' && !OWN_NAMES.has(name)) throw new UnknownField(name)
  }
  for (const name of ['version', 'conflictBase', 'proposal', 'from'])
    if (own[name]?.[0] && !/^\d{1,9}$/.test(own[name][0])) throw new UnknownField(name)
  return { fields, own }
}

// A form that was opened when each was one text.
function readFormer(name: string, [text = '']: string[]): Field[] {
  if (text.trim() === '') return []
  return [
    [`${name}.0.text`, text],
    [`${name}.0.unverified`, 'yes'],
  ]
}

/** The name of the input that answers a conflict, by the conflict's mark. */
export function choiceName(mark: string): string {
  return `${CHOICE}${mark}`
}

/** The answers of the conflict screen by the conflict's mark. */
export function readChoices(values: FormValues): ConflictAnswers {
  return new Map(
    Object.entries(values).flatMap(([name, [answer = '']]) =>
      name.startsWith(CHOICE) ? [[name.slice(CHOICE.length), answer] as const] : [],
    ),
  )
}

/** What of the form's own fields says how far its conflicts are: which two versions met, and what was chosen. */
export function keepMeeting(own: FormValues): FormValues {
  return Object.fromEntries(
    Object.entries(own).filter(([name]) => MEETING.includes(name) || name.startsWith(CHOICE)),
  )
}

/** The form's own fields without any of it. */
export function dropMeeting(own: FormValues): FormValues {
  const meeting = keepMeeting(own)
  return Object.fromEntries(Object.entries(own).filter(([name]) => !Object.hasOwn(meeting, name)))
}
