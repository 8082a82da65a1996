-- Contacts of organizations, and how a list of them stays fast under row-level security.

create schema insights;

-- A client's search for a name holds the organization too, so that its cost is that of its own rows.
create extension if not exists btree_gin;

-- Text as people compare it: case and accents don't count ("Åsa" is "asa").
create function insights.fold(value text) returns text language sql immutable strict parallel safe
return pg_catalog.lower(pg_catalog.regexp_replace(normalize(value, nfkd), U&'[\0300-\036f]', '', 'g'));

-- The keys of lists are stored columns: only operators on plain columns are leakproof, so that row-level security lets
-- them use an index. U+10FFFF stands for "none" and sorts last. Collation "C" makes the order that of the index anywhere.
create table insights.contact (
  organization_id uuid not null,
  id uuid not null,
  email text,
  first_name text,
  last_name text,
  phone text,
  company text,
  job_title text,
  country text check (country ~ '^[A-Z]{2}$'),
  tags text[] not null default '{}' check (cardinality(tags) <= 20),
  -- A row of access.principal.
  owner_id uuid,
  source text not null check (source in ('MANUAL', 'IMPORT', 'API', 'WORKFLOW')),
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  version integer not null default 1,
  name_key text collate "C" not null
    generated always as (insights.fold(coalesce(first_name || ' ' || last_name, first_name, last_name, email))) stored,
  email_key text collate "C" not null generated always as (coalesce(lower(email), U&'\+10FFFF')) stored,
  company_key text collate "C" not null generated always as (coalesce(insights.fold(company), U&'\+10FFFF')) stored,
  -- What a search looks at, a line each, the phone number also as bare digits.
  search_text text not null generated always as (
    coalesce(insights.fold(coalesce(first_name || ' ' || last_name, first_name, last_name)), '') || E'\n'
      || coalesce(insights.fold(email), '') || E'\n' || coalesce(insights.fold(company), '') || E'\n'
      || coalesce(insights.fold(phone) || E'\n' || regexp_replace(phone, '\D', '', 'g'), '')
  ) stored,
  primary key (organization_id, id),
  constraint contact_named check (coalesce(first_name, last_name, email) is not null)
);
create unique index contact_email on insights.contact (organization_id, email_key) where email is not null;
create index contact_by_email on insights.contact (organization_id, email_key, id);
create index contact_by_name on insights.contact (organization_id, name_key, id);
create index contact_by_company on insights.contact (organization_id, company_key, id);
create index contact_by_creation on insights.contact (organization_id, created_at, id);
create index contact_by_update on insights.contact (organization_id, updated_at, id);
create index contact_by_owner on insights.contact (organization_id, owner_id, created_at, id);
create index contact_search on insights.contact using gin (organization_id, search_text public.gin_trgm_ops, tags);

-- Ids of at most `most` contacts whose text contains every word and that have every tag; either list may be empty.
-- Substring and array operators are not leakproof, so a policy would keep their index from being used. This function
-- runs as the owner of the table and is the one way around the policy: it shows ids of the organization of the setting
-- only. Who may see which of these is for the caller's statement, which is under the policy.
create function insights.find_contacts(words text[], wanted_tags text[], most integer) returns setof uuid
language plpgsql stable security definer rows 100 set search_path = pg_catalog, pg_temp as $$
declare
  statement text := 'select id from insights.contact where organization_id = $1';
  word text;
begin
  foreach word in array words loop
    -- As a literal, because a trigram index is chosen by the pattern itself.
    statement := statement || format(' and search_text like %L',
      '%' || regexp_replace(insights.fold(word), '([\\%_])', '\\\1', 'g') || '%');
  end loop;
  if cardinality(wanted_tags) > 0 then statement := statement || ' and tags @> $2'; end if;
  return query execute statement || ' limit $3'
    using nullif(current_setting('app.organization_id', true), '')::uuid, wanted_tags, most;
end
$$;
revoke execute on function insights.find_contacts(text[], text[], integer) from public;
grant execute on function insights.find_contacts(text[], text[], integer) to guardian_app;
