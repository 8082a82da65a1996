-- A search of the audit log goes through the log in segments of 8,192 places of a chain, the newest first, and stops as soon
-- as the page is full. What a record is found by carries the mark of its segment, so that looking into one reads nothing of
-- the other segments or organizations, however many records there are and however frequent the word is elsewhere: before,
-- each beginning of a word cost all of its places in the installation.

drop function platform.search_audit(jsonb, timestamptz, bigint, integer);
drop function platform.audit_condition(uuid, jsonb);
drop index platform.audit_record_words;
alter table platform.audit_record drop column words;
drop function platform.audit_facets(uuid, text, text, text, uuid, uuid, text, text, inet, text, text, text, text[]);

create function platform.audit_segment_of(link bigint) returns bigint language sql immutable parallel safe
return link >> 13;

-- Six letters, so that they and a word are one word for Postgres. Two segments with the same mark cost a little time only:
-- every search asks for the segment too.
create function platform.audit_mark(organization_id uuid, segment bigint) returns text language sql immutable parallel safe
return pg_catalog.translate(pg_catalog.left(pg_catalog.md5(organization_id::text || segment::text), 6), '0123456789', 'ghijklmnop');

-- Everything that a record is found by: its words, and as lexemes that no text holds its other properties, so that one
-- index serves every combination. The mark alone is a lexeme too, for searches that say only what must not be there.
create function platform.audit_lexemes(organization_id uuid, link bigint, text text, kind text, type text, actor_kind text,
  actor_id uuid, on_behalf_of uuid, subject_type text, subject_id text, ip_address inet, country text, request_id text,
  risk text, reasons text[]) returns tsvector
language plpgsql immutable parallel safe set search_path = pg_catalog as $$
declare
  mark constant text := platform.audit_mark(organization_id, platform.audit_segment_of(link));
  facets text[] := array[mark, mark || '=kind:' || kind, mark || '=type:' || type, mark || '=by:' || actor_kind,
    mark || '=actor:' || actor_id, mark || '=behalf:' || on_behalf_of, mark || '=of:' || subject_type,
    mark || '=subject:' || subject_id, mark || '=ip:' || host(ip_address), mark || '=country:' || country,
    mark || '=request:' || request_id, mark || '=risk:' || risk];
  reason text;
begin
  foreach reason in array reasons loop
    facets := facets || (mark || '=reason:' || reason);
  end loop;
  return to_tsvector('simple', replace(' ' || btrim(platform.audit_words(text)), ' ', ' ' || mark))
    || array_to_tsvector(array_remove(facets, null));
end
$$;

alter table platform.audit_record add column words tsvector not null generated always as (
  platform.audit_lexemes(organization_id, link, text, kind, type, actor_kind, actor_id, on_behalf_of, subject_type,
    subject_id, ip_address, country, request_id, risk, reasons)) stored;
-- No plan depends on which lexemes are frequent.
alter table platform.audit_record alter column words set statistics 0;
-- What is still to be sorted in is read once for each segment, so that it must be short (kB): measured, it halves what the
-- index costs a record that is kept, at some milliseconds of a search through half a million.
create index audit_record_words on platform.audit_record using gin (words) with (gin_pending_list_limit = 64);

-- Which segments there are, and between which times their records lie: those of neighbours overlap, since a record has its
-- place by when it was kept.
create table platform.audit_segment (
  organization_id uuid not null,
  segment bigint not null,
  first_at timestamptz(3) not null,
  last_at timestamptz(3) not null,
  primary key (organization_id, segment)
);
insert into platform.audit_segment
  select organization_id, platform.audit_segment_of(link), min(occurred_at), max(occurred_at)
  from platform.audit_record group by 1, 2;
grant select on platform.audit_segment to guardian_app, guardian_system;

create function platform.note_audit_segments() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into platform.audit_segment as known
    select organization_id, platform.audit_segment_of(link), min(occurred_at), max(occurred_at)
    from added group by 1, 2 order by 1, 2
  on conflict (organization_id, segment) do update
    set first_at = least(known.first_at, excluded.first_at), last_at = greatest(known.last_at, excluded.last_at);
  return null;
end
$$;
create trigger note_segments after insert on platform.audit_record referencing new table as added
  for each statement execute function platform.note_audit_segments();

-- Words and facets of a search as a query in which the character 1 stands for the mark; null: none were asked for.
create function platform.audit_query(wanted jsonb) returns text
language plpgsql stable set search_path = pg_catalog as $$
declare
  words constant tsquery := platform.audit_terms(coalesce(wanted -> 'terms', '[]'));
  facets constant tsquery := nullif(wanted ->> 'facets', '')::tsquery;
  marked text := quote_literal(chr(1));
begin
  if words is null and facets is null then return null; end if;
  -- Words consist of letters and digits only, so that a quotation mark begins or ends one.
  if words is not null then
    marked := marked || ' & (' || regexp_replace(words::text, '''([^'']+)''', '''' || chr(1) || '\1''', 'g') || ')';
  end if;
  if facets is not null then marked := marked || ' & (' || facets::text || ')'; end if;
  return marked;
end
$$;

-- A search as a condition on platform.audit_record, all values as literals: the index of trigrams is chosen by them.
-- `wanted`: {terms, facets (tsquery, with the character 1 before each), fragments (text[]), since, until, range (cidr)}.
create function platform.audit_condition(own uuid, wanted jsonb) returns text
language plpgsql stable set search_path = pg_catalog as $$
declare
  condition text := format('organization_id = %L', own);
  query constant text := platform.audit_query(wanted);
  fragment text;
begin
  if query is not null then
    condition := condition || format(' and words @@ replace(%L, chr(1), platform.audit_mark(organization_id, platform.audit_segment_of(link)))::tsquery', query);
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

create function platform.audit_has_fragments(wanted jsonb) returns boolean language sql immutable
return coalesce(pg_catalog.jsonb_array_length(wanted -> 'fragments'), 0) > 0;

-- Records of one segment that match. The condition on words stands alone, or a plan might go through all of the
-- organization's records instead; segments with the same mark, and other organizations', fall out of what it finds.
create function platform.audit_in_segment(own uuid, part bigint, query text, wanted jsonb, before_at timestamptz,
  before_link bigint) returns table (link bigint, occurred_at timestamptz)
language sql stable as $$
  select found.link, found.occurred_at
  from (
    select organization_id, link, occurred_at, ip_address from platform.audit_record
    where words @@ pg_catalog.replace(query, pg_catalog.chr(1), platform.audit_mark(own, part))::tsquery
    offset 0
  ) as found
  where found.organization_id = own and platform.audit_segment_of(found.link) = part
    and (wanted ->> 'since' is null or found.occurred_at >= (wanted ->> 'since')::timestamptz)
    and (wanted ->> 'until' is null or found.occurred_at < (wanted ->> 'until')::timestamptz)
    and (wanted ->> 'range' is null or found.ip_address <<= (wanted ->> 'range')::cidr)
    and (before_at is null or (found.occurred_at, found.link) < (before_at, before_link))
$$;

-- Segments in which there may be records that match, the newest first.
create function platform.audit_segments(own uuid, wanted jsonb, before_at timestamptz)
returns table (segment bigint, last_at timestamptz)
language sql stable as $$
  select segment, last_at from platform.audit_segment
  where organization_id = own and first_at <= coalesce(before_at, 'infinity')
    and last_at >= coalesce((wanted ->> 'since')::timestamptz, '-infinity')
    and first_at < coalesce((wanted ->> 'until')::timestamptz, 'infinity')
  order by last_at desc
$$;

-- Records of the organization of the setting that match, the newest first, at most `most`, behind `before_at` and
-- `before_link`. Text operators are not leakproof, so a policy would keep their index from being used. This function runs
-- as the owner of the table and is, with the next, the one way around the policy: records of that organization only.
create function platform.search_audit(wanted jsonb, before_at timestamptz, before_link bigint, most integer)
returns setof platform.audit_record
language plpgsql stable security definer rows 50 set search_path = pg_catalog, pg_temp
-- The statements of the loop keep the plan that they were given once, also when the log was empty then.
set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  own constant uuid := nullif(current_setting('app.organization_id', true), '')::uuid;
  query constant text := platform.audit_query(wanted);
  links bigint[] := '{}';
  times timestamptz[] := '{}';
  part record;
begin
  if own is null then return; end if;
  if query is null or platform.audit_has_fragments(wanted) then
    return query execute 'select * from platform.audit_record where ' || platform.audit_condition(own, wanted)
      || case when before_at is null then '' else ' and (occurred_at, link) < ($1, $2)' end
      || ' order by occurred_at desc, link desc limit $3'
      using before_at, before_link, most;
    return;
  end if;
  for part in select * from platform.audit_segments(own, wanted, before_at) loop
    -- Nothing in this segment and those behind it is newer than the oldest that the page holds.
    exit when cardinality(links) >= most and part.last_at < times[most];
    select array_agg(best.link), array_agg(best.occurred_at) into links, times from (
      select known.link, known.occurred_at from unnest(links, times) as known (link, occurred_at)
      union all
      select * from platform.audit_in_segment(own, part.segment, query, wanted, before_at, before_link)
      order by 2 desc, 1 desc limit most
    ) as best;
  end loop;
  return query select * from platform.audit_record
    where organization_id = own and link = any (links) order by occurred_at desc, link desc;
end
$$;

-- How many match, counted up to `most`.
create or replace function platform.count_audit(wanted jsonb, most integer) returns bigint
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  own constant uuid := nullif(current_setting('app.organization_id', true), '')::uuid;
  query constant text := platform.audit_query(wanted);
  found bigint := 0;
  part record;
begin
  if own is null then return 0; end if;
  if query is null or platform.audit_has_fragments(wanted) then
    execute format('select count(*) from (select from platform.audit_record where %s limit $1) matches',
      platform.audit_condition(own, wanted)) into found using most;
    return found;
  end if;
  for part in select * from platform.audit_segments(own, wanted, null) loop
    exit when found >= most;
    found := found + (
      select count(*) from (
        select from platform.audit_in_segment(own, part.segment, query, wanted, null, null) limit most - found
      ) as matches);
  end loop;
  return found;
end
$$;

-- As before; segments of which no record is left go too.
create or replace function platform.cut_audit(of_organization uuid, last_link bigint) returns bigint
language plpgsql security definer set search_path = pg_catalog as $$
declare
  deleted bigint;
begin
  perform set_config('guardian.audit_cut', of_organization::text, true);
  delete from platform.audit_record where organization_id = of_organization and link <= last_link;
  get diagnostics deleted = row_count;
  perform set_config('guardian.audit_cut', '', true);
  delete from platform.audit_segment
    where organization_id = of_organization and segment < platform.audit_segment_of(last_link + 1);
  return deleted;
end
$$;

revoke execute on function platform.search_audit(jsonb, timestamptz, bigint, integer) from public;
grant execute on function platform.search_audit(jsonb, timestamptz, bigint, integer) to guardian_app;
