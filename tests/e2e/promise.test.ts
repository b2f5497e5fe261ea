import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { curated, type OwnSite, startOwnSite } from '@/tests/support/own-site'
import { ask } from '@/tests/support/requests'

// The promise: attributes are data. Data alone, no code, bring a new one to every place that shows attributes.
const DATA = `
  begin;
  insert into attribute (key, group_id, label, definition, kind, position)
    select 'boat-fit', id, 'Boat fit', 'How well it goes by boat.', 'choice', 9000 from attribute_group where key = 'orchestration';
  insert into attribute_category (attribute_id, position, category_id)
    select attribute.id, 0, category.id from attribute, category where attribute.key = 'boat-fit' and slug = 'orchestrators';
  insert into attribute_option (attribute_id, key, label, definition, position)
    select id, option.key, option.label, option.definition, option.position from attribute,
      (values ('sea', 'At sea', 'It has crossed an ocean.', 0), ('harbour', 'In harbour', 'It stays moored.', 1))
        as option (key, label, definition, position)
    where attribute.key = 'boat-fit';
  update tool_document set revision = null, document = jsonb_set(document::jsonb, '{facts}',
      document::jsonb -> 'facts' || jsonb_build_array(jsonb_build_object('attribute', 'boat-fit', 'state', 'value',
        'value', said.option, 'note', 'Told by a sailor.', 'since', null, 'until', null, 'checkedOn', '2026-11-01',
        'unverified', true, 'sources', '[]'::jsonb)))::json
    from tool, (values ('kubernetes', 'sea'), ('apache-mesos', 'harbour')) said (slug, option)
    where tool.id = tool_id and tool.slug = said.slug;
  select bump_catalogue_revision();
  commit`

let site: OwnSite
beforeAll(async () => {
  site = await startOwnSite(curated)
  expect(await get('/glossary')).not.toContain('Boat fit')
  await site.database.pool.query(DATA)
  // No restart: the server finds out by itself.
  await vi.waitFor(async () => expect(await get('/glossary')).toContain('Boat fit'), 60_000)
})
afterAll(() => site?.stop())

const get = async (path: string) => (await ask(`${site.baseUrl}${path}`)).text
/** The words a reader sees, without markup. */
const words = async (path: string) => (await get(path)).replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

it('is a filter: named, with its options and their counts, and it filters', async () => {
  const all = JSON.parse(await get('/tools.json?category=orchestrators')).total
  expect(await words('/tools?category=orchestrators&facets=boat-fit')).toMatch(
    new RegExp(`Boat fit .*At sea 1 not .*In harbour 1 not .*unknown ${all - 2}`, 'i'),
  )
  expect(await words('/tools?boat-fit=sea')).toContain('Boat fit: At sea')
  const { total, tools } = JSON.parse(await get('/tools.json?boat-fit=sea'))
  expect({ total, slugs: tools.map(({ slug }: { slug: string }) => slug) }).toEqual({
    total: 1,
    slugs: ['kubernetes'],
  })
  expect(JSON.parse(await get('/tools.json?category=orchestrators')).facets['boat-fit']).toMatchObject({
    sea: 1,
    harbour: 1,
  })
})

it('stands on the page of a tool that has it, with its note, and as unknown on one that could', async () => {
  expect(await words('/tools/kubernetes')).toMatch(/Boat fit At sea .*Told by a sailor/)
  expect(await words('/tools/marathon')).toMatch(/Boat fit unknown/i)
  expect(await words('/tools/snap')).not.toContain('Boat fit')
})

it('is a row of a comparison, and differs', async () => {
  for (const view of ['', '?show=differences'])
    expect(await words(`/compare/apache-mesos-vs-kubernetes${view}`)).toMatch(/Boat fit In harbour .*At sea /)
  expect(await words('/compare/apache-mesos-vs-kubernetes?show=same')).not.toContain('Boat fit')
  expect(await get('/compare/apache-mesos-vs-kubernetes.md')).toMatch(/Boat fit.*In harbour.*At sea/)
  expect(await get('/compare/apache-mesos-vs-kubernetes.csv')).toContain(',Boat fit,yes,In harbour,At sea,')
})

it('is defined in the glossary, with the tools that have it', async () => {
  expect(await words('/glossary')).toMatch(
    /Boat fit How well it goes by boat\. At sea 1 tool It has crossed an ocean\. In harbour 1 tool It stays moored\./,
  )
  expect(await get('/glossary')).toContain('id="boat-fit"')
})

it('is a column of its category', async () => {
  expect(await words('/categories/orchestrators')).toContain('Boat fit')
})

it('is in the catalogue that machines read', async () => {
  const { vocabulary, tools } = JSON.parse(await get('/api/v1/catalogue.json'))
  expect(vocabulary.attributes.map(({ key }: { key: string }) => key)).toContain('boat-fit')
  const kubernetes = tools.find(({ slug }: { slug: string }) => slug === 'kubernetes')
  expect(kubernetes.facts).toContainEqual(expect.objectContaining({ attribute: 'boat-fit', value: 'sea' }))
})
