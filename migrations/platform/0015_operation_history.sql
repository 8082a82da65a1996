-- Which operations clients of an organization execute: added up by each gateway process, written every few seconds, kept
-- for 30 days by the hour. Bounded for each organization, so that nobody fills it with operations or clients made up.

create table platform.operation (
  organization_id uuid not null,
  -- Of the normalised text: without values, aliases and layout.
  signature text not null,
  name text not null,
  kind text not null check (kind in ('QUERY', 'MUTATION', 'SUBSCRIPTION')),
  text text not null,
  -- Schema coordinates of what it selects, e.g. `Contact.name`.
  fields text[] not null,
  first_seen_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  primary key (organization_id, signature)
);

create table platform.operation_usage (
  organization_id uuid not null,
  hour timestamptz not null,
  -- Empty for what was one too many to be told apart.
  signature text not null,
  client_name text not null,
  client_version text not null,
  count bigint not null,
  errors bigint not null,
  -- Numbers by bucket; the bounds are in platform/src/history/buckets.ts.
  latency bigint[] not null,
  cost bigint[] not null,
  primary key (organization_id, hour, signature, client_name, client_version)
);
create index operation_usage_hour on platform.operation_usage (hour);

create table platform.operation_refusal (
  organization_id uuid not null,
  hour timestamptz not null,
  code text not null,
  count bigint not null,
  primary key (organization_id, hour, code)
);
create index operation_refusal_hour on platform.operation_refusal (hour);

create function platform.add_each(a bigint[], b bigint[]) returns bigint[]
language sql immutable strict parallel safe set search_path = pg_catalog as $$
  select array_agg(coalesce(x, 0) + coalesce(y, 0) order by place)
  from unnest(a, b) with ordinality as both_of (x, y, place)
$$;
create aggregate platform.sum_each(bigint[]) (sfunc = platform.add_each, stype = bigint[], parallel = safe);

-- Adds what a process has counted: an array of {organization, signature, name, kind, text, fields, client, version, count,
-- errors, latency, cost}, and one of {organization, code, count}. In the order of their keys, so that two processes do not
-- wait for each other in a circle.
create function platform.record_operations(cells jsonb, refusals jsonb) returns void
language plpgsql set search_path = pg_catalog as $$
declare
  most_operations constant integer := 1000;
  most_rows_an_hour constant integer := 2000;
  this_hour constant timestamptz := date_trunc('hour', now());
  cell record;
begin
  for cell in
    select * from jsonb_to_recordset(cells) as given (organization uuid, signature text, name text, kind text, text text,
      fields text[], client text, version text, count bigint, errors bigint, latency bigint[], cost bigint[])
    order by organization, signature, client, version
  loop
    update platform.operation set last_seen_at = now()
    where organization_id = cell.organization and signature = cell.signature
      and last_seen_at < now() - interval '1 minute';
    if cell.signature <> '' and not exists (
      select from platform.operation where organization_id = cell.organization and signature = cell.signature) then
      if (select count(*) from platform.operation where organization_id = cell.organization) < most_operations then
        insert into platform.operation (organization_id, signature, name, kind, text, fields)
        values (cell.organization, cell.signature, cell.name, cell.kind, cell.text, cell.fields)
        on conflict do nothing;
      else
        cell.signature := '';
      end if;
    end if;
    if not exists (
      select from platform.operation_usage
      where organization_id = cell.organization and hour = this_hour and signature = cell.signature
        and client_name = cell.client and client_version = cell.version
    ) and (select count(*) from platform.operation_usage
      where organization_id = cell.organization and hour = this_hour) >= most_rows_an_hour then
      cell.signature := '';
      cell.client := '';
      cell.version := '';
    end if;
    insert into platform.operation_usage as kept
    values (cell.organization, this_hour, cell.signature, cell.client, cell.version, cell.count, cell.errors,
      cell.latency, cell.cost)
    on conflict (organization_id, hour, signature, client_name, client_version) do update set
      count = kept.count + excluded.count, errors = kept.errors + excluded.errors,
      latency = platform.add_each(kept.latency, excluded.latency), cost = platform.add_each(kept.cost, excluded.cost);
  end loop;
  insert into platform.operation_refusal as kept (organization_id, hour, code, count)
  select organization, this_hour, code, sum(count)
  from jsonb_to_recordset(refusals) as given (organization uuid, code text, count bigint)
  group by organization, code order by organization, code
  on conflict (organization_id, hour, code) do update set count = kept.count + excluded.count;
end
$$;
revoke execute on function platform.record_operations(jsonb, jsonb) from public;
grant execute on function platform.record_operations(jsonb, jsonb) to guardian_system;
