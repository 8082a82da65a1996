-- What stands around the queue (graphile-worker keeps its own tables in the schema graphile_worker; the migrator installs
-- it afterwards), and the mail that the installation sends. None of these tables belongs to one organization.

-- Workers that are alive: a row each, touched every second. Jobs locked by a worker without a fresh row are unlocked.
create table platform.worker (
  -- Id of the worker's pool, as in graphile_worker's locked_by.
  id text primary key,
  host text not null,
  pid integer not null,
  started_at timestamptz not null default clock_timestamp(),
  beat_at timestamptz not null default clock_timestamp()
);

-- When each schedule last fired: whoever moves it fires it.
create table platform.schedule (
  name text primary key,
  last_at timestamptz not null
);

-- The dispatcher, which makes jobs of events, begins with the first event.
insert into platform.consumer (name, seq) values ('jobs', 0);

create table platform.mail (
  -- Time-ordered (UUIDv7), so that the newest come first by id.
  id uuid primary key,
  recipient text not null,
  subject text not null,
  text text not null,
  -- Which message it is, e.g. `invite`.
  template text not null,
  -- The organization on whose account it was sent; null: the installation's.
  sent_for uuid,
  status text not null check (status in ('QUEUED', 'SENT', 'KEPT', 'FAILED')),
  last_error text,
  created_at timestamptz not null default clock_timestamp(),
  sent_at timestamptz
);

grant select, insert, update, delete on platform.worker, platform.schedule, platform.mail to guardian_system;

-- Puts jobs into the queue. `specs`: array of {name, payload, key, runAt, queue, maxAttempts, priority}; of those with
-- the same key the last counts. Runs as the owner, so that the workflow engine can enqueue in the transaction of a step:
-- to guardian_app it is limited to jobs of workflows, of the organization the transaction belongs to.
create function platform.enqueue_jobs(specs jsonb) returns void
language plpgsql security definer set search_path = pg_catalog as $$
begin
  if current_setting('role') = 'guardian_app' and exists (
    select from jsonb_array_elements(specs) spec
    where spec ->> 'name' not like 'workflows.%'
      or spec -> 'payload' ->> 'organizationId' is distinct from nullif(current_setting('app.organization_id', true), '')
  ) then
    raise exception 'A transaction of an organization may enqueue jobs of its own workflows only.'
      using errcode = 'insufficient_privilege';
  end if;
  perform graphile_worker.add_jobs(array(
    select row(spec ->> 'name', (spec -> 'payload')::json, spec ->> 'queue', (spec ->> 'runAt')::timestamptz,
      (spec ->> 'maxAttempts')::integer, spec ->> 'key', (spec ->> 'priority')::integer, null)::graphile_worker.job_spec
    from (
      select distinct on (coalesce(spec ->> 'key', position::text)) spec, position
      from jsonb_array_elements(specs) with ordinality as list (spec, position)
      order by coalesce(spec ->> 'key', position::text), position desc
    ) latest
    order by position
  ));
end
$$;

-- Attempts that failed together must not come again together: between half and all of graphile-worker's back-off.
create function platform.spread_retry() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  new.run_at := clock_timestamp() + (new.run_at - clock_timestamp()) * (0.5 + random() / 2);
  return new;
end
$$;

-- Opens graphile-worker's tables to guardian_system. It enables row-level security on them and has no policies.
-- Called by the migrator after graphile-worker's own migrations; safe to repeat.
create function platform.open_queue() returns void language plpgsql set search_path = pg_catalog as $$
declare
  name text;
begin
  grant usage on schema graphile_worker to guardian_system;
  grant select, insert, update, delete on all tables in schema graphile_worker to guardian_system;
  grant usage, select on all sequences in schema graphile_worker to guardian_system;
  for name in
    select relname from pg_class
    where relnamespace = 'graphile_worker'::regnamespace and relkind = 'r' and relrowsecurity
      and not exists (select from pg_policy where polrelid = pg_class.oid and polname = 'queue')
  loop
    execute format('create policy queue on graphile_worker.%I to guardian_system using (true) with check (true)', name);
  end loop;
  if not exists (
    select from pg_trigger where tgname = 'spread_retry' and tgrelid = 'graphile_worker._private_jobs'::regclass
  ) then
    create trigger spread_retry before update on graphile_worker._private_jobs for each row
      when (old.locked_at is not null and new.locked_at is null and new.run_at > old.run_at)
      execute function platform.spread_retry();
  end if;
end
$$;

revoke execute on function platform.enqueue_jobs(jsonb), platform.open_queue() from public;
grant execute on function platform.enqueue_jobs(jsonb) to guardian_app, guardian_system;
