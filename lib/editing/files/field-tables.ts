// The tables of CONTRIBUTING that explain a tool file field by field, made of what is known of each field.
// scripts/write-json-schemas.ts writes them; a test demands that the written ones are up to date.

import type { Field } from '../../catalogue/document/field'
import { toolFields } from '../../catalogue/document/tool-document'
import { joinWords } from '../../catalogue/shown/format-value'

/** The text of CONTRIBUTING with the table below each heading of a tool file written anew. */
export function withFieldTables(guide: string): string {
  const inner = toolFields.flatMap((part) => [part, ...part.fields]).filter(({ fields }) => fields.length > 0)
  const sections = inner.flatMap((part) => {
    // Lists whose entries hold the same are told together: `chooseWhen` and `avoidWhen`.
    const alike = inner.filter(({ fields }) => JSON.stringify(fields) === JSON.stringify(part.fields))
    const names = joinWords(alike.map(({ name }) => `\`${name}\``))
    return alike[0] === part ? [[part.isList ? `Each of ${names}` : names, part.fields] as const] : []
  })
  return [['The tool', toolFields] as const, ...sections].reduce((text, [heading, fields]) => {
    const head = `### ${heading}\n\n| field | what it holds |\n|---|---|\n`
    const at = text.indexOf(head)
    if (at === -1) throw new Error(`CONTRIBUTING has no table below “${heading}”.`)
    const start = at + head.length
    const end = text.indexOf('\n\n', start) + 1
    return `${text.slice(0, start)}${fields.map(toRow).join('')}${text.slice(end)}`
  }, guide)
}

const toRow = ({ name, isRequired, about }: Field) =>
  `| \`${name}\`${isRequired ? ' (required)' : ''} | ${about} |\n`
