// A form meets what others saved after it was opened: which conflicts stand between the two, which of them were
// answered, and the fields with what does not conflict put in. The page of the form draws it; what is sent says where
// to lead. Nothing is settled here: only lib/store/tools/merge-change.ts takes answers, when it saves.

import { isFault } from '../catalogue/document/problem'
import type { Vocabulary } from '../catalogue/document/vocabulary'
import type { Field } from '../editing/form/form-names'
import { bringMergedIn } from '../editing/form/merged-fields'
import { examineUnfinished } from '../editing/form/sound-document'
import { documentToFields, fieldsToDocument } from '../editing/form/tool-form'
import type { FormErrors, FormValues } from '../editing/form/typed'
import { answerWith, markConflict, readAnswers } from '../editing/merge/conflict-choices'
import { writeSide } from '../editing/merge/conflict-words'
import type { Conflict } from '../editing/merge/merge'
import { meetVersion } from '../store/tools/merge-change'
import type { Conflicted } from '../store/tools/save-answer'
import { firstValue } from './form-values'
import { choiceName, dropMeeting, readChoices } from './tool-form-fields'

export const SAVED_MEANWHILE =
  'Somebody saved this tool while you were writing. Choose below what each field shall say.'

export type ShownConflict = {
  /** The name of the input that answers it. */
  name: string
  /** Where mine stands in the form. */
  field: string
  label: string
  base: string
  mine: string
  theirs: string
  /** What its input says for each side. */
  answers: { mine: string; theirs: string }
}

export type Meeting = {
  /** The version the form was opened at, and the one it meets. */
  base: number
  version: number
  /** As typed, with what only the others changed put in. */
  fields: Field[]
  conflicts: ShownConflict[]
  /** What the others changed besides, in words. */
  kept: string[]
  /** A sentence for each conflict that waits for an answer, by the name of its input. */
  errors: FormErrors
}

type Met = {
  tool: { id: number; slug: string; version: number }
  fields: readonly Field[]
  /** The form's own fields: its version, or the two that met already; the answers given. */
  own: FormValues
  vocabulary: Vocabulary
}

/** What stands between a form and what was saved since, or null where nothing does. Throws DatabaseUnavailable. */
export async function meetOthers({ tool, fields, own, vocabulary }: Met): Promise<Meeting | null> {
  const [version, conflictBase] = [firstValue(own, 'version'), firstValue(own, 'conflictBase')]
  if (version === '') return null
  // Until all of it is answered a form goes on with the version it met first: saving then meets the later ones.
  const base = Number(conflictBase || version)
  const theirs = conflictBase === '' ? tool.version : Number(version)
  if (base >= theirs) return null
  const meet = async (typed: readonly Field[]) => {
    const { input } = fieldsToDocument(typed)
    const { sound: mine, problems } = examineUnfinished(input, vocabulary, tool.slug)
    if (mine === null) return null
    const atFault = new Set(problems.filter(isFault).map(({ path }) => String(path[0])))
    return { ...(await meetVersion({ id: tool.id, base, theirs, mine, vocabulary })), mine, atFault }
  }
  const first = await meet(fields)
  if (first === null || first.conflicts.length === 0) return null
  const shown = bringMergedIn(fields, first)
  // What is drawn is what will be sent: answers must hold for that.
  const met = (await meet(shown)) ?? first
  const choices = readAnswers(met.conflicts, readChoices(own))
  const open = met.conflicts.filter(({ path }) => !Object.hasOwn(choices, path))
  return {
    base,
    version: theirs,
    fields: shown,
    kept: met.kept,
    conflicts: met.conflicts.map((conflict) => show(conflict, vocabulary)),
    errors:
      open.length === 0
        ? {}
        : {
            '': [SAVED_MEANWHILE],
            ...Object.fromEntries(
              open.map((conflict) => [
                choiceName(markConflict(conflict)),
                ['choose which text it shall have'],
              ]),
            ),
          },
  }
}

/** How a form goes on that met what others saved: what stands in it, and with its own fields the versions that meet. */
export function meetAgain(
  answer: Conflicted,
  { fields, own }: Pick<Met, 'fields' | 'own'>,
): Pick<Met, 'fields' | 'own'> {
  const opened = firstValue(own, 'conflictBase') || firstValue(own, 'version')
  // All answered, and somebody saved again since: what the answers made of it meets that.
  const isNext = answer.base !== Number(opened)
  const [next, kept] = isNext ? [documentToFields(answer.mine), dropMeeting(own)] : [fields, own]
  const met = { version: [String(answer.version)], conflictBase: [String(answer.base)] }
  return { fields: next, own: { ...kept, ...met } }
}

function show(conflict: Conflict, vocabulary: Vocabulary): ShownConflict {
  const { path, label } = conflict
  return {
    name: choiceName(markConflict(conflict)),
    field: path.startsWith('facts.') ? path : (path.split('.')[0] ?? ''),
    label,
    base: writeSide(conflict, 'base', vocabulary),
    mine: writeSide(conflict, 'mine', vocabulary),
    theirs: writeSide(conflict, 'theirs', vocabulary),
    answers: { mine: answerWith(conflict, 'mine'), theirs: answerWith(conflict, 'theirs') },
  }
}
