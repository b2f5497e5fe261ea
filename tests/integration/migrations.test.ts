// Migrations on a real database: applied once whoever comes, and making what the schema says.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { NO_SUPPORT } from '@/lib/catalogue/document/release-lines'
import { UNWATCHED } from '@/lib/catalogue/document/watch'
import { diffSchema } from '@/lib/db/diff'
import { requireFit } from '@/lib/db/fits'
import { migrate } from '@/lib/db/migrate'
import { createTestDatabase, type TestDatabase } from '../support/database'
import { projected, readRowsAsDocument } from '../support/rows-as-document'

/** What came after the documents of these tests: they say that they say nothing of it. */
const UNSAID = {
  ...{ versionsOf: null, support: NO_SUPPORT, lines: [], watch: UNWATCHED },
  ...{ moves: [], mappings: [], worksWith: [] },
}

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

test('a migrated database has nothing left to apply', async () => {
  expect(await migrate(database.url)).toEqual([])
})

test('two starters at once apply each migration once', async () => {
  await database.pool.query('drop schema public cascade; create schema public')
  const applied = await Promise.all([migrate(database.url), migrate(database.url)])
  const { rows } = await database.pool.query(
    'select migration_name as name from _prisma_migrations order by 1',
  )
  expect(applied.flat().sort()).toEqual(rows.map((row) => row.name))
  expect(applied.map((names) => names.length).sort()[0]).toBe(0)
})

test('a migration that was cut off is applied by the next start', async () => {
  await database.pool.query('drop schema public cascade; create schema public')
  await database.pool.query('create type tool_kind as enum ()')
  await expect(migrate(database.url)).rejects.toThrow('type "tool_kind" already exists')
  await database.pool.query('drop type tool_kind')
  expect(await migrate(database.url)).toContain('20261122000000_first')
})

test('a user who may not create tables is told so in one line', async () => {
  await database.pool.query('drop schema public cascade; create schema public')
  const url = new URL(database.url)
  url.username = `weak_${url.pathname.slice(1)}`
  url.password = 'weak'
  await database.pool.query(`create role ${url.username} login password 'weak'`)
  await database.pool.query(`grant usage on schema public to ${url.username}`)
  await expect(migrate(url.href)).rejects.toThrow(/^ERROR: permission denied for schema public$/)
  await database.pool.query(`drop owned by ${url.username}; drop role ${url.username}`)
  expect(await migrate(database.url)).toContain('20261122000000_first')
})

test('the migrations make what the schema says, and a new one would drop no rule written by hand', async () => {
  expect(await diffSchema(database.url)).toBeNull()
})

// Two tools of an earlier release: one was renamed after the other's last save spoke of it, one has a draft.
const BEFORE_DOCUMENTS = `
  insert into category (slug, name, scope, position) values ('one', 'One', 'A scope.', 0);
  insert into tool (slug, name, summary, kind, licence_class, publication, version) values
    ('first', 'First', 'A tool.', 'tool', 'not-applicable', 'published', 2),
    ('renamed', 'Second', 'A tool.', 'tool', 'not-applicable', 'withdrawn', 1),
    ('reserved', 'Third', 'A tool.', 'tool', 'not-applicable', 'draft', 1);
  insert into tool_category select id, 0, (select id from category) from tool;
  insert into alias select id, 'former-slug', 0, 'second' from tool where slug = 'renamed';
  insert into relation (tool_id, position, type, to_id, unverified)
    select a.id, 0, 'extends', b.id, true from tool a, tool b where a.slug = 'first' and b.slug = 'renamed';
  insert into revision (tool_id, number, author_name, comment, document, schema_version, state, version)
    select id, said.number, 'Ann', '', said.document::jsonb, 1, said.state::revision_state, said.version
    from tool join (values
      ('first', 1, '{"summary": "Old.", "relations": []}', 'published', 1),
      ('first', 2, '{"summary": "New.", "relations": [{"type": "extends", "to": "second"}]}', 'published', 2),
      ('first', 3, '{"summary": "Draft.", "relations": []}', 'draft', null),
      ('renamed', 1, '{"summary": "Second.", "relations": []}', 'published', 1),
      ('reserved', 1, '{"summary": "Draft.", "relations": []}', 'draft', null)) said (slug, number, document, state, version)
    on said.slug = tool.slug`

test('the documents that are read are those that were saved last, with the addresses of today', async () => {
  await database.pool.query('drop schema public cascade; create schema public')
  await migrate(database.url, { until: '20261126140000_documents_are_read' })
  await database.pool.query(BEFORE_DOCUMENTS)
  expect(await migrate(database.url)).toContain('20261126140000_documents_are_read')
  const { rows } = await database.pool.query(
    'select slug, document, tool_document.revision = c.revision as "isOld" from tool_document join tool on id = tool_id, catalogue_revision c order by slug',
  )
  expect(rows).toEqual([
    {
      slug: 'first',
      isOld: true,
      document: { ...UNSAID, summary: 'New.', relations: [{ type: 'extends', to: 'renamed' }] },
    },
    { slug: 'renamed', isOld: true, document: { ...UNSAID, summary: 'Second.', relations: [] } },
  ])
})

// A tool of an earlier release: what to choose it for is one text, and a form of it was set aside half-filled.
const BEFORE_ADVICE = `
  insert into attribute_group (key, name, position) values ('general', 'General', 0);
  insert into attribute (key, group_id, label, definition, kind, position)
    select 'rootless', id, 'Rootless', 'A definition.', 'support', 0 from attribute_group;
  insert into aspect (key, name, definition, position) values ('cost', 'Cost', 'A definition.', 0);
  insert into category (slug, name, scope, position) values ('one', 'One', 'A scope.', 0);
  select write_tools('[{"slug": "first", "name": "First", "aliases": [], "formerSlugs": [], "summary": "A tool.",
    "description": "", "descriptionSources": [], "kind": "tool", "categories": ["one"],
    "licence": {"spdx": null, "class": "not-applicable", "note": null, "unverified": false, "sources": []},
    "homepage": null, "repository": null, "documentation": null, "chooseWhen": "You are in a hurry.", "avoidWhen": null,
    "facts": [{"attribute": "rootless", "state": "value", "value": "yes", "note": "In part.", "since": null, "until": null,
      "checkedOn": null, "unverified": true, "sources": []}],
    "tradeoffs": [{"aspect": "cost", "kind": "strength", "text": "Costs little.", "unverified": true, "sources": []}],
    "relations": [], "events": [], "sources": [{"url": "https://one.example/", "title": "One", "publisher": null,
      "kind": "blog", "readOn": null}]}]', 'published', null, null);
  select bump_catalogue_revision();
  insert into form_submission (id, owner_id, path, "values", errors) values
    ('a', 'ada', '/admin/tools/first', '{"chooseWhen": ["Typed."], "avoidWhen": [" "], "name": ["First"]}', '{}')`

test('what was one text on when to choose a tool is a sentence without a source, in documents, rows and forms', async () => {
  await database.pool.query('drop schema public cascade; create schema public')
  await migrate(database.url, { until: '20261126154100_suggestion_attribute' })
  await database.pool.query(BEFORE_ADVICE)
  await migrate(database.url)
  const { rows } = await database.pool.query('select document from tool_document')
  const sentence = { text: 'You are in a hurry.', instead: null, unverified: true, sources: [] }
  expect(rows[0]?.document).toMatchObject({
    chooseWhen: [sentence],
    avoidWhen: [],
    facts: [{ attribute: 'rootless', value: 'yes', qualified: false, otherwise: null }],
    tradeoffs: [{ text: 'Costs little.', major: false }],
    sources: [{ url: 'https://one.example/', speaksOf: null, secondary: false }],
    ...UNSAID,
  })
  expect(await readRowsAsDocument(database.pool, 'first')).toEqual(projected(rows[0]?.document))
  const forms = await database.pool.query('select "values" from form_submission')
  expect(forms.rows).toEqual([
    {
      values: { 'chooseWhen.0.text': ['Typed.'], 'chooseWhen.0.unverified': ['yes'], name: ['First'] },
    },
  ])
})

// Imports of an earlier release: one waits for its owner, one was sent by somebody who has no account.
const BEFORE_PEOPLE = `
  insert into person (id, name, email) values ('ada', 'Ada', 'ada@example.org');
  insert into import (id, owner_id, owner_name, file_name, state, publication) values
    ('waits', 'ada', 'Ada', 'a.csv', 'planned', 'published'), ('lost', 'nobody', 'Nobody', 'b.csv', 'applied', 'draft');
  insert into import_tool (import_id, position, action, slug, name, line, fields, changes, document, asked, chosen, insists)
    values ('waits', 0, 'create', 'a', 'A', 1, 1, '{}', '{}', null, true, false),
      ('waits', 1, 'kept', 'b', 'B', 2, 1, '{}', null, '{}', true, true);
  insert into invite (id, token_hash, email, role, invited_by_id, expires_at) values
    ('a', 'a', 'ben@example.org', 'editor', 'ada', now()), ('b', 'b', 'eve@example.org', 'admin', 'nobody', now())`

test('imports and invitations of people with an account stay, and their words are the types of the columns', async () => {
  await database.pool.query('drop schema public cascade; create schema public')
  await migrate(database.url, { until: '20261126172000_import_enums_and_people' })
  await database.pool.query(BEFORE_PEOPLE)
  await migrate(database.url)
  const { import: imports, importTool, invite } = database.prisma
  expect(await imports.findMany({ select: { id: true, state: true, publication: true } })).toEqual([
    { id: 'waits', state: 'planned', publication: 'published' },
  ])
  const tools = await importTool.findMany({
    orderBy: { position: 'asc' },
    select: { action: true, chosen: true },
  })
  expect(tools).toEqual([
    { action: 'create', chosen: true },
    { action: 'kept', chosen: true },
  ])
  expect(await invite.findMany({ select: { id: true } })).toEqual([{ id: 'a' }])
  const refused = database.pool.query(
    `update import_tool set chosen = true, insists = false where action = 'kept'`,
  )
  await expect(refused).rejects.toThrow('import_tool_chosen')
})

test('a database that a newer version took something away from is refused in a sentence, by the start and by the web process', async () => {
  await database.pool.query('drop schema public cascade; create schema public')
  await migrate(database.url)
  const contract = '29990101000000_away_contract_since_29980101000000'
  await database.pool.query(
    `insert into _prisma_migrations (id, checksum, finished_at, migration_name, started_at, applied_steps_count)
     values ('later', '', now(), '${contract}', now(), 1)`,
  )
  const sentence = `This database was brought to a newer version of Gantry, which took away what this one needs (${contract}).`
  await expect(migrate(database.url)).rejects.toThrow(sentence)
  await expect(requireFit(database.pool)).rejects.toThrow(sentence)
  await database.pool.query(
    `update _prisma_migrations set migration_name = '29990101000000_more' where id = 'later'`,
  )
  expect(await migrate(database.url)).toEqual([])
  await requireFit(database.pool)
})
