// What breaks a rule of the model, as SQL that somebody could send past the application. On six synthetic tools.

const attribute = (key: string) => `(select id from attribute where key = '${key}')`
const option = (key: string, of: string) =>
  `(select id from attribute_option where key = '${key}' and attribute_id = ${attribute(of)})`
const set = (columns: string, of: string) =>
  `update fact set ${columns} where tool_id = 1 and attribute_id = ${attribute(of)}`
const citation = (columns: string, values: string) =>
  `insert into citation (position, source_id, ${columns}) select 9, source_id, ${values} from tool_source where tool_id = 1`
const relation = (from: number, to: number, type: string, position = 90) =>
  `insert into relation (tool_id, position, type, to_id, unverified) values (${from}, ${position}, '${type}', ${to}, true)`

/** Each rule in words, the constraint that keeps it, and statements of which the last one breaks it. */
export const REFUSED: [rule: string, constraint: string, ...sql: string[]][] = [
  ['a slug has no capital letters', 'tool_slug_form', `update tool set slug = 'Podman' where id = 1`],
  ['a slug has no -vs- in it', 'tool_slug_form', `update tool set slug = 'a-vs-b' where id = 1`],
  [
    'two tools do not share a slug',
    'tool_slug_key',
    `update tool set slug = (select slug from tool where id = 2) where id = 1`,
  ],
  [
    'a summary has at most 160 characters',
    'tool_summary_length',
    `update tool set summary = repeat('a', 161)`,
  ],
  ['a summary is not blank', 'tool_summary_length', `update tool set summary = '  '`],
  ['a homepage is http or https', 'tool_homepage_http', `update tool set homepage = 'javascript:alert(1)'`],
  [
    'a repository has no password in it',
    'tool_repository_http',
    `update tool set repository = 'https://me:secret@example.com/'`,
  ],
  ['a version counts from 1', 'tool_version_positive', `update tool set version = 0`],
  [
    'a former slug belongs to one tool',
    'alias_former_slug_once',
    `insert into alias values (2, 'former-slug', 0, 'old-name')`,
  ],
  [
    'a former slug is not given to a new tool',
    'slug_never_reused',
    `update tool set slug = 'old-name' where id = 2`,
  ],
  [
    'a live slug does not become a former one of another tool',
    'slug_never_reused',
    `insert into alias select 2, 'former-slug', 0, slug from tool where id = 3`,
  ],
  [
    'a tool that is renamed keeps its slug among the former ones',
    'slug_kept',
    `update tool set slug = 'new-name' where id = 1`,
  ],
  ['a former slug is never dropped', 'slug_kept', `delete from alias where text = 'old-name'`],
  [
    'another name stands once',
    'alias_other_name_once',
    `insert into alias values (1, 'other-name', 40, 'Same'), (1, 'other-name', 41, 'same')`,
  ],
  ['a tool has a primary category', 'tool_primary_category', `delete from tool_category where tool_id = 1`],
  [
    'a tool has one primary category',
    'tool_category_pkey',
    `insert into tool_category select 1, 0, id from category`,
  ],
  [
    'an attribute does not take a query key of the listing',
    'attribute_key_not_reserved',
    `update attribute set key = 'page' where id = 1`,
  ],
  [
    'only closed lists of values are facets',
    'attribute_filter_kind',
    `update attribute set filter = true where key = 'size'`,
  ],
  [
    'an option is not named like a state',
    'attribute_option_key_form',
    `update attribute_option set key = 'unknown' where id = 1`,
  ],
  [
    'a merged option is retired',
    'attribute_option_merged_is_retired',
    `update attribute_option set merged_into_id = 2 where id = 1`,
  ],
  [
    'an option is merged into one of the same attribute',
    'attribute_option_merged_into_id_attribute_id_fkey',
    `update attribute_option set retired = true, merged_into_id = ${option('option-1', 'facet-2')} where id = ${option('option-1', 'facet-1')}`,
  ],
  ['an option is never deleted', 'attribute_option_immutable', `delete from attribute_option`],
  ['a choice has an option', 'fact_value_column', set('option_id = null', 'facet-1')],
  ['a choice has no number', 'fact_value_column', set('number = 1', 'facet-1')],
  ['a fact in state unknown has no value', 'fact_value_column', set(`state = 'unknown'`, 'size')],
  ['a number is finite', 'fact_number_finite', set(`number = 'NaN'`, 'size')],
  ['a date exists', 'fact_text_form', set(`text = '2015-02-29'`, 'since-when')],
  [
    'a fact is of its attribute’s kind',
    'fact_attribute_id_kind_fkey',
    set(`kind = 'text', number = null, text = 'three'`, 'size'),
  ],
  [
    'an option belongs to the fact’s attribute',
    'fact_option_id_attribute_id_fkey',
    set(`option_id = ${option('option-1', 'facet-2')}`, 'facet-1'),
  ],
  [
    'each of several options belongs to the fact’s attribute',
    'fact_option_option_id_attribute_id_fkey',
    `update fact_option set option_id = ${option('option-1', 'facet-1')} where tool_id = 1`,
  ],
  ['choices have at least one option', 'fact_options', `delete from fact_option where tool_id = 1`],
  [
    'only choices have several options',
    'fact_options',
    `insert into fact_option values (1, ${attribute('facet-1')}, 0, ${option('option-1', 'facet-1')})`,
  ],
  ['a note has at most 280 characters', 'fact_note_length', set(`note = repeat('a', 281)`, 'size')],
  ['since is a date', 'fact_since_date', set(`since = 'spring'`, 'size')],
  ['a sourced fact says when its sources were read', 'fact_checked_on', set('checked_on = null', 'facet-1')],
  ['a fact without source says unverified', 'statement_evidence', set('unverified = false', 'size')],
  ['a fact with a source does not say unverified', 'statement_evidence', set('unverified = true', 'facet-1')],
  [
    'a source is not taken from a statement that needs it',
    'statement_evidence',
    `delete from citation where tool_id = 1 and event_position = 0`,
  ],
  [
    'a tradeoff has a source or says unverified',
    'statement_evidence',
    `update tradeoff set unverified = false where tool_id = 1 and position = 0`,
  ],
  [
    'an event has a source or says unverified',
    'statement_evidence',
    `insert into event (tool_id, position, date, kind, text) values (1, 90, '2016', 'release', 'Out.')`,
  ],
  [
    'a relation has a source or says unverified',
    'statement_evidence',
    relation(1, 2, 'extends'),
    `update relation set unverified = false where position = 90`,
  ],
  [
    'a licence has a source or says unverified',
    'statement_evidence',
    `delete from citation where tool_id = 1 and of_licence`,
  ],
  [
    'a draft that is published has its sources',
    'statement_evidence',
    `update tool set publication = 'draft' where id = 1`,
    `delete from citation where tool_id = 1 and event_position = 0`,
    'set constraints all immediate; set constraints all deferred',
    `update tool set publication = 'published' where id = 1`,
  ],
  ['an event has a date', 'event_date_form', `update event set date = '2016-13'`],
  ['a tool has no relation to itself', 'relation_not_to_itself', relation(1, 1, 'extends')],
  [
    'a relation is stated once',
    'relation_tool_id_type_to_id_key',
    relation(1, 2, 'extends'),
    relation(1, 2, 'extends', 91),
  ],
  [
    'a relation that says the same from both ends is stated once',
    'relation_symmetric_once',
    relation(5, 6, 'alternative-to'),
    relation(6, 5, 'alternative-to'),
  ],
  [
    'a source is http or https',
    'source_url_http',
    `update source set url = 'ftp://example.com/' where id = 1`,
  ],
  [
    'a source’s host is in lower case',
    'source_url_http',
    `update source set url = 'https://Example.com/' where id = 1`,
  ],
  [
    'a source is listed once',
    'source_url_key',
    `insert into source (url, title) select url, title from source`,
  ],
  ['a citation has a target', 'citation_one_target', citation('tool_id', '1')],
  [
    'a citation has one target',
    'citation_one_target',
    citation('tool_id, event_position, of_licence', '1, 1, true'),
  ],
  ['a citation belongs to a tool or a claim', 'citation_of_tool_or_claim', citation('event_position', '1')],
  [
    'a tool cites what it lists',
    'citation_tool_id_source_id_fkey',
    `insert into citation (position, source_id, tool_id, of_description) select 0, source_id, 1, true from tool_source where tool_id = 2`,
  ],
  ['a statement cites a source once', 'citation_of_licence_once', citation('tool_id, of_licence', '1, true')],
  [
    'the day a source was read is kept in the tool’s list',
    'citation_read_on_of_claims',
    citation('tool_id, of_description, read_on', `1, true, '2026-01-01'`),
  ],
  [
    'a claim has a source or says unverified',
    'statement_evidence',
    `insert into claim (key, position, text, said_by, occasion, said_on, verdict) values ('c1', 0, 'It wins.', 'Ann', 'A talk', '2016', 'opinion')`,
  ],
  ['what a revision says never changes', 'revision_immutable', `update revision set document = '{}'`],
  ['who wrote a revision never changes', 'revision_immutable', `update revision set author_name = 'Eve'`],
  ['a revision is never deleted', 'revision_immutable', `delete from revision`],
  ['revisions are never emptied', 'revision_immutable', `truncate revision cascade`],
  [
    'a tool with revisions is never deleted',
    'revision_tool_id_fkey',
    `delete from relation`,
    `delete from tool where id = 4`,
  ],
  ['an audit event is never changed', 'audit_event_immutable', `update audit_event set action = 'nothing'`],
  ['an audit event is never deleted', 'audit_event_immutable', `delete from audit_event`],
  [
    'there is one catalogue revision',
    'catalogue_revision_single_row',
    `insert into catalogue_revision (id) values (2)`,
  ],
  ['the catalogue revision stays', 'catalogue_revision_immutable', `delete from catalogue_revision`],
  [
    'the catalogue revision only grows',
    'catalogue_revision_grows',
    `update catalogue_revision set revision = 0`,
  ],
]
