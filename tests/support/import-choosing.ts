// Chooses on the plan of an import and applies it, as its page does.

import { POST as choose } from '@/app/admin/import/[id]/choose/route'
import { makeFormFields } from '@/lib/auth/form-fields'
import type { ToolDocument } from '@/lib/catalogue/document/tool-document'
import { exportYaml } from '@/lib/editing/export/export-yaml'
import { findImportRows } from '@/lib/store/imports/imports'
import { toolOf } from './curated-catalogue'
import { type SignedIn, settle } from './import-sending'

export type Fields = [name: string, value: string][]

/** A tool that the catalogue does not have. */
export const freshTool = (slug: string, change: Partial<ToolDocument> = {}): ToolDocument => ({
  ...{ ...toolOf('rkt'), slug, name: `Tool ${slug}`, aliases: [], formerSlugs: [], relations: [] },
  ...change,
})

export const toText = (tools: readonly ToolDocument[]) => tools.map(exportYaml).join('---\n')

export async function postChoice(who: SignedIn, id: string, fields: Fields) {
  const own = Object.entries(await makeFormFields(who.viewer))
  return who.browser.post(choose, [...own, ...fields], { params: { id } })
}

/** Applies what is chosen, and waits for it. */
export async function applyChoice(who: SignedIn, id: string, fields: Fields = []) {
  const response = await postChoice(who, id, [['do', 'apply'], ...fields])
  if (response.status !== 303) throw new Error(`answered ${response.status}`)
  return settle(who, id)
}

/** A page of the plan as a browser sends it: every row that is shown, and those that are ticked. */
export async function fieldsOfPage(id: string, page: number, { without = [] as string[] } = {}) {
  const rows = await findImportRows(id, { filter: null, page })
  return rows.flatMap(
    ({ position, slug, chosen }): Fields => [
      ['shown[]', String(position)],
      ...(chosen && !without.includes(slug) ? ([['chosen[]', String(position)]] satisfies Fields) : []),
    ],
  )
}
