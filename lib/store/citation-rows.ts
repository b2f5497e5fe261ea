// The citations of tool documents → rows: every statement's `sources`, each an address of the document's own list.
// Part of tool-rows.ts, whose statements give the name `documents`.

const statements = (key: string, column: string, target: string, join = '') => `
  select tool_id, u.url, u.place, ${target} as target, '${column}' as kind from documents
  cross join jsonb_array_elements(document -> '${key}') with ordinality s(value, place) ${join}
  cross join jsonb_array_elements_text(s.value -> 'sources') with ordinality u(url, place)`

const whole = (path: string, kind: string) => `
  select tool_id, u.url, u.place, null as target, '${kind}' as kind from documents
  cross join jsonb_array_elements_text(document #> '${path}') with ordinality u(url, place)`

/** Inserts the citations of \`documents\`; a source that the tool does not list is refused by a foreign key. */
export const CITATION_SQL = `insert into citation (tool_id, source_id, position, attribute_id, tradeoff_position,
    relation_position, event_position, of_description, of_licence)
  select c.tool_id, source.id, c.place - 1,
    case c.kind when 'fact' then c.target end, case c.kind when 'tradeoff' then c.target end,
    case c.kind when 'relation' then c.target end, case c.kind when 'event' then c.target end,
    c.kind = 'description', c.kind = 'licence'
  from (${[
    statements('facts', 'fact', 'attribute.id', `join attribute on attribute.key = s.value ->> 'attribute'`),
    statements('tradeoffs', 'tradeoff', '(s.place - 1)::int'),
    statements('relations', 'relation', '(s.place - 1)::int'),
    statements('events', 'event', '(s.place - 1)::int'),
    whole('{descriptionSources}', 'description'),
    whole('{licence,sources}', 'licence'),
  ].join('\n  union all')}
  ) c left join source on source.url = c.url`
