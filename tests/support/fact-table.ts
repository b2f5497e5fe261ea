// The table of one fact as a browser without scripts fills it in and sends it, on the database of DATABASE_URL.

import { POST as saveTable } from '@/app/admin/categories/[slug]/facts/[attribute]/save/route'
import { makeFormFields } from '@/lib/auth/form-fields'
import { type FactTablePage, readFactTable } from '@/lib/http/fact-table-page'
import { readSaid } from '@/lib/http/said-notice'
import type { Person } from './press-tool-form'

type Opening = { attribute?: string; category?: string; submission?: string | null; page?: number }

/** The page of a table. */
export async function openTable(person: Person, opening: Opening = {}): Promise<FactTablePage> {
  const { attribute = 'isolation', category = 'container-engines', submission, page = 1 } = opening
  const asked = { attribute, category, page, submission: submission ?? undefined }
  const table = await readFactTable(person.viewer, asked)
  if (table === null) throw new Error(`No table of ${attribute}.`)
  return table
}

/** Sends a table as a browser without scripts does, with what is typed over it. */
export async function sendTable(
  person: Person,
  table: FactTablePage,
  typed: Record<string, string>,
  again?: object,
) {
  const { category, attribute, rows, values } = table
  const own = again ?? (await makeFormFields(person.viewer))
  const hidden = Object.assign({}, ...rows.map((row) => row.hidden))
  const page = table.page === 1 ? '' : String(table.page)
  const fields = { ...values, comment: 'Why', action: 'publish', ...own, ...hidden, page, ...typed }
  const sent = Object.entries(fields).flatMap(([name, value]) =>
    [value].flat().map((text): [string, string] => [name, String(text)]),
  )
  const params = { slug: category.slug, attribute: attribute.key }
  const response = await person.browser.post(saveTable, sent, { params })
  const at = new URL(response.headers.get('location') ?? '/refused', 'http://localhost')
  const said = await readSaid(at.pathname, Object.fromEntries(at.searchParams))
  return { response, at, said, submission: at.searchParams.get('submission') }
}

/** What is typed into the row of a tool. */
export const inRow = (slug: string, fields: Record<string, string>, attribute = 'isolation') =>
  Object.fromEntries(
    Object.entries(fields).map(([field, text]) => [`${slug}:facts.${attribute}.${field}`, text]),
  )
