// Two editors who open the same tools, for integration tests of what becomes of both their texts.

import type { ToolDocument } from '@/lib/catalogue/document/tool-document'
import { readToolForm } from '@/lib/http/tool-form-page'
import { seedCatalogue } from '@/lib/store/imports/seed'
import { openTool } from '@/lib/store/tools/open-tool'
import { signInAs, useTestDatabase } from './accounts'
import { changeTool, expectSaved } from './editing'
import { createTool, createVocabulary } from './factories'
import type { Person } from './press-tool-form'

const tradeoffs = [
  'Runs without a daemon.',
  'Pods share one network.',
  'Images are built by another tool.',
].map((text, at) => ({
  aspect: 'isolation',
  kind: at === 1 ? ('limitation' as const) : ('strength' as const),
  text,
}))

let [ada, ben]: Person[] = []
let tools: ToolDocument[] = []

/** A database of tools with three tradeoffs each; Ada, who saves first, and Ben, who meets what she saved. */
export async function useMeeting(howMany: number) {
  const database = await useTestDatabase()
  tools = Array.from({ length: howMany }, (_, at) => createTool({ name: `Tool ${toLetters(at)}`, tradeoffs }))
  await seedCatalogue(database, { vocabulary: createVocabulary(), tools })
  ada = await signInAs('Ada', 'editor')
  ben = await signInAs('Ben', 'editor')
  return { database, ada, ben }
}

/** The address of a tool that no test has had before. */
export const nextTool = () => tools.shift()?.slug ?? ''

/** A tool as Ada sees it now. */
export const live = async (slug: string) => {
  const open = ada && (await openTool(ada.viewer, slug))
  if (!open) throw new Error(`There is no ${slug}.`)
  return open.document
}

/** The form as Ben opens it. */
export const form = async (slug: string) => {
  const page = ben && (await readToolForm(ben.viewer, slug, { fresh: 'yes' }))
  if (!page) throw new Error(`No form of ${slug}.`)
  return page
}

/** Ada publishes a change. */
export const publish = async (slug: string, change: (document: ToolDocument) => ToolDocument) => {
  if (!ada) throw new Error('Nobody is here.')
  return expectSaved(await changeTool(ada.viewer, slug, change))
}

// Names of their own, so that none is near another.
function toLetters(at: number): string {
  return [0, 1, 2, 3].map((turn) => String.fromCharCode(97 + ((at * 7 + turn * (at + 5)) % 26))).join('') + at
}
