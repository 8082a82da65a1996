-- The audit log: what the event log tells, what was looked at and what was refused, as records that are searched and that
-- no one changes unnoticed. docs/adr/0011-audit-chain.md says why it is a read model with a chain of hashes.

-- A search for a part of a word holds the organization too, so that its cost is that of its own records.
create extension if not exists btree_gin;

alter table platform.events add column ip_address text, add column user_agent text;

-- As before, and from where the change came.
create or replace function platform.append_events(events jsonb) returns bigint
language plpgsql set search_path = pg_catalog as $$
declare
  last bigint;
begin
  select last_value into last from platform.event_seq;
  perform pg_advisory_xact_lock_shared(platform.event_lock_class(), (last & 2147483647)::integer);
  with written as (
    insert into platform.events (organization_id, type, subject_type, subject_id, subject_version, actor_kind, actor_id,
      on_behalf_of, request_id, payload, risk, summary, before, after, ip_address, user_agent)
    select (event ->> 'organizationId')::uuid, event ->> 'type', event ->> 'subjectType', event ->> 'subjectId',
      (event ->> 'subjectVersion')::integer, event ->> 'actorKind', (event ->> 'actorId')::uuid,
      (event ->> 'onBehalfOf')::uuid, event ->> 'requestId', coalesce(event -> 'payload', '{}'),
      coalesce(event ->> 'risk', 'LOW'), event ->> 'summary', nullif(event -> 'before', 'null'),
      nullif(event -> 'after', 'null'), event ->> 'ipAddress', event ->> 'userAgent'
    from jsonb_array_elements(events) with ordinality as list (event, position)
    order by position
    returning seq
  )
  select max(seq) into last from written;
  perform platform.record_access_event((event ->> 'organizationId')::uuid, event ->> 'type', event ->> 'subjectId',
      event -> 'payload')
    from jsonb_array_elements(events) event
    where event ->> 'type' ~ '^(organization|member|role|grant|restriction|team|apiKey|principal)\.';
  return last;
end
$$;

-- What the keeper has not made into records yet: reads of what is sensitive, and refusals. No fact of the domain, so no
-- event; equal ones of a minute are one note with a count.
create table platform.audit_note (
  organization_id uuid not null,
  id bigint generated always as identity,
  kind text not null check (kind in ('READ', 'REFUSAL')),
  -- The field of the graph or the route.
  field text not null,
  -- Of a refusal: the code of the error, and the permission that was missing.
  code text,
  permission text,
  actor_kind text not null,
  actor_id uuid,
  on_behalf_of uuid,
  ip_address text,
  user_agent text,
  request_id text,
  details jsonb,
  times integer not null check (times > 0),
  first_at timestamptz(3) not null,
  last_at timestamptz(3) not null,
  primary key (organization_id, id)
);
create index audit_note_id on platform.audit_note (id);

-- Words as a search finds them: letters and digits only, so that parts of addresses and types are words too. An id
-- (UUID) is one word, with its hyphens left out, or the index would be mostly of pieces of ids.
create function platform.audit_words(value text) returns text language sql immutable parallel safe
return pg_catalog.lower(pg_catalog.regexp_replace(pg_catalog.regexp_replace(value,
  '\m([0-9a-f]{8})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{12})\M', '\1\2\3\4\5', 'gi'),
  '[^[:alnum:]]+', ' ', 'g'));

-- What a record is found by beside words, as lexemes that no text holds: one index serves every combination of filters.
create function platform.audit_facets(organization_id uuid, kind text, type text, actor_kind text, actor_id uuid,
  on_behalf_of uuid, subject_type text, subject_id text, ip_address inet, country text, request_id text, risk text,
  reasons text[]) returns tsvector language sql immutable parallel safe
return pg_catalog.array_to_tsvector(pg_catalog.array_remove(
  array['@' || organization_id::text, '=kind:' || kind, '=type:' || type, '=by:' || actor_kind,
    '=actor:' || actor_id::text, '=behalf:' || on_behalf_of::text, '=of:' || subject_type, '=subject:' || subject_id, '=ip:' || pg_catalog.host(ip_address),
    '=country:' || country, '=request:' || request_id, '=risk:' || risk]
    || (select pg_catalog.array_agg('=reason:' || reason) from pg_catalog.unnest(reasons) reason), null));

create table platform.audit_record (
  organization_id uuid not null,
  -- Place in the organization's chain: 1, 2, 3 … without gaps.
  link bigint not null check (link > 0),
  kind text not null check (kind in ('CHANGE', 'READ', 'REFUSAL')),
  -- Position of the event that a change was made of.
  seq bigint,
  type text not null check (length(type) <= 200),
  subject_type text check (length(subject_type) <= 200),
  subject_id text check (length(subject_id) <= 200),
  actor_kind text not null,
  actor_id uuid,
  -- The name at that time.
  actor_name text,
  on_behalf_of uuid,
  on_behalf_of_name text,
  ip_address inet,
  -- Where the address is registered, ISO 3166-1 alpha-2.
  country text,
  user_agent text check (length(user_agent) <= 500),
  request_id text check (length(request_id) <= 200),
  risk text not null check (risk in ('LOW', 'MEDIUM', 'HIGH')),
  reasons text[] not null,
  summary text not null,
  before jsonb,
  after jsonb,
  details jsonb,
  -- How many equal ones this stands for.
  times integer not null,
  occurred_at timestamptz(3) not null,
  -- What a search looks at.
  text text not null check (length(text) <= 8000),
  -- SHA-256 over the hash of the record before and all of the above.
  hash bytea not null,
  words tsvector not null generated always as (to_tsvector('pg_catalog.simple', platform.audit_words(text))
    || platform.audit_facets(organization_id, kind, type, actor_kind, actor_id, on_behalf_of, subject_type, subject_id,
      ip_address, country, request_id, risk, reasons)) stored,
  primary key (organization_id, link)
);
create index audit_record_time on platform.audit_record (organization_id, occurred_at, link);
create index audit_record_subject on platform.audit_record (organization_id, subject_id, link);
create index audit_record_words on platform.audit_record using gin (words);
create index audit_record_text on platform.audit_record using gin (organization_id, text public.gin_trgm_ops);
-- Which lexemes are frequent decides between the index of words and the order of time.
alter table platform.audit_record alter column words set statistics 1000;

-- Where each chain stands. `signature`: HMAC with a key that the database does not hold.
create table platform.audit_chain (
  organization_id uuid primary key,
  -- The newest record; 0 and no hash: none yet.
  link bigint not null default 0,
  hash bytea not null default '',
  -- Up to this record retention has deleted: the chain begins behind it, with its hash.
  cut_link bigint not null default 0,
  cut_hash bytea not null default '',
  signed_at timestamptz(3) not null default now(),
  signature text not null default ''
);

-- How long records are kept, and whether they may be deleted at all.
create table platform.audit_policy (
  organization_id uuid primary key,
  -- Null: as long as the organization exists.
  retention_days integer check (retention_days between 30 and 3650),
  -- While set, nothing is deleted.
  held_since timestamptz,
  held_by uuid,
  hold_reason text,
  version integer not null default 1
);

-- Searches that people keep.
create table platform.audit_filter (
  organization_id uuid not null,
  id uuid not null,
  -- The principal whose it is.
  owner_id uuid not null,
  name text not null,
  -- Everybody who may read the audit log sees it.
  shared boolean not null,
  filter jsonb not null,
  created_at timestamptz(3) not null default now(),
  primary key (organization_id, id)
);
create unique index audit_filter_name on platform.audit_filter (organization_id, owner_id, lower(name));

-- A record is never changed; it is deleted by retention, from the oldest on, and with its organization.
create function platform.refuse_audit_change() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if tg_op = 'DELETE'
    and old.organization_id::text in (current_setting('guardian.erasing', true), current_setting('guardian.audit_cut', true))
    and current_user = (select pg_get_userbyid(relowner) from pg_class where oid = tg_relid) then
    return old;
  end if;
  raise exception 'The audit log only grows: % of %.% is refused.', lower(tg_op), tg_table_schema, tg_table_name
    using errcode = 'insufficient_privilege';
end
$$;
create trigger refuse_change before update or delete on platform.audit_record
  for each row execute function platform.refuse_audit_change();

-- Words of a search as a query: each term `{text, exact, not}` is a phrase, whose last word is a beginning unless exact.
create function platform.audit_terms(terms jsonb) returns tsquery
language plpgsql stable set search_path = pg_catalog as $$
declare
  term record;
  phrase tsquery;
  wanted tsquery;
begin
  for term in select * from jsonb_to_recordset(terms) as term (text text, exact boolean, "not" boolean) loop
    phrase := phraseto_tsquery('simple', platform.audit_words(term.text));
    continue when numnode(phrase) = 0;
    if not coalesce(term.exact, false) then phrase := (phrase::text || ':*')::tsquery; end if;
    if coalesce(term."not", false) then phrase := !!phrase; end if;
    wanted := case when wanted is null then phrase else wanted && phrase end;
  end loop;
  return wanted;
end
$$;

-- A search as a condition on platform.audit_record, all values as literals: indexes of words and trigrams are chosen by
-- them. `wanted`: {terms, facets (tsquery), fragments (text[]), since, until, range (cidr)}.
create function platform.audit_condition(own uuid, wanted jsonb) returns text
language plpgsql stable set search_path = pg_catalog as $$
declare
  condition text := format('organization_id = %L', own);
  words tsquery := platform.audit_terms(coalesce(wanted -> 'terms', '[]'));
  facets constant tsquery := nullif(wanted ->> 'facets', '')::tsquery;
  fragment text;
begin
  words := case when words is null then facets when facets is null then words else words && facets end;
  -- The organization is a lexeme too, so that a scan of the index costs that of its own records.
  if words is not null then
    condition := condition || format(' and words @@ %L::tsquery', format('''@%s''', own)::tsquery && words);
  end if;
  for fragment in select jsonb_array_elements_text(coalesce(wanted -> 'fragments', '[]')) loop
    condition := condition || format(' and text ilike %L', '%' || regexp_replace(fragment, '([\\%_])', '\\\1', 'g') || '%');
  end loop;
  if wanted ->> 'since' is not null then
    condition := condition || format(' and occurred_at >= %L::timestamptz', (wanted ->> 'since')::timestamptz);
  end if;
  if wanted ->> 'until' is not null then
    condition := condition || format(' and occurred_at < %L::timestamptz', (wanted ->> 'until')::timestamptz);
  end if;
  if wanted ->> 'range' is not null then
    condition := condition || format(' and ip_address <<= %L::inet', (wanted ->> 'range')::cidr);
  end if;
  return condition;
end
$$;

-- Records of the organization of the setting that match, the newest first, at most `most`, behind `before_at` and
-- `before_link`. Text operators are not leakproof, so a policy would keep their index from being used. This function runs
-- as the owner of the table and is, with the next, the one way around the policy: records of that organization only.
create function platform.search_audit(wanted jsonb, before_at timestamptz, before_link bigint, most integer)
returns setof platform.audit_record
language plpgsql stable security definer rows 50 set search_path = pg_catalog, pg_temp as $$
declare
  own constant uuid := nullif(current_setting('app.organization_id', true), '')::uuid;
begin
  if own is null then return; end if;
  return query execute 'select * from platform.audit_record where ' || platform.audit_condition(own, wanted)
    || case when before_at is null then '' else ' and (occurred_at, link) < ($1, $2)' end
    || ' order by occurred_at desc, link desc limit $3'
    using before_at, before_link, most;
end
$$;

-- How many match, counted up to `most`.
create function platform.count_audit(wanted jsonb, most integer) returns bigint
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  own constant uuid := nullif(current_setting('app.organization_id', true), '')::uuid;
  found bigint;
begin
  if own is null then return 0; end if;
  execute format('select count(*) from (select from platform.audit_record where %s limit $1) matches',
    platform.audit_condition(own, wanted)) into found using most;
  return found;
end
$$;

-- Deletes the oldest records of an organization up to `last_link`, in the transaction that moves the chain's cut.
create function platform.cut_audit(of_organization uuid, last_link bigint) returns bigint
language plpgsql security definer set search_path = pg_catalog as $$
declare
  deleted bigint;
begin
  perform set_config('guardian.audit_cut', of_organization::text, true);
  delete from platform.audit_record where organization_id = of_organization and link <= last_link;
  get diagnostics deleted = row_count;
  perform set_config('guardian.audit_cut', '', true);
  return deleted;
end
$$;

-- The keeper, which makes records of events and notes, begins with the first event.
insert into platform.consumer (name, seq) values ('audit', 0);

grant select on platform.audit_record, platform.audit_chain, platform.audit_note to guardian_app;
grant select, insert on platform.audit_record to guardian_system;
grant select, insert, update on platform.audit_chain to guardian_system;
grant select, insert, delete on platform.audit_note to guardian_system;

revoke execute on function platform.search_audit(jsonb, timestamptz, bigint, integer),
  platform.count_audit(jsonb, integer), platform.cut_audit(uuid, bigint) from public;
grant execute on function platform.search_audit(jsonb, timestamptz, bigint, integer),
  platform.count_audit(jsonb, integer) to guardian_app;
grant execute on function platform.cut_audit(uuid, bigint) to guardian_system;
