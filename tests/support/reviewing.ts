// Proposals and those who decide on them, for integration tests on the database of DATABASE_URL.

import { makeFormFields } from '@/lib/auth/form-fields'
import type { ToolDocument } from '@/lib/catalogue/document/tool-document'
import type { Vocabulary } from '@/lib/catalogue/document/vocabulary'
import { getDatabase } from '@/lib/db/database'
import { seedCatalogue } from '@/lib/store/imports/seed'
import type { EditMode } from '@/lib/store/tools/save-answer'
import { saveChange } from '@/lib/store/tools/save-change'
import { signInAs, useTestDatabase } from './accounts'
import { createTool } from './factories'
import type { Person } from './press-tool-form'

/** A database with a tool at each address; Cora, who proposes; Ed and Otto, who decide. */
export async function useReview(vocabulary: Vocabulary, slugs: readonly string[]) {
  const database = await useTestDatabase()
  const tools = slugs.map((slug) => createTool({ name: `Tool ${slug}`, slug }))
  await seedCatalogue(database, { vocabulary, tools })
  return {
    database,
    contributor: await signInAs('Cora', 'contributor'),
    editor: await signInAs('Ed', 'editor'),
    other: await signInAs('Otto', 'admin'),
  }
}

/** Saves traits of a tool as it is now; the number of the revision. */
export async function write(person: Person, slug: string, mode: EditMode, traits: Partial<ToolDocument>) {
  const { prisma } = getDatabase()
  const tool = await prisma.tool.findUniqueOrThrow({ where: { slug } })
  const { document } = await prisma.revision.findFirstOrThrow({
    where: { toolId: tool.id, version: tool.version },
  })
  const mine = { ...(document as ToolDocument), ...traits } // as it was saved
  const edit = { viewer: person.viewer, slug, version: tool.version, document: mine, mode, comment: 'Why' }
  const answer = await saveChange(edit)
  if (answer.kind !== 'saved') throw new Error(JSON.stringify(answer))
  return answer.number
}

type Handler = Parameters<Person['browser']['post']>[0]

/** Sends a form of somebody's; a list is a field sent as often. */
export async function post(person: Person, handler: Handler, params: object, fields: object = {}) {
  const own = await makeFormFields(person.viewer)
  const texts = Object.fromEntries(Object.entries(params).map(([key, value]) => [key, String(value)]))
  const sent = Object.entries({ ...own, ...fields }).flatMap(([name, value]) =>
    [value].flat().map((text): [string, string] => [name, String(text)]),
  )
  return person.browser.post(handler, sent, { params: texts })
}

/** The row of a tool. */
export const live = async (slug: string) => getDatabase().prisma.tool.findUniqueOrThrow({ where: { slug } })

/** What became of a revision. */
export const stateOf = async (slug: string, number: number) =>
  (await getDatabase().prisma.revision.findFirstOrThrow({ where: { tool: { slug }, number } })).state
