-- Whether a principal may come in: how organizations protect themselves beyond rights. Read at admission.

-- Set while the organization waits to be erased; nobody acts in it any more.
alter table access.organization add column erase_after timestamptz;

create table access.entry_policy (
  organization_id uuid primary key,
  -- A session ends for everything this long after its last request, and this long after it began. Null: the installation's.
  idle_minutes integer check (idle_minutes between 5 and 43200),
  session_hours integer check (session_hours between 1 and 9600),
  -- From then on a session needs more than a password; null: never.
  second_factor_from timestamptz,
  -- False: the rules are kept and only tried out.
  network_enforced boolean not null default false,
  -- Break-glass: the rules don't count until then.
  override_until timestamptz,
  override_by uuid,
  override_reason text,
  version integer not null default 1
);

-- `target`: whom a rule is about. A role's and a key's list count beside that of the organization.
create table access.network_rule (
  organization_id uuid not null,
  id uuid not null,
  effect text not null check (effect in ('ALLOW', 'BLOCK')),
  kind text not null check (kind in ('RANGE', 'COUNTRY')),
  -- A range in CIDR notation, or a country as ISO 3166-1 alpha-2.
  value text not null,
  role_id uuid,
  key_id uuid,
  note text not null default '',
  created_at timestamptz not null default now(),
  primary key (organization_id, id),
  foreign key (organization_id, role_id) references access.role (organization_id, id) on delete cascade,
  foreign key (organization_id, key_id) references access.api_key (organization_id, id) on delete cascade,
  check (role_id is null or key_id is null)
);

-- From where principals come: what rules are tried out against.
create table access.sighting (
  organization_id uuid not null,
  principal_id uuid not null,
  ip_address text not null,
  country text,
  first_seen_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  refused_at timestamptz,
  primary key (organization_id, principal_id, ip_address),
  foreign key (organization_id, principal_id) references access.principal (organization_id, id) on delete cascade
);
create index sighting_last_seen on access.sighting (organization_id, last_seen_at desc);

-- Erasure ------------------------------------------------------------------------------------------------------------

-- The log only grows, but for an organization that is erased as a whole.
create or replace function platform.refuse_change() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if tg_op = 'DELETE'
    and current_setting('guardian.erasing', true) = old.organization_id::text
    and current_user = (select pg_get_userbyid(relowner) from pg_class where oid = tg_relid) then
    return old;
  end if;
  raise exception 'The event log only grows: % of %.% is refused.', lower(tg_op), tg_table_schema, tg_table_name
    using errcode = 'insufficient_privilege';
end
$$;

-- Deletes some of an organization whose time is up. True once nothing is left of it; call it again until then, each time
-- in a transaction of its own, so that no lock is held for long. The organization's own row goes last: an erasure that
-- was interrupted is found again.
create function platform.erase_organization(erased uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog as $$
declare
  target record;
  deleted bigint;
  finished boolean := true;
begin
  perform from access.organization
    where organization_id = erased and erase_after <= now() for update;
  if not found then
    raise exception 'The organization % is not to be erased, or not yet.', erased using errcode = 'insufficient_privilege';
  end if;
  perform set_config('guardian.erasing', erased::text, true);
  for target in
    select format('%I.%I', nspname, relname) as name, nspname = 'access' as whole, attname as column_name
    from pg_class
    join pg_namespace on pg_namespace.oid = relnamespace
    join pg_attribute on attrelid = pg_class.oid and not attisdropped
    where relkind in ('r', 'p') and not relispartition
      and (attname = 'organization_id' or (nspname = 'platform' and (relname, attname) in (values
        ('mail'::name, 'sent_for'::name), ('signal', 'organization'), ('access_event', 'organization'))))
      and pg_get_userbyid(relowner) = current_user
      and format('%I.%I', nspname, relname) <> 'access.organization'
    order by nspname = 'access', relname
  loop
    begin
      -- Rows of `access` refer to each other within a table; there are few of them.
      if target.whole then
        execute format('delete from %s where %I = $1', target.name, target.column_name) using erased;
      else
        execute format('delete from %1$s where (tableoid, ctid) in (select tableoid, ctid from %1$s where %2$I = $1 limit 5000)',
          target.name, target.column_name) using erased;
      end if;
      get diagnostics deleted = row_count;
      finished := finished and deleted = 0;
    exception when foreign_key_violation then
      finished := false; -- what refers to it goes first
    end;
  end loop;
  if finished then
    delete from access.organization where organization_id = erased;
    perform platform.record_access_event(null, 'access.reset', null, '{}');
  end if;
  return finished;
end
$$;
revoke execute on function platform.erase_organization(uuid) from public;
grant execute on function platform.erase_organization(uuid) to guardian_system;
