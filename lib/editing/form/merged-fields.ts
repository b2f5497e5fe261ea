// The fields of the conflict screen: where only the others changed something, the text that will be saved stands in
// its field; what was typed, whole or not, stays as it was typed.

import type { ToolDocument } from '../../catalogue/document/tool-document'
import { entryPath, FIELD_NAMES, type PartName, SET_NAMES } from '../merge/document-parts'
import { isSame } from '../merge/same'
import { type Field, ROW_LISTS, type RowList } from './form-names'
import { isBlankRow, rowsOf, writeRows } from './form-rows'
import { documentToFields } from './tool-form'

type Merged = {
  /** The sound document that was typed, and what becomes of it beside the others' changes. */
  mine: ToolDocument
  merged: ToolDocument
  /** The parts with faults in them: what was typed there is more than `mine` says. */
  atFault: ReadonlySet<string>
}

/** The fields as typed, with what the others changed put in. Parts at fault are left for their editor to mend. */
export function bringMergedIn(fields: Iterable<Field>, { mine, merged, atFault }: Merged): Field[] {
  let shown = [...fields]
  const written = documentToFields(merged)
  const isWhole = (part: PartName) => !atFault.has(part)
  const replace = (isMeant: (name: string) => boolean) => {
    shown = [...shown.filter(([name]) => !isMeant(name)), ...written.filter(([name]) => isMeant(name))]
  }
  for (const part of [...FIELD_NAMES, ...SET_NAMES])
    if (!isSame(mine[part], merged[part]) && isWhole(part))
      replace((name) => name === part || name.startsWith(`${part}.`))
  if (isWhole('facts')) bringFactsIn()
  for (const list of ROW_LISTS) if (!isSame(mine[list], merged[list]) && isWhole(list)) bringRowsIn(list)
  return shown

  function bringFactsIn() {
    const said = (document: ToolDocument) =>
      new Map(document.facts.map((fact, index) => [entryPath('facts', fact, index), fact]))
    const [typed, saved] = [said(mine), said(merged)]
    for (const path of new Set([...typed.keys(), ...saved.keys()]))
      if (!isSame(typed.get(path), saved.get(path))) replace((name) => name.startsWith(`${path}.`))
    const orders = new Map(written.filter(([name]) => /^facts\..+\.order$/.test(name)))
    shown = shown.map(([name, value]): Field => [name, orders.get(name) ?? value])
  }

  // A row just added, in which nobody has written yet, stays at the end.
  function bringRowsIn(list: RowList) {
    const blank = rowsOf(shown, list).filter(isBlankRow)
    shown = writeRows(shown, list, [...rowsOf(written, list), ...blank])
  }
}
