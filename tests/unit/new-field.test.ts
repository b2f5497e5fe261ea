// A new plain field of a tool is one entry in tool-document.ts: two are added to a copy of it, and whatever speaks of
// fields has them.
import { expect, test, vi } from 'vitest'
import { faultOfAddress } from '@/lib/catalogue/check/check-text'
import type { ToolDocument } from '@/lib/catalogue/document/tool-document'

vi.mock('@/lib/catalogue/document/tool-document', async (load) => {
  const own = await load<typeof import('@/lib/catalogue/document/tool-document')>()
  const { field, fieldsOf } = await import('@/lib/catalogue/document/field')
  const { httpUrl, sentence } = await import('@/lib/catalogue/document/text-schemas')
  const toolShape = own.toolShape.extend({
    goodFor: field(sentence(200).nullable().default(null), 'What it is good for.', {
      label: 'Good for',
      input: 'area',
    }),
    forum: field(httpUrl.nullable().default(null), 'Where its users talk.', {
      label: 'Forum',
      input: 'address',
    }),
  })
  return { ...own, toolShape, toolDocument: toolShape, toolFields: fieldsOf(toolShape) }
})

const added = { goodFor: 'Small clusters.', forum: 'https://forum.example/' }
type Wider = ToolDocument & { [K in keyof typeof added]: string | null }

async function makeTools() {
  const { createTool, createVocabulary } = await import('../support/factories')
  const plain = createTool({ name: 'Podman' })
  const before = { ...plain, goodFor: null, forum: null } as Wider
  return { vocabulary: createVocabulary(), before, after: { ...plain, ...added } as Wider }
}

test('The form sends it, reads it and names it', async () => {
  const { documentToFields, fieldsToDocument } = await import('@/lib/editing/form/tool-form')
  const { labelOfField } = await import('@/components/admin/form/form-state')
  const { before, after, vocabulary } = await makeTools()
  expect(documentToFields(after)).toEqual(expect.arrayContaining(Object.entries(added)))
  expect(fieldsToDocument(documentToFields(after)).input).toMatchObject(added)
  expect(fieldsToDocument(documentToFields(before)).input).toMatchObject({ goodFor: null, forum: null })
  expect(['goodFor', 'forum'].map((name) => labelOfField(name, { values: {}, vocabulary }))).toEqual([
    'Good for',
    'Forum',
  ])
})

test('Difference and merge know it', async () => {
  const { differenceOf } = await import('@/lib/editing/merge/difference')
  const { mergeDocuments } = await import('@/lib/editing/merge/merge')
  const { before, after, vocabulary } = await makeTools()
  expect(differenceOf(before, after, vocabulary)).toMatchObject([
    { path: 'goodFor', label: 'Good for', kind: 'added', after: added.goodFor },
    { path: 'forum', label: 'Forum', kind: 'added', after: added.forum },
  ])
  expect(mergeDocuments({ base: before, mine: before, theirs: after }).merged).toEqual(after)
  const theirs = { ...after, forum: 'https://talk.example/' }
  expect(mergeDocuments({ base: before, mine: after, theirs }).conflicts).toMatchObject([
    { path: 'forum', label: 'Forum' },
  ])
})

test('Files, their schema, a CSV and the catalogue have it', async () => {
  const { exportYaml } = await import('@/lib/editing/export/export-yaml')
  const { printJsonSchemas } = await import('@/lib/editing/files/json-schemas')
  const { parseHeader } = await import('@/lib/editing/import/csv-columns')
  const { buildCatalogue, getTool } = await import('@/lib/catalogue/catalogue')
  const { before, after, vocabulary } = await makeTools()
  expect(exportYaml(after)).toContain('goodFor: Small clusters.\nforum: https://forum.example/\n')
  expect(exportYaml(before)).not.toContain('goodFor')
  expect(printJsonSchemas()['tool.schema.json']).toContain('What it is good for.')
  expect(parseHeader(['slug', 'goodFor', 'forum'], vocabulary).problems).toEqual([])
  // A document that was saved before there was such a field says nothing of it.
  const { goodFor: _, forum: __, ...older } = before
  const tools = [after, { ...older, slug: 'older' }]
  const catalogue = buildCatalogue({ revision: 1, vocabulary, tools, today: '2026-11-22' })
  expect(getTool(catalogue, after.slug)).toMatchObject(added)
  expect(getTool(catalogue, 'older')).toMatchObject({ goodFor: null, forum: null })
})

test('An address is held to what addresses may hold', async () => {
  const { checkTexts } = await import('@/lib/catalogue/check/check-text')
  const forum = 'https://forum.example/“quoted”'
  expect(checkTexts({ forum })).toEqual([{ path: ['forum'], ...faultOfAddress(forum) }])
})
