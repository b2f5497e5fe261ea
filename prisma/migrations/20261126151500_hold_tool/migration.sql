-- Holds the row of a tool to the end of the transaction, and tells what a save has to know of it: each statement of a
-- function sees what was committed before it began, so what is read once the row is held is as it will stay.
CREATE FUNCTION hold_tool(held int, named text[], viewer text) RETURNS json LANGUAGE plpgsql AS $$
BEGIN
  perform from tool where id = held for update;
  return (select json_build_object(
      'id', id, 'slug', slug, 'name', name, 'version', version, 'publication', publication,
      'said', (select json_build_object('number', number, 'document', document) from revision
        where tool_id = held and revision.version = tool.version),
      -- Former address and that of today, of the tools in `named`.
      'moved', (select coalesce(json_agg(json_build_array(text, other.slug)), '[]')
        from alias join tool other on other.id = alias.tool_id
        where alias.kind = 'former-slug' and text = any(named)),
      'own', (select coalesce(json_agg(text order by position), '[]') from alias
        where tool_id = held and kind = 'former-slug'),
      'waits', exists (select from revision where tool_id = held and author_id = viewer and state in ('draft', 'pending')))
    from tool where id = held);
END
$$;
