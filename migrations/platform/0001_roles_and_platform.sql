-- The ground under every other migration. The migrator has made the roles before (platform/src/database/roles.ts):
--   guardian_owner     owns everything; migrations, backup and restore run as it
--   guardian_app       verbs and reads of an organization, under row-level security
--   guardian_identity  sign-in and what is looked up before an organization is known
--   guardian_system    log readers, jobs and sweepers, across organizations by an explicit policy
-- None of them has BYPASSRLS, none can log in by itself.

grant usage on schema platform to guardian_app, guardian_identity, guardian_system;

-- Protects one tenant table: row-level security, enabled and forced; policies; grants. Safe to repeat, and it takes no
-- lock when nothing is missing. A table that a migration granted to guardian_app or guardian_system by hand keeps exactly
-- those grants; another table gets select, insert, update and delete.
create function platform.protect(target regclass, organization_column name default 'organization_id') returns void
language plpgsql set search_path = pg_catalog as $$
declare
  -- The subselect is evaluated once a statement, not once a row. After a transaction the setting is '', not null.
  own constant text := format(
    '%I = (select nullif(current_setting(''app.organization_id'', true), '''')::uuid)', organization_column);
  table_row pg_class;
  role_name text;
begin
  select * into strict table_row from pg_class where oid = target;
  if not table_row.relrowsecurity then execute format('alter table %s enable row level security', target); end if;
  if not table_row.relforcerowsecurity then execute format('alter table %s force row level security', target); end if;
  if not exists (select from pg_policy where polrelid = target and polname = 'own_organization') then
    execute format('create policy own_organization on %s to guardian_app using (%s) with check (%2$s)', target, own);
  end if;
  if not exists (select from pg_policy where polrelid = target and polname = 'all_organizations') then
    execute format(
      'create policy all_organizations on %s to guardian_system, guardian_owner using (true) with check (true)', target);
  end if;
  foreach role_name in array array['guardian_app', 'guardian_system'] loop
    if not exists (select from aclexplode(table_row.relacl) where grantee = role_name::regrole) then
      execute format('grant select, insert, update, delete on %s to %I', target, role_name);
    end if;
  end loop;
end
$$;

-- Protects every tenant table of the given schemas, and opens those schemas and the other tables in them to the roles. Partitions are reached through
-- their parent only, so they need no policy, and get no grant.
create function platform.protect_all(schemas name[]) returns void
language plpgsql set search_path = pg_catalog as $$
declare
  space pg_namespace;
  target regclass;
begin
  for space in select * from pg_namespace where nspname = any (schemas) loop
    if not has_schema_privilege('guardian_app', space.oid, 'usage') or not has_schema_privilege('guardian_system', space.oid, 'usage') then
      execute format('grant usage on schema %I to guardian_app, guardian_system', space.nspname);
    end if;
    for target in
      select pg_class.oid from pg_class
      join pg_attribute on attrelid = pg_class.oid and attname = 'organization_id' and not attisdropped
      where relnamespace = space.oid and relkind in ('r', 'p') and not relispartition
        and pg_get_userbyid(relowner) = current_user
    loop
      perform platform.protect(target);
    end loop;
    -- Tables of the installation within a subgraph are its background parts' own.
    continue when space.nspname in ('platform', 'access');
    for target in
      select oid from pg_class
      where relnamespace = space.oid and relkind in ('r', 'p') and not relispartition
        and pg_get_userbyid(relowner) = current_user
        and not exists (select from aclexplode(relacl) where grantee = 'guardian_system'::regrole)
    loop
      execute format('grant select, insert, update, delete on %s to guardian_system', target);
    end loop;
  end loop;
end
$$;

-- The catalogue check: every table of the schemas that could show one organization the rows of another, with what is
-- missing. Empty is what a start wants. `exceptions` are the tables that belong to no organization.
create function platform.unprotected(schemas name[], exceptions text[]) returns table (name text, problem text)
language sql stable set search_path = pg_catalog as $$
  with tables as (
    select pg_class.oid, format('%s.%s', nspname, relname) as name, relrowsecurity, relforcerowsecurity, relispartition
    from pg_class join pg_namespace on pg_namespace.oid = relnamespace
    where nspname = any (schemas) and relkind in ('r', 'p')
  )
  select name, 'is a partition that guardian_app may read past its parent''s policy' from tables
  where relispartition and has_any_column_privilege('guardian_app', tables.oid, 'select')
  union all
  select name, 'has no row-level security' from tables
  where not relispartition and name <> all (exceptions) and not relrowsecurity
  union all
  select name, 'does not force row-level security on its owner' from tables
  where not relispartition and name <> all (exceptions) and relrowsecurity and not relforcerowsecurity
  union all
  select name, 'has no policy for guardian_app that compares the organization on reading and on writing' from tables
  where not relispartition and name <> all (exceptions) and relrowsecurity and not exists (
    select from pg_policy
    where polrelid = tables.oid and polcmd = '*' and polroles = array['guardian_app'::regrole::oid]
      and pg_get_expr(polqual, polrelid) like '%app.organization_id%'
      and pg_get_expr(polwithcheck, polrelid) like '%app.organization_id%')
  union all
  select name, 'has another policy that lets guardian_app or everyone pass' from tables
  where not relispartition and name <> all (exceptions) and exists (
    select from pg_policy
    where polrelid = tables.oid and polpermissive and polroles && array[0::oid, 'guardian_app'::regrole::oid]
      and (pg_get_expr(polqual, polrelid) not like '%app.organization_id%'
        or pg_get_expr(polwithcheck, polrelid) not like '%app.organization_id%'))
  union all
  select rolname, 'is a role that row-level security does not bind' from pg_roles
  where rolname in ('guardian_owner', 'guardian_app', 'guardian_identity', 'guardian_system') and (rolbypassrls or rolsuper)
$$;

-- The first result of a mutation under an idempotency key, written in the effect's own transaction.
create table platform.idempotency (
  organization_id uuid not null,
  -- Zeros for Guardian itself.
  principal_id uuid not null,
  key text not null check (length(key) <= 255),
  verb text not null,
  -- SHA-256 of the input: the same key with another input is a mistake of the caller.
  input_hash bytea not null,
  -- Null until the effect is done; the row is not visible to others before.
  result jsonb,
  created_at timestamptz not null default now(),
  primary key (organization_id, principal_id, key, verb)
);
create index idempotency_created_at on platform.idempotency (created_at);
