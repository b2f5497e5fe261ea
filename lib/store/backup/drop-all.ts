// Everything that migrations made in the schema, away. The schema itself stays, with the rights on it, and so does what
// belongs to an extension.

export const DROP_ALL = `do $$
declare
  one record;
begin
  for one in select c.oid::regclass as name, c.relkind from pg_class c
    where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p', 'f', 'v', 'm')
      and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e') loop
    -- What depended on one dropped before is gone with it.
    if to_regclass(one.name::text) is not null then
      execute format('drop %s if exists %s cascade', case one.relkind when 'v' then 'view'
        when 'm' then 'materialized view' when 'f' then 'foreign table' else 'table' end, one.name);
    end if;
  end loop;
  for one in select p.oid::regprocedure as name, case p.prokind when 'p' then 'procedure' when 'a' then 'aggregate'
      else 'function' end as kind from pg_proc p where p.pronamespace = current_schema()::regnamespace
      and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e') loop
    execute format('drop %s if exists %s cascade', one.kind, one.name);
  end loop;
  for one in select t.oid::regtype as name from pg_type t where t.typnamespace = current_schema()::regnamespace
      and t.typtype in ('e', 'd', 'r') and not exists (select from pg_depend d where d.objid = t.oid and d.deptype = 'e') loop
    execute format('drop type if exists %s cascade', one.name);
  end loop;
  for one in select c.oid::regclass as name from pg_class c where c.relnamespace = current_schema()::regnamespace
      and c.relkind = 'S' and not exists (select from pg_depend d where d.objid = c.oid and d.deptype in ('e', 'i', 'a')) loop
    execute format('drop sequence if exists %s cascade', one.name);
  end loop;
end $$`
