-- The event log: every change of state writes its event in the same transaction, and every reader sees each event once,
-- in an order in which no event appears behind a position that was already read. docs/adr/0003-event-log-order.md says why.

-- Starts at 0 and called, so that `last_value` is below every number still to come, also for the first event.
create sequence platform.event_seq as bigint minvalue 0 start 0 cache 1;
select nextval('platform.event_seq');

create table platform.events (
  organization_id uuid not null,
  seq bigint not null default nextval('platform.event_seq'),
  type text not null,
  subject_type text not null,
  subject_id text not null,
  -- Version of the subject after the change, taken under its row lock: never decreases for one subject.
  subject_version integer not null,
  actor_kind text not null check (actor_kind in ('MEMBER', 'API_KEY', 'WORKFLOW', 'SYSTEM')),
  actor_id uuid,
  on_behalf_of uuid,
  request_id text,
  payload jsonb not null default '{}',
  risk text not null default 'LOW' check (risk in ('LOW', 'MEDIUM', 'HIGH')),
  summary text,
  -- Keys of row predicates {ownerId, teamId} before and after, to tell readers that a row left their view.
  before jsonb,
  after jsonb,
  occurred_at timestamptz not null default clock_timestamp(),
  primary key (organization_id, seq)
) partition by range (seq);
create index events_seq on platform.events (seq);
create index events_subject on platform.events (organization_id, subject_id, seq);

-- The partitions by their ranges: `lower` inclusive, `upper` exclusive; null: the open one, which takes new events.
create table platform.event_partition (
  lower bigint primary key,
  upper bigint check (upper > lower)
);
create unique index event_partition_open on platform.event_partition ((true)) where upper is null;

-- Which line of history positions belong to (`value` is renewed by a restore), and what retention has dropped.
create table platform.epoch (
  single boolean primary key default true check (single),
  value uuid not null default gen_random_uuid(),
  -- Positions up to this one are no longer kept.
  dropped_up_to bigint not null default 0
);
insert into platform.epoch default values;

-- Durable positions of readers that must not miss an event while they are away, e.g. the dispatcher of jobs.
create table platform.consumer (
  name text primary key,
  seq bigint not null,
  moved_at timestamptz not null default now()
);

-- Latest values of signals. Unlogged: after a crash they are sent again by whoever measures them.
create unlogged table platform.signal (
  name text not null,
  -- Null: the installation's. Read by the system role only, so that no row-level policy is needed.
  organization uuid,
  value jsonb not null,
  published_at timestamptz not null default clock_timestamp(),
  unique nulls not distinct (name, organization)
);

-- The access lane: what changes rights, told ahead of the log's order and idempotent to its readers.
create table platform.access_event (
  id bigint generated always as identity primary key,
  -- Null: not of one organization, e.g. a session.
  organization uuid,
  type text not null,
  subject_id text,
  payload jsonb not null default '{}',
  occurred_at timestamptz not null default clock_timestamp()
);
create index access_event_occurred_at on platform.access_event (occurred_at);

-- An event is never changed nor deleted; retention drops whole partitions.
create function platform.refuse_change() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  raise exception 'The event log only grows: % of %.% is refused.', lower(tg_op), tg_table_schema, tg_table_name
    using errcode = 'insufficient_privilege';
end
$$;
create trigger refuse_change before update or delete on platform.events
  for each row execute function platform.refuse_change();

-- Partitions ----------------------------------------------------------------------------------------------------------

-- A partition is reached through its parent, whose policies then apply. Nobody is granted the partition itself, and its
-- own policy says the same, for whoever might be one day.
create function platform.add_event_partition(lower bigint, upper bigint) returns void
language plpgsql set search_path = pg_catalog as $$
declare
  name text := 'events_' || lower;
begin
  execute format('create table platform.%I partition of platform.events for values from (%s) to (%s)',
    name, lower, coalesce(upper::text, 'maxvalue'));
  execute format('revoke all on platform.%I from public, guardian_app, guardian_identity, guardian_system', name);
  execute format('alter table platform.%I enable row level security', name);
  execute format('alter table platform.%I force row level security', name);
  execute format($policy$create policy of_partition on platform.%I
    using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid))
    with check (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid))$policy$, name);
  execute format('create policy all_organizations on platform.%I to guardian_owner using (true)', name);
  insert into platform.event_partition (lower, upper) values (add_event_partition.lower, add_event_partition.upper);
end
$$;
select platform.add_event_partition(0, null);

-- Cutting a range has three steps, each in a transaction of its own, so that writers never wait for a scan:
-- 1. promise that the open partition ends `lead` numbers ahead of what is in use, 2. prove it for the rows it holds
-- (a scan without a lock that writers notice), 3. end it there and open the next.
create function platform.promise_event_cut(lead bigint default 100000) returns bigint
language plpgsql security definer set search_path = pg_catalog set lock_timeout = '1s' as $$
declare
  open_lower bigint;
  last bigint;
begin
  select lower into open_lower from platform.event_partition where upper is null for update;
  select last_value into last from platform.event_seq;
  if last < open_lower then return null; end if;
  execute format('alter table platform.%I drop constraint if exists cut', 'events_' || open_lower);
  execute format('alter table platform.%I add constraint cut check (seq is not null and seq >= %s and seq < %s) not valid',
    'events_' || open_lower, open_lower, last + lead);
  return last + lead;
end
$$;

create function platform.prove_event_cut() returns void
language plpgsql security definer set search_path = pg_catalog set lock_timeout = '1s' as $$
begin
  execute (select format('alter table platform.%I validate constraint cut', 'events_' || lower)
    from platform.event_partition where upper is null);
end
$$;

create function platform.finish_event_cut(cut bigint) returns void
language plpgsql security definer set search_path = pg_catalog set lock_timeout = '1s' as $$
declare
  open_lower bigint;
begin
  lock table platform.events in access exclusive mode;
  select lower into open_lower from platform.event_partition where upper is null for update;
  execute format('alter table platform.events detach partition platform.%I', 'events_' || open_lower);
  execute format('alter table platform.events attach partition platform.%I for values from (%s) to (%s)',
    'events_' || open_lower, open_lower, cut);
  execute format('alter table platform.%I drop constraint cut', 'events_' || open_lower);
  update platform.event_partition set upper = cut where upper is null;
  perform platform.add_event_partition(cut, null);
end
$$;

create function platform.abandon_event_cut() returns void
language plpgsql security definer set search_path = pg_catalog set lock_timeout = '1s' as $$
begin
  execute (select format('alter table platform.%I drop constraint if exists cut', 'events_' || lower)
    from platform.event_partition where upper is null);
end
$$;

-- Drops the closed partitions whose newest event is older than `age` and which writers and every consumer have left
-- behind, the oldest first. Returns how many.
create function platform.drop_events(age interval) returns integer
language plpgsql security definer set search_path = pg_catalog set lock_timeout = '1s' as $$
declare
  candidate platform.event_partition;
  newest timestamptz;
  dropped integer := 0;
begin
  for candidate in select * from platform.event_partition where upper is not null order by lower for update loop
    execute format('select occurred_at from platform.%I order by seq desc limit 1', 'events_' || candidate.lower) into newest;
    exit when newest > now() - age
      or (select last_value < candidate.upper from platform.event_seq)
      or exists (select from platform.consumer where seq < candidate.upper - 1);
    execute format('drop table platform.%I', 'events_' || candidate.lower);
    delete from platform.event_partition where lower = candidate.lower;
    update platform.epoch set dropped_up_to = candidate.upper - 1;
    dropped := dropped + 1;
  end loop;
  return dropped;
end
$$;

-- The access lane -----------------------------------------------------------------------------------------------------

-- Called by triggers and by append_events. NOTIFY is in the transaction here, unlike for the log: rights change rarely,
-- and what was revoked must be known everywhere at once.
create function platform.record_access_event(organization uuid, type text, subject_id text, payload jsonb) returns void
language sql security definer set search_path = pg_catalog as $$
  insert into platform.access_event (organization, type, subject_id, payload)
  values (record_access_event.organization, record_access_event.type, record_access_event.subject_id,
    coalesce(record_access_event.payload, '{}'));
  select pg_notify('guardian_access', '');
$$;

-- Writing -------------------------------------------------------------------------------------------------------------

-- The class of the advisory locks that mark transactions with events: 'grde' in ASCII.
create function platform.event_lock_class() returns integer language sql immutable parallel safe
return 1735550053;

-- Appends the events of a transaction; the last statement before COMMIT. `events`: array of {organizationId, type,
-- subjectType, subjectId, subjectVersion, actorKind, actorId, onBehalfOf, requestId, payload, risk, summary, before,
-- after}, written in its order. Returns the last number given.
--
-- The lock is named after the sequence's value *before* the numbers are taken, so that a reader that sees a number also
-- sees a lock below it, until the commit is visible. It goes by the low 31 bits, because the key is an integer.
create function platform.append_events(events jsonb) returns bigint
language plpgsql set search_path = pg_catalog as $$
declare
  last bigint;
begin
  select last_value into last from platform.event_seq;
  perform pg_advisory_xact_lock_shared(platform.event_lock_class(), (last & 2147483647)::integer);
  with written as (
    insert into platform.events (organization_id, type, subject_type, subject_id, subject_version, actor_kind, actor_id,
      on_behalf_of, request_id, payload, risk, summary, before, after)
    select (event ->> 'organizationId')::uuid, event ->> 'type', event ->> 'subjectType', event ->> 'subjectId',
      (event ->> 'subjectVersion')::integer, event ->> 'actorKind', (event ->> 'actorId')::uuid,
      (event ->> 'onBehalfOf')::uuid, event ->> 'requestId', coalesce(event -> 'payload', '{}'),
      coalesce(event ->> 'risk', 'LOW'), event ->> 'summary', nullif(event -> 'before', 'null'),
      nullif(event -> 'after', 'null')
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

-- Reading -------------------------------------------------------------------------------------------------------------

-- The position up to which the log is complete: everything at or below it is committed and visible to any *later*
-- statement, or will never exist. `last_value` is read before the locks; a lock ahead of it belongs to numbers ahead.
create function platform.horizon() returns bigint
language plpgsql volatile set search_path = pg_catalog as $$
declare
  last bigint;
  behind bigint;
begin
  if pg_is_in_recovery() then
    raise exception 'The event log is read on the primary: a standby does not know the locks of writers.';
  end if;
  select last_value into last from platform.event_seq;
  select max(distance) into behind
  from (
    select (last - objid::bigint) & 2147483647 as distance
    from pg_locks
    where locktype = 'advisory' and classid = platform.event_lock_class()::oid and objsubid = 2
      and database = (select oid from pg_database where datname = current_database())
  ) writers
  where distance < 1073741824;
  return last - coalesce(behind, 0);
end
$$;

-- The first number whose event was recorded at or after an instant, by bisection: the log is ordered by number, and its
-- times are too but for the length of a transaction, which is allowed for. Past the last number if there is none.
create function platform.sequence_at(instant timestamptz) returns bigint
language plpgsql stable set search_path = pg_catalog as $$
declare
  low bigint;
  high bigint;
  middle bigint;
  probe timestamptz;
begin
  select dropped_up_to + 1 into low from platform.epoch;
  select last_value + 1 into high from platform.event_seq;
  while low < high loop
    middle := low + (high - low) / 2;
    select occurred_at into probe from platform.events where seq >= middle and seq < high order by seq limit 1;
    if probe is null or probe >= instant - interval '15 seconds' then high := middle; else low := middle + 1; end if;
  end loop;
  return low;
end
$$;

-- The line of history that positions belong to: another server, a promoted standby or a restore has another one.
create function platform.current_epoch() returns text
language plpgsql stable security definer set search_path = pg_catalog as $$
declare
  cluster text;
begin
  begin
    select system_identifier::text || '/' || substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8) into cluster
    from pg_control_system();
  exception when insufficient_privilege then
    cluster := 'unknown';
  end;
  return cluster || '/' || (select value from platform.epoch);
end
$$;

-- Called by a restore or a move: cursors given out before it are answered with CURSOR_EXPIRED.
create function platform.renew_epoch() returns void language sql set search_path = pg_catalog as $$
  update platform.epoch set value = gen_random_uuid();
$$;

-- Who may what --------------------------------------------------------------------------------------------------------
-- platform.events has organization_id: the migrator protects and grants it. The other tables are the installation's.

grant usage, select on sequence platform.event_seq to guardian_app, guardian_system;
grant select on platform.event_partition, platform.epoch to guardian_system;
grant select, insert, update on platform.consumer to guardian_system;
grant select, insert, update, delete on platform.signal to guardian_system;
grant select, delete on platform.access_event to guardian_system;

revoke execute on function platform.append_events(jsonb), platform.horizon(), platform.sequence_at(timestamptz),
  platform.current_epoch(),
  platform.renew_epoch(), platform.add_event_partition(bigint, bigint), platform.promise_event_cut(bigint),
  platform.prove_event_cut(), platform.finish_event_cut(bigint), platform.abandon_event_cut(),
  platform.drop_events(interval), platform.record_access_event(uuid, text, text, jsonb) from public;
grant execute on function platform.event_lock_class(), platform.append_events(jsonb) to guardian_app, guardian_system;
grant execute on function platform.horizon(), platform.sequence_at(timestamptz), platform.current_epoch(), platform.promise_event_cut(bigint),
  platform.prove_event_cut(), platform.finish_event_cut(bigint), platform.abandon_event_cut(),
  platform.drop_events(interval) to guardian_system;
grant execute on function platform.record_access_event(uuid, text, text, jsonb)
  to guardian_app, guardian_identity, guardian_system;
